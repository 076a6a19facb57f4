/** How the admin writes days and moments: in words, never as 11/23/2026. */
import type { DateField } from 'payload'

export const day: DateField['admin'] = { date: { displayFormat: 'd MMMM yyyy' } }

export const moment: DateField['admin'] = {
  date: { pickerAppearance: 'dayAndTime', displayFormat: 'd MMMM yyyy, HH:mm' },
}
