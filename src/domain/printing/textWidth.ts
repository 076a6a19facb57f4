/**
 * How wide text is in print, in em, without a browser: drawings are laid out before they are printed.
 * Widths are those of the house font in semi-bold, which regular text does not exceed; what the font
 * does not hold is taken as wide. So text may turn out narrower than said here, not wider.
 */
const FIRST = 32
const ascii = [
  200, 315, 482, 513, 513, 841, 639, 275, 324, 324, 438, 513, 275, 322, 275, 350, 513, 513, 513,
  513, 513, 513, 513, 513, 513, 513, 275, 275, 513, 513, 513, 444, 875, 558, 597, 588, 625, 538,
  510, 628, 663, 282, 494, 597, 502, 745, 657, 674, 582, 674, 592, 545, 546, 655, 536, 800, 541,
  513, 540, 324, 350, 324, 513, 500, 549, 516, 563, 462, 564, 507, 317, 520, 558, 262, 263, 522,
  271, 843, 560, 549, 564, 564, 373, 431, 361, 556, 495, 748, 481, 495, 443, 324, 255, 324, 513,
]

const others: Readonly<Record<string, number>> = {
  '–': 0.5,
  '’': 0.28,
  '‘': 0.28,
  '“': 0.49,
  '”': 0.49,
  '·': 0.28,
  '•': 0.33,
  '€': 0.52,
  ø: 0.55,
  ł: 0.33,
  ı: 0.27,
  ß: 0.61,
}

/** Of a letter that the font does not hold: square, as Chinese ones are, with some room. */
const UNKNOWN = 1.1
const PICTURE = 1.5
const weightless = /^[\p{Mark}\p{Format}]+$/u
const picture = /\p{Extended_Pictographic}/u

/** Some pairs of letters stand a little apart: `gg`. */
const KERNING = 1.02

const plain = /^[ -~]*$/
const letters = new Intl.Segmenter('nl', { granularity: 'grapheme' })

/** What people count as one letter, accents included. */
export const lettersOf = (text: string): string[] =>
  // Most text has no accents, and asking the segmenter takes twenty times as long.
  plain.test(text) ? Array.from(text) : [...letters.segment(text)].map(({ segment }) => segment)

function pointWidth(point: string): number {
  const known = ascii[(point.codePointAt(0) ?? 0) - FIRST]
  if (known !== undefined) {
    return known / 1000
  }
  return others[point] ?? (weightless.test(point) ? 0 : UNKNOWN)
}

const letterWidth = (letter: string): number =>
  picture.test(letter) && !/^[\d#*]$/.test(letter)
    ? PICTURE
    : Array.from(letter.normalize('NFD')).reduce((sum, point) => sum + pointWidth(point), 0)

const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0)

/** In em: times the size of the letters it is a length. */
export const textWidth = (text: string): number =>
  KERNING * sum(lettersOf(text).map(plain.test(text) ? pointWidth : letterWidth))
