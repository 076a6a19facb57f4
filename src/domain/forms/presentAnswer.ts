/**
 * An answer as people read it, the one place where that is decided: for the filler, the public page
 * and print alike. Nothing in a result is empty: an empty cell says `–`, an unanswered field is
 * `unanswered`. An answer that does not fit its field reads as unanswered; what is hidden is absent.
 */
import {
  isContainer,
  isSilent,
  silentOf,
  type AnyField,
  type ContainerName,
  type Field,
  type FieldNamed,
  type SilentField,
} from '../fieldTypes/index.js'
import type { SimpleField } from '../fieldTypes/leaves.js'
import { answerBody } from './answerLines.js'
import type { FormState } from '../logic/formState.js'
import type { Answer, SectionAnswers } from '../definition/answers.js'
import type { GroupField, InnerGroupField } from '../fieldTypes/group.js'
import type { Section } from '../definition/definition.js'
import type { Language } from '../kernel/language.js'
import { goalChart } from './goalChart.js'
import { ownValue } from '../kernel/json.js'
import type { PresentedField } from './presented.js'
import { placed, rowsAt, type Presenting } from './presenting.js'
import { presentScores, presentTable } from './presentTable.js'

export type { PresentedField } from './presented.js'

export type PresentSection = {
  section: Section
  /** Of this section. */
  answers: SectionAnswers | undefined
  state: FormState
  language: Language
  /** Whether labels are those of paper. @default false */
  forPrint?: boolean
}

/** The visible fields of a section; explanations too, and computed values that there are. */
export const presentSection = ({ section, answers, ...rest }: PresentSection): PresentedField[] =>
  presentFields(section.fields, { ...rest, path: [section.id], values: answers })

const shown = { visible: true, readOnly: false, required: undefined }
const everything: FormState = { section: () => shown, field: () => shown }

/** One field on its own, whatever the conditions: an answer beside another. */
export function presentField(
  field: Field,
  answer: Answer | undefined,
  language: Language,
): PresentedField {
  const at = { state: everything, language, path: [''], values: { [field.id]: answer } }
  return present(field, at) ?? { kind: 'unanswered', id: field.id, label: field.label }
}

const presentFields = (fields: readonly AnyField[], at: Presenting): PresentedField[] =>
  fields.flatMap((field) => {
    const { visible } = at.state.field([...at.path, field.id])
    const presented = visible ? present(field, at) : undefined
    return presented === undefined ? [] : [presented]
  })

function present(field: AnyField, at: Presenting): PresentedField | undefined {
  return isSilent(field)
    ? presentSilent(field, at)
    : (presentAnswered(field, at) ?? { ...placed(field, at), kind: 'unanswered' })
}

function presentSilent(field: SilentField, at: Presenting): PresentedField | undefined {
  const { value } = at.state.field([...at.path, field.id])
  const body = silentOf(field).present(field, { value, language: at.language })
  return body && { ...placed(field, at), ...body }
}

type PresentRows<T extends ContainerName> = (
  field: FieldNamed<T>,
  at: Presenting,
) => PresentedField | undefined

/** What holds rows draws them its own way. */
const rowsPresented: { [T in ContainerName]: PresentRows<T> } = {
  table: presentTable,
  scoreTable: presentScores,
  group: presentGroup,
}

const presentAnswered = (
  field: Exclude<AnyField, SilentField>,
  at: Presenting,
): PresentedField | undefined =>
  isContainer(field)
    ? (rowsPresented[field.type] as PresentRows<ContainerName>)(field, at)
    : presentSimple(field, at)

function presentSimple(field: SimpleField, at: Presenting): PresentedField | undefined {
  const body = answerBody(field, ownValue(at.values, field.id), at.language)
  return body === undefined ? undefined : { ...placed(field, at), ...body }
}

const saysNothing: ReadonlySet<PresentedField['kind']> = new Set(['unanswered', 'heading'])

/** An item in which nothing is filled is left out; one that is keeps its place open. */
function presentGroup(
  field: GroupField | InnerGroupField,
  at: Presenting,
): PresentedField | undefined {
  const asked = field.fields.filter(({ type }) => type !== 'explanation')
  const computed = new Set(asked.filter(({ type }) => type === 'computed').map(({ id }) => id))
  const rows = rowsAt(field, at)
    .map((row) => ({ row, fields: presentFields(asked, row) }))
    .filter(({ fields }) =>
      fields.some(({ id, kind }) => !saysNothing.has(kind) && !computed.has(id)),
    )
  const items = rows.map(({ row, fields }, index) => ({
    id: row.id,
    fields,
    title: `${field.itemLabel} ${index + 1}`,
  }))
  const figures = goalChart(
    field,
    rows.map(({ row }) => row),
    at,
  )
  return items.length === 0
    ? undefined
    : {
        ...placed(field, at),
        kind: 'items',
        ...(field.purpose !== undefined && { purpose: field.purpose }),
        items,
        ...(figures.length > 0 && { figures }),
      }
}
