/** Minutes as a row of the record of consultation, beside what stands there. */
import type { Answer, Row, SectionAnswers } from '../definition/answers.js'
import { isUnanswered } from '../forms/checkAnswer.js'
import { formatDate } from '../kernel/format.js'
import { wholeSummary, type Minutes, type MinutesHeadings } from './minutes.js'
import type { RecordPlace } from './recordPlace.js'

/** A row of the record: what has no field there stands in the summary. */
export function recordRow(
  place: RecordPlace,
  minutes: Minutes,
  { id, date, headings }: { id: string; date: string; headings: MinutesHeadings },
): Row {
  const { present, actions } = minutes
  const target = { place, headings, date: formatDate(date, 'nl') }
  const values: [string | undefined, Answer][] = [
    [place.date, date],
    [place.present?.id, present],
    [place.summary.id, wholeSummary(minutes, target)],
    [place.actions?.id, actions],
    ...Object.entries(minutes.choices),
  ]
  return {
    id,
    values: Object.fromEntries(
      values.filter(([fieldId, value]) => fieldId !== undefined && value !== ''),
    ) as Row['values'],
  }
}

export type Recorded = { answers: SectionAnswers; isAgreedLeft: boolean }

const rowsIn = (place: RecordPlace, answers: SectionAnswers): readonly unknown[] => {
  const rows = answers[place.fieldId]
  return Array.isArray(rows) ? rows : []
}

export const isFull = (place: RecordPlace, answers: SectionAnswers): boolean =>
  rowsIn(place, answers).length >= place.maxRows

/**
 * The answers with a row more. Whether they agree is written where nobody did, or where the minutes
 * of an earlier conversation wrote what stands there (`ours`); what a person wrote is left.
 */
export function withRecord(
  place: RecordPlace,
  before: SectionAnswers,
  { row, agreed, ours }: { row: Row; agreed: boolean; ours: readonly boolean[] },
): Recorded {
  const answers = { ...before, [place.fieldId]: [...rowsIn(place, before), row] as Row[] }
  if (place.agreed === undefined) {
    return { answers, isAgreedLeft: false }
  }
  const there = before[place.agreed]
  const isOurs = isUnanswered(there) || ours.at(-1) === there
  return isOurs
    ? { answers: { ...answers, [place.agreed]: agreed }, isAgreedLeft: false }
    : { answers, isAgreedLeft: there !== agreed }
}
