/** Follows from other answers; holds none itself. */
import { z } from 'zod'

import { expression } from '../definition/conditionSchema.js'
import { formatDate, formatNumber } from '../kernel/format.js'
import type { Language } from '../kernel/language.js'
import type { Expression } from '../definition/condition.js'
import { comparesDays, comparesNumbers } from './comparing.js'
import { decimals, look, placed, unit, type Look, type Placed } from './fieldBase.js'
import { noFindings } from './leaf.js'
import type { Silent } from './silent.js'

export type ComputedField = Placed &
  Look & {
    type: 'computed'
    expression: Expression
    result: 'number' | 'date'
    decimals?: number
    unit?: string
  }

/** What it comes to, as people read it; none while it comes to nothing. */
export function valueLines(
  { decimals, unit }: ComputedField,
  value: number | string | undefined,
  language: Language,
): string[] {
  if (value === undefined) {
    return []
  }
  return typeof value === 'string'
    ? [formatDate(value, language)]
    : [
        formatNumber(value, language, {
          ...(decimals !== undefined && { decimals }),
          ...(unit !== undefined && { unit }),
        }),
      ]
}

const compares = { number: comparesNumbers, date: comparesDays }

export const computed: Silent<ComputedField> = {
  common: { ...placed, ...look },
  schema: { expression, result: z.enum(['number', 'date']), decimals, unit },
  findings: noFindings,
  fresh: () => ({ expression: { today: true }, result: 'date' }),
  palette: 'number',
  names: {
    nl: { name: 'Berekening', inSentence: 'een berekening' },
    en: { name: 'Calculation', inSentence: 'a calculation' },
  },
  hasValue: true,
  comparing: ({ result }) => compares[result],
  present: (field, { value, language }) => {
    const [line] = valueLines(field, value, language)
    return line === undefined ? undefined : { kind: 'fact', value: line }
  },
  /** Follows from what is filled in: nobody writes it. */
  blank: () => undefined,
}
