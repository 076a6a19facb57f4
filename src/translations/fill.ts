export type Values = Readonly<Record<string, string | number>>

/** A text with the values in the places of their `{name}`; a value that is not there leaves nothing. */
export const fill = (text: string, values: Values): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))

/** Of a text in its forms for one and for more. */
export const amount = (
  [one = '', more = '']: readonly string[],
  count: number,
  values: Values = {},
): string => fill(count === 1 ? one : more, { ...values, count })
