/** Between which days a pupil can be born. Before 1900 it is a slip of the hand, not a pupil. */
import type { AnyField } from '../fieldTypes/index.js'

export const birthDays = (today: string) => ({ min: '1900-01-01', max: today })

/** A field that holds the birth date of the pupil, kept within the days one can be born on. */
export const withinBirthDays = <F extends AnyField>(field: F, today: string): F =>
  field.type === 'date' && field.source === 'pupil.dateOfBirth'
    ? { ...birthDays(today), ...field }
    : field
