import { formatDateTime, type Language } from '../domain/forms/format.js'

/** `14.05 uur`: the time of a moment today. */
export const clockTime = (moment: Date, language: Language): string =>
  formatDateTime(moment, language).replace(/^[^,]*, /, '')
