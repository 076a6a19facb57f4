/**
 * What someone filled in on a page without script, as the answers of a section. The definition is
 * walked, not the form: a name the definition does not lead to is never looked at. A field that the
 * form did not ask (hidden, read-only) keeps the answer it had.
 */
import { isUnanswered } from '../forms/checkAnswer.js'
import type { Answer, Row, SectionAnswers } from '../definition/answers.js'
import type { ScoreTableField } from '../fieldTypes/scoreTable.js'
import type { Section } from '../definition/definition.js'
import { isRecord, ownValue } from '../kernel/json.js'
import { innerFields } from '../fieldTypes/inner.js'
import type { AnyField } from '../fieldTypes/index.js'
import { isAsked, rowIdsIn, type FormPath, type FormValues } from './formNames.js'
import { readValue, type FormSource, type Reading } from './readValue.js'

export type ReadForm = FormSource & { section: Section; before: SectionAnswers }

export const readForm = ({ section, before, ...source }: ReadForm): SectionAnswers =>
  readFields(section.fields, { path: [], before, source })

type ReadingIn = { path: FormPath; before: unknown; source: FormSource }

function readFields(fields: readonly AnyField[], around: ReadingIn): SectionAnswers {
  const answers: SectionAnswers = {}
  for (const field of fields) {
    const path = [...around.path, field.id]
    const before = ownValue(around.before, field.id) as Answer | undefined
    const answer = isAsked(around.source.values, path)
      ? readField(field, { ...around, path, before })
      : before
    if (!isNone(answer)) {
      answers[field.id] = answer
    }
  }
  return answers
}

/** Nothing but white space is no answer; an empty list of rows is none either. */
const isNone = (answer: Answer | undefined): answer is undefined | null => isUnanswered(answer)

function readField(field: AnyField, reading: Reading): Answer | undefined {
  switch (field.type) {
    case 'table':
    case 'group':
      return rowIdsIn(reading.source.values, reading.path).map((id) => readRow(field, id, reading))
    case 'scoreTable':
      return readScores(field, reading)
    case 'computed':
    case 'explanation':
    case 'heading':
    case 'pageBreak':
    case 'signature':
      return undefined
    default:
      return readValue(field, reading)
  }
}

function readRow(field: AnyField, id: string, { path, before, source }: Reading): Row {
  const rowBefore = valuesOfRow(before, id)
  return {
    id,
    values: readFields(innerFields(field), { path: [...path, id], before: rowBefore, source }),
  }
}

const readScores = (field: ScoreTableField, reading: Reading): Row[] =>
  field.rows
    .map(({ id }) => readRow(field, id, reading))
    .filter(({ values }) => Object.keys(values).length > 0)

export function valuesOfRow(rows: unknown, id: string): unknown {
  const found = Array.isArray(rows)
    ? (rows as unknown[]).find((row) => ownValue(row, 'id') === id)
    : undefined
  const values = ownValue(found, 'values')
  return isRecord(values) ? values : {}
}

/** The file fields for which a form may bring files. */
export const filePaths = (values: FormValues, section: Section): FormPath[] =>
  pathsWithin(section.fields, { path: [], values })

type Within = { path: FormPath; values: FormValues }

const pathsWithin = (fields: readonly AnyField[], { path, values }: Within): FormPath[] =>
  fields.flatMap((field) => {
    const at = [...path, field.id]
    if (field.type === 'file') {
      return isAsked(values, at) ? [at] : []
    }
    return field.type === 'group'
      ? rowIdsIn(values, at).flatMap((id) =>
          pathsWithin(innerFields(field), { path: [...at, id], values }),
        )
      : []
  })
