/** Round values along an axis, from below the lowest value up to above the highest. */
const AIM = 5
const rounds = [1, 2, 2.5, 5, 10]

/** A difference smaller than this, next to the values, is none to the eye nor to a binary number. */
const FINEST = 1e-9

/** As near as binary numbers come to what they look like. */
const tidy = (value: number): number => Number(value.toPrecision(12))

function stepOf(span: number, isWhole: boolean): number {
  const rough = span / AIM
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = (rounds.find((round) => round * power >= rough * (1 - 1e-9)) ?? 10) * power
  return isWhole ? Math.max(1, Math.ceil(step)) : step
}

/** An axis starts at nought where the values come near it: else a fall of a point looks like one of all. */
const startOf = (low: number, high: number): number => (low >= 0 && low <= high / 3 ? 0 : low)

export function ticksOf(values: readonly number[]): number[] {
  const high = Math.max(...values)
  const low = startOf(Math.min(...values), high)
  const isWhole = values.every(Number.isInteger)
  const size = Math.max(Math.abs(high), Math.abs(low), 1)
  const isSpread = high - low > FINEST * size
  const step = stepOf(isSpread ? high - low : size, isWhole)
  const first = Math.floor(tidy(low / step))
  const last = Math.max(Math.ceil(tidy(high / step)), first + 1)
  return Array.from({ length: last - first + 1 }, (_, index) => tidy((first + index) * step))
}
