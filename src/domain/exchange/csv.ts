/** Comma-separated values (RFC 4180) as spreadsheets here expect them: with semicolons. */
const formula = /^[\s]*[=+\-@]|^[\t\r\n]/
const number = /^-?\d+(,\d+)?$/

/** A value that a spreadsheet would run as a formula is made text; a negative number is a number. */
const harmless = (value: string): string =>
  formula.test(value) && !number.test(value) ? `'${value}` : value

const cell = (value: string): string => `"${harmless(value).replaceAll('"', '""')}"`

export const csvLine = (values: readonly string[]): string => `${values.map(cell).join(';')}\r\n`

export const csv = (rows: readonly (readonly string[])[]): string => rows.map(csvLine).join('')
