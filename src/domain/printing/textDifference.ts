/**
 * Where two texts differ that must say the same, white space aside: what a page had to say, and what
 * stands under the tags of its print. Characters that only tell where a line may break do not count,
 * nor does how a sign is composed (ligatures, full width).
 */
const silent = /(?:[\s\p{Cf}-]|[\ufe00-\ufe0f])+/gu

const squeezed = (text: string): string => text.normalize('NFKC').replace(silent, '')

const LENGTH = 60

export type TextDifference = { expected: string; found: string }

export function textDifference(expected: string, found: string): TextDifference | undefined {
  const one = squeezed(expected)
  const other = squeezed(found)
  if (one === other) {
    return undefined
  }
  let at = 0
  while (one[at] === other[at]) {
    at += 1
  }
  return { expected: one.slice(at, at + LENGTH), found: other.slice(at, at + LENGTH) }
}
