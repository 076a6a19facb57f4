/** Days and moments of collections: written in words, never as 11/23/2026. */
import type { DateField } from 'payload'

import { checkBirthDay, checkDay, keepDay } from '../src/actions/keepDay.js'

const displayed = { displayFormat: 'd MMMM yyyy' }

/** Typed by the rule of every date; Payload's own input reads `14-03-2015` as November 2026. */
export const day = {
  hooks: { beforeValidate: [keepDay] },
  validate: checkDay,
  admin: { date: displayed, components: { Field: 'leidraad/client#DayField' } },
} satisfies Partial<DateField>

/** Of a pupil: neither in the future nor before 1900. */
export const birthDay = {
  ...day,
  validate: checkBirthDay,
  admin: { date: displayed, components: { Field: 'leidraad/client#BirthDayField' } },
} satisfies Partial<DateField>

export const moment: DateField['admin'] = {
  date: { pickerAppearance: 'dayAndTime', displayFormat: 'd MMMM yyyy, HH:mm' },
}
