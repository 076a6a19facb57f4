/** The people and files that answers refer to, and where: what only the server can check. */
import type { AnyField } from '../fieldTypes/index.js'
import { innerFields, isContainer } from '../fieldTypes/inner.js'
import type {
  Answer,
  FileAnswer,
  Issue,
  PersonAnswer,
  Row,
  SectionAnswers,
} from '../definition/answers.js'
import type { FileField } from '../fieldTypes/file.js'
import type { PersonField } from '../fieldTypes/person.js'
import type { Section } from '../definition/definition.js'
import { isRecord } from '../kernel/json.js'

type At = Omit<Issue, 'code'>
export type Reference =
  | { field: PersonField; person: PersonAnswer; at: At }
  | { field: FileField; files: FileAnswer[]; at: At }

/** Of answers whose shape was checked; anything else is passed over. */
export const referencesIn = (section: Section, answers: SectionAnswers): Reference[] =>
  within(section.fields, answers, {
    at: { sectionId: section.id, values: { section: section.title } },
    depth: 0,
  })

type Where = { at: At; depth: number }

const within = (
  fields: readonly AnyField[],
  values: Readonly<Record<string, Answer>>,
  where: Where,
): Reference[] =>
  fields.flatMap((field) =>
    Object.hasOwn(values, field.id) ? ofField(field, values[field.id], where) : [],
  )

const fieldKeys = ['fieldId', 'columnId', 'innerColumnId'] as const
const rowKeys = ['rowId', 'innerRowId'] as const

function ofField(field: AnyField, answer: Answer | undefined, { at, depth }: Where): Reference[] {
  const here = {
    ...at,
    [fieldKeys[depth] ?? 'fieldId']: field.id,
    values: { ...at.values, [depth === 0 ? 'field' : 'column']: field.label },
  }
  if (field.type === 'person') {
    return isRecord(answer) ? [{ field, person: answer as PersonAnswer, at: here }] : []
  }
  if (field.type === 'file') {
    return Array.isArray(answer) ? [{ field, files: answer as FileAnswer[], at: here }] : []
  }
  return isContainer(field) && Array.isArray(answer)
    ? ofRows(innerFields(field), answer as Row[], { at: here, depth })
    : []
}

const ofRows = (fields: readonly AnyField[], rows: Row[], { at, depth }: Where): Reference[] =>
  rows.flatMap(({ id, values }, index) =>
    within(fields, values, {
      at: {
        ...at,
        [rowKeys[depth] ?? 'rowId']: id,
        values: { ...at.values, row: index + 1 },
      },
      depth: depth + 1,
    }),
  )
