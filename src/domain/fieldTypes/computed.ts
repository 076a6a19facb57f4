/** Follows from other answers; holds none itself. */
import { z } from 'zod'

import { expression } from '../definition/conditionSchema.js'
import { formatDate, formatNumber } from '../kernel/format.js'
import type { Language } from '../kernel/language.js'
import type { Expression } from '../definition/condition.js'
import { comparesDays, comparesNumbers, type Comparing } from './comparing.js'
import { decimals, unit, type Look, type Placed } from './fieldBase.js'
import { noFindings, type Silent } from './leaf.js'

export type ComputedField = Placed &
  Look & {
    type: 'computed'
    expression: Expression
    result: 'number' | 'date'
    decimals?: number
    unit?: string
  }

export const computed: Silent<ComputedField> = {
  schema: { expression, result: z.enum(['number', 'date']), decimals, unit },
  findings: noFindings,
  fresh: () => ({ expression: { today: true }, result: 'date' }),
  palette: 'number',
  names: {
    nl: { name: 'Berekening', inSentence: 'een berekening' },
    en: { name: 'Calculation', inSentence: 'a calculation' },
  },
}

const compares = { number: comparesNumbers, date: comparesDays }

export const comparesComputed = ({ result }: ComputedField): Comparing<ComputedField, never> =>
  compares[result]

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
