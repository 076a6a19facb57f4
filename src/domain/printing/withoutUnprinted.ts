/**
 * What came along with copied text and is nothing on paper: controls, halves of characters, soft
 * hyphens, orders to turn the writing around, colours of emoji and the frames around their figures.
 * Joiners stay, because Arabic, Persian and emoji are written with them.
 */
const breaks = /\r\n?|[\v\f\u0085\u2028\u2029]/g
const unprinted = new RegExp(
  [
    /(?![\t\n])\p{Cc}|\p{Cs}/u,
    /[\u00ad\u115f\u1160\u3164\uffa0\ufeff]/u,
    /[\u202a-\u202e]|[\u{e0000}-\u{e007f}]/u,
    /[\u{1f3fb}-\u{1f3ff}]|\u20e3|\ufe0e|\ufe0f/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
)

/** Most texts, in which there is nothing to leave out. */
const plain = /^[\t\n -~\u00a0-\u00ac\u00ae-\u036f\u2010-\u2027]*$/

export const printedText = (text: string): string =>
  plain.test(text) ? text : text.replace(breaks, '\n').replace(unprinted, '')

/** The same in every text of a value; pictures stay as they are. */
export function withoutUnprinted<Value>(value: Value): Value {
  return mapped(value) as Value
}

function mapped(value: unknown): unknown {
  if (typeof value === 'string') {
    return value.startsWith('data:') ? value : printedText(value)
  }
  if (Array.isArray(value)) {
    return value.map(mapped)
  }
  if (typeof value !== 'object' || value === null) {
    return value
  }
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, mapped(part)]))
}
