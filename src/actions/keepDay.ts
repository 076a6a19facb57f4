/** Date fields of collections: read as typed, by the rule of every other date, and judged as such. */
import type { DateFieldValidation, FieldHook } from 'payload'

import { checkDate } from '../domain/fieldTypes/date.js'
import { isoDay } from '../domain/kernel/format.js'
import { languageOf } from '../domain/kernel/language.js'
import { readDate } from '../domain/kernel/readTyped.js'
import { dayOfStored, storedDay } from '../domain/kernel/storedDay.js'
import { birthDays } from '../domain/pupils/birthDay.js'
import { findingText } from '../translations/forms.js'
import { nowOf } from './services.js'

/** What cannot be read stays as it was typed: the check below names it. */
export const keepDay: FieldHook = ({ value, req }) => {
  const typed: unknown = value
  if (typeof typed !== 'string' || dayOfStored(typed) !== undefined) {
    return typed
  }
  const day = readDate(typed, languageOf(req.i18n.language))
  return day === undefined ? typed : storedDay(day)
}

type Bounds = { min?: string; max?: string }

const checkWithin =
  (boundsOf: (today: string) => Bounds): DateFieldValidation =>
  (value, { req }) => {
    if (value === null || value === undefined || String(value) === '') {
      return true
    }
    const stored = value instanceof Date ? value.toISOString() : value
    const finding = checkDate(boundsOf(isoDay(nowOf(req))), dayOfStored(stored))
    return finding === undefined || findingText(finding, languageOf(req.i18n.language))
  }

export const checkDay = checkWithin(() => ({}))
export const checkBirthDay = checkWithin(birthDays)
