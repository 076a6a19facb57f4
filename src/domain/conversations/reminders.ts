/** Who is reminded of a conversation by itself, and when: by day, and not at night. */
import { isoDay, isoTime } from '../kernel/format.js'
import { plusDays } from '../logic/isoDays.js'
import type { Standing } from './answer.js'
import type { Moment } from './conversation.js'

/** `answer`: two days before, to who has not answered. `tomorrow`: the day before, to who comes. */
export type Reminder = 'answer' | 'tomorrow'

export type Reminded = {
  /** Of the first moment that is asked about, ISO 8601. */
  startsAt: string
  /** Whether that moment is fixed. */
  isFixed: boolean
  standing: Standing
  /** When the last mail left; nobody is reminded of what they have not got. */
  mailedAt: string | undefined
  /** What `reminderKey` gave for the last one. */
  reminded: string | undefined
}

const FROM = '08:00'
const DAY_MS = 24 * 60 * 60 * 1000

/** Names a reminder, so that nobody gets it twice, and gets it anew for another moment. */
export const reminderKey = (reminder: Reminder, startsAt: string): string =>
  `${reminder} ${startsAt}`

export function reminderDue(guest: Reminded, now: string): Reminder | undefined {
  const reminder = reminderOf(guest, isoDay(now))
  const isTime = now < guest.startsAt && isoTime(now) >= FROM
  return reminder && isTime && !wasJustMailed(guest, now) && isNew(guest, reminder)
    ? reminder
    : undefined
}

function reminderOf(
  { startsAt, standing, isFixed }: Reminded,
  today: string,
): Reminder | undefined {
  const day = isoDay(startsAt)
  const dayBefore = plusDays(day, -1)
  if (standing === 'comes' && isFixed) {
    return today === dayBefore ? 'tomorrow' : undefined
  }
  const isSoon = today === dayBefore || today === plusDays(day, -2)
  return standing === 'open' && isSoon ? 'answer' : undefined
}

/** Who was invited yesterday evening for tomorrow knows. */
const wasJustMailed = ({ mailedAt }: Reminded, now: string): boolean =>
  mailedAt === undefined || Date.parse(now) - Date.parse(mailedAt) < DAY_MS

const isNew = ({ reminded, startsAt }: Reminded, reminder: Reminder): boolean =>
  reminded !== reminderKey(reminder, startsAt)

/** In which words a guest is reminded, by itself or by hand: who answered is not asked to. */
export function reminderWords(
  { standing, moments }: { standing: Standing; moments: readonly Moment[] },
  now: string,
): 'tomorrow' | 'answered' | 'reminder' {
  const [moment] = moments
  const isTomorrow = moments.length === 1 && moment?.date === plusDays(isoDay(now), 1)
  if (standing === 'comes' && isTomorrow) {
    return 'tomorrow'
  }
  return standing === 'open' ? 'reminder' : 'answered'
}
