import { formatDateTime } from '../domain/kernel/format.js'
import type { Language } from '../domain/kernel/language.js'

/** `14.05 uur`: the time of a moment today. */
export const clockTime = (moment: Date, language: Language): string =>
  formatDateTime(moment, language).replace(/^[^,]*, /, '')
