/** What the parts of a definition are made of: ids, labels, prose, days and times. */
import { z } from 'zod'

import '../withoutEval.js'
import { isIsoDate } from '../kernel/isoDate.js'
import { isTime } from '../kernel/isTime.js'
import { forbiddenKeys, limits } from '../kernel/limits.js'

export const named = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => text.trim() !== '', { params: { code: 'empty' } })

const isId = (text: string): boolean =>
  text.length <= limits.id && /^[a-z][a-zA-Z0-9-]*$/.test(text) && !forbiddenKeys.has(text)

export const id = z.string().refine(isId, { params: { code: 'id' } })
export const label = named(limits.label)
export const prose = z.string().max(limits.prose)
export const isoDate = z.string().refine(isIsoDate, { params: { code: 'date' } })
export const time = z.string().refine(isTime, { params: { code: 'time' } })
export const options = z.array(z.strictObject({ id, label })).min(1).max(limits.options)

/** A list in which nothing is named twice. */
export const several = <T extends string>(values: readonly T[]) =>
  z.array(z.enum(values)).min(1).max(values.length)
