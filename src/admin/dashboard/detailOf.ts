/** What is said of something that waits, beneath its title. */
import { formatDate } from '../../domain/kernel/format.js'
import type { Language } from '../../domain/kernel/language.js'
import { admin } from '../../translations/admin.js'
import { consentWords } from '../../translations/consent.js'
import { amount, fill } from '../../translations/fill.js'
import type { Kind, Waiting } from './waiting.js'

type Detail = (item: Waiting, language: Language) => string

const onDay =
  (word: 'changed' | 'evaluateBy' | 'establishBy'): Detail =>
  ({ at }, language) =>
    fill(admin[language].today[word], { date: formatDate(at, language) })

const byNames =
  (word: 'waitingFor' | 'declinedBy' | 'askedBy'): Detail =>
  ({ names }, language) => {
    const words = admin[language].today
    const all = names.join(', ')
    return all === '' ? words.waitingForNobody : fill(words[word], { names: all, name: all })
  }

const details: Record<Kind, Detail> = {
  consent: ({ consent }, language) => (consent ? consentWords[language].states[consent] : ''),
  drafts: onDay('changed'),
  sealing: onDay('changed'),
  overdue: onDay('evaluateBy'),
  evaluationDue: onDay('evaluateBy'),
  late: onDay('establishBy'),
  signing: byNames('waitingFor'),
  declined: byNames('declinedBy'),
  otherMoments: byNames('askedBy'),
  remarks: ({ count = 0, at }, language) => {
    const words = admin[language].today
    const remarks = amount(words.remarkCounts, count)
    return fill(words.remarksSince, { remarks, date: formatDate(at, language) })
  },
}

export const detailOf = (kind: Kind, item: Waiting, language: Language): string =>
  details[kind](item, language)
