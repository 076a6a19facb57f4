export type Values = Readonly<Record<string, string | number>>

/** A text with the values in the places of their `{name}`; a value that is not there leaves nothing. */
export const fill = (text: string, values: Values): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
