/** When and where a conversation is, in words. */
import type { Moment, Place } from '../domain/conversations/conversation.js'
import { formatDate, formatTime } from '../domain/kernel/format.js'
import type { Language } from '../domain/kernel/language.js'
import { catalogue } from '../domain/kernel/words.js'
import { fill } from './fill.js'

const nl = {
  days: ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'],
  moment: '{weekday} {date}, van {from} tot {to}',
  byPhone: 'Per telefoon',
  phone: 'Per telefoon: {text}',
}

const en: typeof nl = {
  days: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  moment: '{weekday} {date}, from {from} to {to}',
  byPhone: 'By phone',
  phone: 'By phone: {text}',
}

const words = catalogue('conversationWhen', { nl, en })

/** `donderdag 10 december 2026, van 14.00 uur tot 14.45 uur`. */
export function momentText({ date, from, to }: Moment, language: Language): string {
  const { days, moment } = words[language]
  const weekday = days[new Date(`${date}T12:00:00.000Z`).getUTCDay()] ?? ''
  return fill(moment, {
    weekday,
    date: formatDate(date, language),
    from: formatTime(from, language),
    to: formatTime(to, language),
  })
}

export function placeText({ kind, text }: Place, language: Language): string {
  const { byPhone, phone } = words[language]
  if (kind !== 'phone') {
    return text
  }
  return text === '' ? byPhone : fill(phone, { text })
}
