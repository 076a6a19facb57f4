/**
 * Between the text of an input and an answer. Text that cannot be read comes back as it was typed:
 * validation names what is wrong with it, and nothing that was typed is lost.
 */
import type { SimpleAnswer } from './answers.js'
import type { ColumnField } from './definition.js'
import { formatNumber } from './format.js'

export function parseInput(field: ColumnField, raw: string): SimpleAnswer {
  const text = raw.trim()
  if (text === '') {
    return null
  }
  const parse = parsers[field.type] ?? asTyped
  return parse(text, raw)
}

type Parse = (text: string, raw: string) => SimpleAnswer

const asTyped: Parse = (_, raw) => raw
const trimmed: Parse = (text) => text
const number: Parse = (text, raw) => parseNumber(text) ?? raw

const parsers: Partial<Record<ColumnField['type'], Parse>> = {
  number,
  scale: number,
  date: (text) => parseDate(text),
  yesNo: (text, raw) => yesNo.get(text.toLowerCase()) ?? raw,
  choice: trimmed,
  email: trimmed,
  phone: trimmed,
  time: trimmed,
}

const yesNo: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['ja', true],
  ['yes', true],
  ['false', false],
  ['nee', false],
  ['no', false],
])

const grouped = /^[-+]?\d{1,3}(\.\d{3})+(,\d+)?$/
const plain = /^[-+]?(\d+([.,]\d*)?|[.,]\d+)$/

/** Dutch: `1.234,5` is a thousand and more, `7,5` and `7.5` are both seven and a half. */
function parseNumber(text: string): number | undefined {
  const compact = text.replace(/[\s\u00a0]/g, '')
  if (grouped.test(compact)) {
    return finite(compact.replaceAll('.', '').replace(',', '.'))
  }
  return plain.test(compact) ? finite(compact.replace(',', '.')) : undefined
}

function finite(text: string): number | undefined {
  const value = Number(text)
  return Number.isFinite(value) ? value : undefined
}

/** `22-11-2026` and `22/11/2026` as the ISO date; anything else as it is. */
function parseDate(text: string): string {
  const match = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text)
  const [, day = '', month = '', year = ''] = match ?? []
  return match === null ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** What stands in the input for an answer: the inverse of `parseInput`. */
export function inputText(answer: SimpleAnswer | undefined): string {
  if (typeof answer === 'number') {
    return formatNumber(answer, 'nl', { grouping: false })
  }
  return typeof answer === 'string' || typeof answer === 'boolean' ? String(answer) : ''
}
