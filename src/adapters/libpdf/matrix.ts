/** Transformations of a page (ISO 32000-1, 8.3.4). */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** First `one`, then `other`. */
export const times = (one: Matrix, other: Matrix): Matrix => [
  one[0] * other[0] + one[1] * other[2],
  one[0] * other[1] + one[1] * other[3],
  one[2] * other[0] + one[3] * other[2],
  one[2] * other[1] + one[3] * other[3],
  one[4] * other[0] + one[5] * other[2] + other[4],
  one[4] * other[1] + one[5] * other[3] + other[5],
]

export type Box = [left: number, bottom: number, right: number, top: number]

export const emptyBox = (): Box => [Infinity, Infinity, -Infinity, -Infinity]
export const isEmpty = (box: Box): boolean => box[0] > box[2]

/** Makes `box` hold points, as pairs of x and y, given in the space of `matrix`. */
export function stretch(box: Box, [a, b, c, d, e, f]: Matrix, points: readonly number[]): void {
  for (let at = 0; at + 1 < points.length; at += 2) {
    const x = points[at] ?? 0
    const y = points[at + 1] ?? 0
    const across = a * x + c * y + e
    const up = b * x + d * y + f
    box[0] = Math.min(box[0], across)
    box[1] = Math.min(box[1], up)
    box[2] = Math.max(box[2], across)
    box[3] = Math.max(box[3], up)
  }
}

export const union = (one: Box, other: Box): Box => [
  Math.min(one[0], other[0]),
  Math.min(one[1], other[1]),
  Math.max(one[2], other[2]),
  Math.max(one[3], other[3]),
]
