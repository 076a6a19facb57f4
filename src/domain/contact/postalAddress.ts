/** A Dutch postal address in one line: `Dorpsstraat 12a, 3512 JE Utrecht`. */
const MAX_ADDRESS = 200

/** Four digits, the first no zero, and two letters other than SA, SD and SS. Source: NEN 5825. */
const postcode = /\b([1-9]\d{3})\s?(?!S[ADS])([A-Z]{2})\b/i
/** The number of a house, and what is added to it: `12`, `12a`, `12-3`, `12 bis`. */
const street = /^((?:\d+e )?['’]?\p{L}.*?)\s+(\d{1,5}(?:[\s-]?[\p{L}\d-]{1,6})?)$/u

const tidy = (text: string): string => text.trim().replace(/\s+/g, ' ')
const withoutCommas = (text: string): string => tidy(text.replace(/^[\s,]+|[\s,]+$/g, ''))

/** With its postcode as the post writes it; `undefined` where street, number, postcode or place is missing. */
export function readPostalAddress(text: string): string | undefined {
  const found = postcode.exec(text)
  if (found === null || text.length > MAX_ADDRESS) {
    return undefined
  }
  const [whole, digits = '', letters = ''] = found
  const before = withoutCommas(text.slice(0, found.index))
  const place = withoutCommas(text.slice(found.index + whole.length))
  const [, name, number] = street.exec(before) ?? []
  return name === undefined || number === undefined || !/^['’]?\p{L}/u.test(place)
    ? undefined
    : `${name} ${number}, ${digits} ${letters.toUpperCase()} ${place}`
}

export const isPostalAddress = (text: string): boolean => readPostalAddress(text) === text
