/** Small shapes of drawings, as SVG paths. */
import { polyline, rectangle, type Point } from './drawing.js'

export const circle = ({ x, y }: Point, r: number): string =>
  `${polyline([{ x: x - r, y }])}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`

export const square = ({ x, y }: Point, r: number): string =>
  rectangle({ x: x - r, y: y - r, width: 2 * r, height: 2 * r })

export const closed = (points: readonly Point[]): string => `${polyline(points)}z`

export const triangle = ({ x, y }: Point, r: number): string =>
  closed([
    { x, y: y - 1.2 * r },
    { x: x + 1.15 * r, y: y + 0.9 * r },
    { x: x - 1.15 * r, y: y + 0.9 * r },
  ])

export const diamond = ({ x, y }: Point, r: number): string =>
  closed([
    { x, y: y - r },
    { x: x + r, y },
    { x, y: y + r },
    { x: x - r, y },
  ])

/** The end of an arrow at a point, to the right or down. */
export const arrowHead = ({ x, y }: Point, to: 'right' | 'down'): string => {
  const [along, aside] = [6, 3.2]
  return to === 'right'
    ? closed([
        { x: x - along, y: y - aside },
        { x, y },
        { x: x - along, y: y + aside },
      ])
    : closed([
        { x: x - aside, y: y - along },
        { x, y },
        { x: x + aside, y: y - along },
      ])
}
