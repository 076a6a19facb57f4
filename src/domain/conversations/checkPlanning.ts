/** What a planner sent: when, where and who; every problem with it, none thrown. */
import { momentAt } from '../kernel/amsterdam.js'
import { isoDay } from '../kernel/format.js'
import { isIsoDate } from '../kernel/isoDate.js'
import { isTime } from '../kernel/isTime.js'
import { ownValue } from '../kernel/json.js'
import { limits } from '../kernel/limits.js'
import { isWithin, sentList, sentText } from '../kernel/sentText.js'
import { plusDays } from '../logic/isoDays.js'
import { checkGuests, type AskedGuests, type NamedGuest } from './checkGuests.js'
import {
  conversationLimits,
  inOrder,
  momentId,
  placeKinds,
  startOf,
  type Moment,
  type Place,
} from './conversation.js'
import type { Checked, PlanningProblem } from './planningProblem.js'

export type Setting = { moments: Moment[]; place: Place; message: string }
export type Planning = Setting & { guests: NamedGuest[] }

type Asked = Omit<AskedGuests, 'invited'> & {
  /** ISO 8601 in UTC. */
  now: string
}

/** When and where; of what is changed as well. */
export function checkSetting(sent: unknown, { now }: Pick<Asked, 'now'>): Checked<Setting> {
  const moments = sentList(sent, 'moments')
    .slice(0, conversationLimits.moments + 1)
    .map(momentIn)
  const place = placeIn(ownValue(sent, 'place'))
  const message = sentText(sent, 'message')
  const problems = [
    ...momentsProblems(moments, now),
    ...placeProblems(place),
    ...(isWithin(message, limits.message) ? [] : [{ code: 'message' as const }]),
  ]
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, value: { moments: inOrder(moments), place: place as Place, message } }
}

export function checkPlanning(sent: unknown, asked: Asked): Checked<Planning> {
  const setting = checkSetting(sent, asked)
  const guests = checkGuests(sent, { ...asked, invited: [] })
  if (setting.ok && guests.ok) {
    return { ok: true, value: { ...setting.value, guests: guests.value } }
  }
  return {
    ok: false,
    problems: [setting, guests].flatMap((checked) => (checked.ok ? [] : checked.problems)),
  }
}

const momentIn = (sent: unknown): Moment => ({
  date: sentText(sent, 'date'),
  from: sentText(sent, 'from'),
  to: sentText(sent, 'to'),
})

function momentsProblems(moments: readonly Moment[], now: string): PlanningProblem[] {
  const isCount = moments.length > 0 && moments.length <= conversationLimits.moments
  const ids = moments.map(momentId)
  return [
    ...(isCount ? [] : [{ code: 'moments' as const }]),
    ...moments.flatMap((moment, index): PlanningProblem[] => {
      const isDouble = ids.indexOf(momentId(moment)) < index
      const code = momentProblem(moment, now) ?? (isDouble ? 'double' : undefined)
      return code === undefined ? [] : [{ code, index }]
    }),
  ]
}

function momentProblem(moment: Moment, now: string): PlanningProblem['code'] | undefined {
  const { date, from, to } = moment
  if (!isIsoDate(date)) {
    return 'date'
  }
  if (!isTime(from) || !isTime(to)) {
    return 'time'
  }
  if (to <= from) {
    return 'order'
  }
  if (momentAt(date, from) === undefined || momentAt(date, to) === undefined) {
    return 'skipped'
  }
  const last = plusDays(isoDay(now), conversationLimits.ahead) ?? date
  return startOf(moment) <= now ? 'past' : date > last ? 'far' : undefined
}

type SentPlace = { kind: string; text: string }

const placeIn = (sent: unknown): SentPlace => ({
  kind: sentText(sent, 'kind'),
  text: sentText(sent, 'text'),
})

const link = /^https:\/\/[^\s\p{Control}/]+\.[^\s\p{Control}]+$/iu

function placeProblems({ kind, text }: SentPlace): PlanningProblem[] {
  const isKnown = placeKinds.some((known) => known === kind)
  const isNeeded = kind !== 'phone'
  const isLine = isWithin(text, conversationLimits.place) && !/[\n\r\v\f]/.test(text)
  if (!isKnown || !isLine || (isNeeded && text === '')) {
    return [{ code: 'place' }]
  }
  return kind === 'link' && !link.test(text) ? [{ code: 'link' }] : []
}
