/** A whole number from `min` up to and including `max`, at most eleven steps. */
import { z } from 'zod'

import { label } from '../definition/basicSchemas.js'
import { formatNumber, formatStep } from '../kernel/format.js'
import { yes, type FieldBase, type Progress } from './fieldBase.js'
import { misfit, outOfOrder, type Leaf } from './leaf.js'
import { numeric } from './number.js'
import { intoText } from './texts.js'

export type ScaleField = FieldBase & {
  type: 'scale'
  min: number
  max: number
  minLabel?: string
  maxLabel?: string
} & Progress

const MAX_STEPS = 11
const step = z.int().min(-1000).max(1000)

const isOnScale = ({ min, max }: ScaleField, value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= min && (value as number) <= max

/** Every step, from low to high. */
export const stepsOf = ({ min, max }: ScaleField): number[] =>
  Array.from({ length: Math.min(Math.max(0, max - min + 1), MAX_STEPS) }, (_, index) => min + index)

export const scale: Leaf<ScaleField, number> = {
  ...numeric,
  schema: {
    min: step,
    max: step,
    minLabel: label.optional(),
    maxLabel: label.optional(),
    progress: yes,
  },
  findings: ({ min, max }, path) =>
    max - min >= MAX_STEPS
      ? [{ code: 'tooMany', path: [...path, 'max'], values: { max: MAX_STEPS } }]
      : outOfOrder({ from: min, to: max, path: [...path, 'min'] }),
  fresh: () => ({ min: 1, max: 5 }),
  names: {
    nl: { name: 'Schaal', inSentence: 'een schaal' },
    en: { name: 'Scale', inSentence: 'a scale' },
  },
  problem: {
    nl: 'kies één van de mogelijkheden.',
    en: 'choose one of the options.',
  },
  check: (field, value) => {
    if (!Number.isInteger(value)) {
      return misfit('scale')
    }
    return isOnScale(field, value) ? undefined : { code: 'choice' }
  },
  read: (field, value) => (isOnScale(field, value) ? value : undefined),
  lines: (value, field, language) => [formatStep(value, field, language)],
  align: 'start',
  room: ({ minLabel, maxLabel, ...field }, { language }) => ({
    kind: 'choices',
    several: false,
    options: stepsOf(field).map((value) => formatNumber(value, language)),
    ...(minLabel !== undefined && { from: minLabel }),
    ...(maxLabel !== undefined && { to: maxLabel }),
  }),
  example: ({ min }) => min,
  becomes: {
    ...intoText((value: number) => formatNumber(value, 'nl', { grouping: false })),
    number: (value: number) => value,
  },
  comesFrom: {},
}
