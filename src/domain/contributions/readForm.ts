/**
 * What someone filled in on a page without script, as the answers of a section. The definition is
 * walked, not the form: a name the definition does not lead to is never looked at. A field that the
 * form did not ask (hidden, read-only) keeps the answer it had.
 */
import { isUnanswered } from '../forms/checkAnswer.js'
import type { Answer, Row, SectionAnswers } from '../definition/answers.js'
import type { Section } from '../definition/definition.js'
import { isRecord, ownValue } from '../kernel/json.js'
import { fixedRows, innerFields } from '../fieldTypes/inner.js'
import { isContainer, isSilent, type AnyField } from '../fieldTypes/index.js'
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
  if (isContainer(field)) {
    return readRows(field, reading)
  }
  return isSilent(field) ? undefined : readValue(field, reading)
}

/** Of rows that the template fixes those in which something is filled; of others all there are. */
function readRows(field: AnyField, reading: Reading): Row[] {
  const fixed = fixedRows(field)?.map(({ id }) => id)
  const ids = fixed ?? rowIdsIn(reading.source.values, reading.path)
  return ids
    .map((id) => readRow(field, id, reading))
    .filter(({ values }) => fixed === undefined || Object.keys(values).length > 0)
}

function readRow(field: AnyField, id: string, { path, before, source }: Reading): Row {
  const rowBefore = valuesOfRow(before, id)
  return {
    id,
    values: readFields(innerFields(field), { path: [...path, id], before: rowBefore, source }),
  }
}

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
    return rowIdsIn(values, at).flatMap((id) =>
      pathsWithin(innerFields(field), { path: [...at, id], values }),
    )
  })
