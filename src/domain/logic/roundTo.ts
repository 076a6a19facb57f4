/**
 * Rounds as on paper: half away from zero, on the decimal digits. What binary arithmetic adds beyond
 * fifteen digits is no result of the question asked (0.1 + 0.2), so it is left out first.
 */
const DIGITS = 15

export function roundTo(value: number, decimals?: number): number {
  const clean = Number(value.toPrecision(DIGITS))
  if (decimals === undefined || !Number.isFinite(clean) || Number.isInteger(clean)) {
    return clean + 0
  }
  const [digits = '', exponent = '0'] = Math.abs(clean)
    .toExponential(DIGITS - 1)
    .split('e')
  const whole = BigInt(digits.replace('.', ''))
  // The value is `whole` times ten to the power of `-dropped`, at `decimals` digits after the comma.
  const dropped = DIGITS - 1 - Number(exponent) - decimals
  if (dropped <= 0) {
    return clean
  }
  if (dropped > DIGITS) {
    return 0
  }
  const unit = 10n ** BigInt(dropped)
  const rounded = (whole + unit / 2n) / unit
  return Number(`${rounded}e${-decimals}`) * (clean < 0 ? -1 : 1) + 0
}
