/**
 * Where two texts differ that must say the same, white space aside: what a page had to say, and what
 * stands under the tags of its print. Characters that only tell where a line may break do not count,
 * nor does how a sign is composed (ligatures, full width). A hyphen may be more in print, where a
 * word was broken, and never less: `-5` is not `5`.
 */
const silent = /(?:[\s\p{Cf}]|[\ufe00-\ufe0f])+/gu

const squeezed = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(silent, '')
    .replace(/\u2010/g, HYPHEN)

const HYPHEN = '-'
const LENGTH = 60

export type TextDifference = { expected: string; found: string }

export function textDifference(expected: string, found: string): TextDifference | undefined {
  const one = squeezed(expected)
  const other = squeezed(found)
  let at = 0
  let place = 0
  while (at < one.length || place < other.length) {
    if (one[at] === other[place]) {
      at += 1
    } else if (other[place] !== HYPHEN) {
      return { expected: one.slice(at, at + LENGTH), found: other.slice(place, place + LENGTH) }
    }
    place += 1
  }
  return undefined
}
