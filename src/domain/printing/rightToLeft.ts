/**
 * Text that is written from right to left. In print its glyphs stand in the order of the eye, and
 * some are parts of letters: what it says is then known from the page only.
 */
const scripts = /[\p{Script=Arabic}\p{Script=Hebrew}]/u
const letters = /[\p{Script=Arabic}\p{Script=Hebrew}]/gu
/** Numbers and letters of all other scripts; brackets may be mirrored, marks may be moved. */
const others = /(?![\p{Script=Arabic}\p{Script=Hebrew}])[\p{L}\p{N}]/gu

export const isRightToLeft = (text: string): boolean => scripts.test(text)

/** A ligature stands for as many letters at most. */
const LIGATURE = 4

/**
 * Whether glyphs that say `shown` can be a print of `text`: everything that is not right to left is
 * there, and there are glyphs enough for what is.
 */
export function mayShow(text: string, shown: string): boolean {
  const sorted = (value: string) => (value.normalize('NFKC').match(others) ?? []).sort().join('')
  const count = (value: string, pattern: RegExp) => value.match(pattern)?.length ?? 0
  return sorted(text) === sorted(shown) && count(shown, letters) * LIGATURE >= count(text, letters)
}
