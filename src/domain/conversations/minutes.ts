/** What was said and agreed, as its planner writes it down afterwards. */
import type { SectionAccess } from '../definition/access.js'
import type { PlanDefinition } from '../definition/definition.js'
import { ownValue } from '../kernel/json.js'
import { isWithin, sentText } from '../kernel/sentText.js'
import type { Reader } from '../plans/sectionAccess.js'
import { mayReadRemark } from '../sharing/remark.js'
import { conversationLimits } from './conversation.js'
import type { RecordPlace } from './recordPlace.js'

export type Minutes = {
  /** Who were there. */
  present: string
  summary: string
  /** Whether school and guardians agree about the plan. */
  agreed: boolean
  /** Who does what; may be empty. */
  actions: string
  /** What the template asks of a conversation besides, by field id. */
  choices: Record<string, string>
}

/** Where minutes went, and why not into the plan. */
export type KeptMinutes = {
  agreed: boolean
  /** ISO 8601, and the name of who wrote them. */
  at: string
  by: string
  /** The section of the record and for whom it was then; not there where the template has none. */
  sectionId?: string
  access?: SectionAccess
} & (
  | { in: 'plan'; sectionId: string; fieldId: string; rowId: string; isAgreedLeft?: true }
  | { in: 'conversation'; why: AloneReason; minutes: Minutes }
)

/** As remarks about that section are: whoever may not read it, then or now, reads no minutes of it. */
export const mayReadMinutes = (
  minutes: Pick<KeptMinutes, 'sectionId' | 'access'>,
  to: { definition: Pick<PlanDefinition, 'sections'>; reader: Reader },
): boolean => mayReadRemark(minutes, to)

export const aloneReasons = ['noField', 'fixed', 'noRight', 'full'] as const
export type AloneReason = (typeof aloneReasons)[number]

export type MinutesProblem = {
  code:
    | 'moment'
    | 'present'
    | 'presentLong'
    | 'summary'
    | 'summaryLong'
    | 'actionsLong'
    | 'agreed'
    | 'choice'
  /** Of what the template asks besides. */
  fieldId?: string
}

export type CheckedMinutes =
  { ok: true; minutes: Minutes } | { ok: false; problems: MinutesProblem[] }

/** What stands before parts of minutes that have no field of their own. */
export type MinutesHeadings = Record<'date' | 'present' | 'actions', string>

/** Into which fields it goes; `date` in words, of the day it was held. */
export type MinutesTarget = {
  place: RecordPlace | undefined
  headings: MinutesHeadings
  date: string
}

export function checkMinutes(sent: unknown, target: MinutesTarget): CheckedMinutes {
  const { place } = target
  const [present, summary, actions] = ['present', 'summary', 'actions'].map((key) =>
    sentText(sent, key),
  ) as [string, string, string]
  const agreed = ownValue(sent, 'agreed')
  const choices = choicesIn(sent, place)
  const texts = { present, summary, actions }
  const problems: MinutesProblem[] = [
    ...textProblems(texts, target),
    ...(typeof agreed === 'boolean' ? [] : [{ code: 'agreed' as const }]),
    ...choiceProblems(choices, place),
  ]
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, minutes: { ...texts, agreed: agreed === true, choices } }
}

type Texts = Pick<Minutes, 'present' | 'summary' | 'actions'>

function textProblems(texts: Texts, target: MinutesTarget): MinutesProblem[] {
  const { present, summary, actions } = texts
  const rooms = roomsOf(target.place)
  const whole = wholeSummary(texts, target)
  const isLine = !/[\n\v\f]/.test(present)
  return [
    ...(present === '' ? [{ code: 'present' as const }] : []),
    ...(isWithin(present, rooms.present) && isLine ? [] : [{ code: 'presentLong' as const }]),
    ...(summary === '' ? [{ code: 'summary' as const }] : []),
    ...(isWithin(whole, rooms.summary) ? [] : [{ code: 'summaryLong' as const }]),
    ...(isWithin(actions, rooms.actions) ? [] : [{ code: 'actionsLong' as const }]),
  ]
}

/** The summary, with what the record has no field for: nothing that was said is left out. */
export function wholeSummary(
  { present, summary, actions }: Texts,
  { place, headings, date }: MinutesTarget,
): string {
  if (place === undefined) {
    return summary
  }
  const above = [
    ...(place.date === undefined ? [`${headings.date} ${date}`] : []),
    ...(place.present === undefined ? [`${headings.present} ${present}`] : []),
  ].join('\n')
  const below = place.actions === undefined && actions !== '' && `${headings.actions}\n${actions}`
  return [above, summary, below].filter(Boolean).join('\n\n')
}

/** How much fits, at most what the field of the template takes. */
export function roomsOf(place: RecordPlace | undefined): Record<keyof Texts, number> {
  const { present, summary, actions } = conversationLimits
  return {
    present: Math.min(present, place?.present?.max ?? present),
    summary: Math.min(summary, place?.summary.max ?? summary),
    actions: Math.min(actions, place?.actions?.max ?? actions),
  }
}

function choicesIn(sent: unknown, place: RecordPlace | undefined): Record<string, string> {
  const chosen = ownValue(sent, 'choices')
  return Object.fromEntries(
    (place?.choices ?? []).flatMap(({ id }) => {
      const value = ownValue(chosen, id)
      return typeof value === 'string' && value !== '' ? [[id, value]] : []
    }),
  )
}

function choiceProblems(
  choices: Record<string, string>,
  place: RecordPlace | undefined,
): MinutesProblem[] {
  return (place?.choices ?? []).flatMap(({ id, options, isRequired }): MinutesProblem[] => {
    const chosen = ownValue(choices, id)
    const isKnown = options.some((option) => option.id === chosen)
    return isKnown || (chosen === undefined && !isRequired) ? [] : [{ code: 'choice', fieldId: id }]
  })
}
