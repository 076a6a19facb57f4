/**
 * Where a template keeps its record of consultation (the guard `consultation`), and which of its
 * fields takes what of the minutes: the first of the kind, since a template calls them as it likes.
 */
import type { PlanDefinition, Section } from '../definition/definition.js'
import { limits } from '../kernel/limits.js'
import type { AnyField } from '../fieldTypes/index.js'
import type { GroupField } from '../fieldTypes/group.js'
import type { TableField } from '../fieldTypes/table.js'
import type { Option } from '../fieldTypes/fieldBase.js'

type TextPlace = { id: string; max: number }

/** Asked with the minutes, because only the template knows its options. */
export type AskedChoice = { id: string; label: string; options: Option[]; isRequired: boolean }

export type RecordPlace = {
  section: Section
  fieldId: string
  maxRows: number
  date?: string
  present?: TextPlace
  summary: TextPlace
  actions?: TextPlace
  choices: AskedChoice[]
  /** What it asks besides, and minutes do not tell: to be filled in the plan itself. */
  left: string[]
  /** The field that says whether school and guardians agree, where it stands in the same section. */
  agreed?: string
}

export function recordPlace({ guards, sections }: PlanDefinition): RecordPlace | undefined {
  const { consultation } = guards ?? {}
  const section = sections.find(({ id }) => id === consultation?.conversations.section)
  return consultation && section && placeIn(section, consultation)
}

type Consultation = NonNullable<NonNullable<PlanDefinition['guards']>['consultation']>

function placeIn(
  section: Section,
  { conversations, agreed }: Consultation,
): RecordPlace | undefined {
  const field = section.fields.find(({ id }) => id === conversations.field)
  if (!isRows(field)) {
    return undefined
  }
  const parts = partsOf(field.type === 'table' ? field.columns : field.fields)
  if (!parts) {
    return undefined
  }
  const isHere = agreed?.section === section.id && hasYesNo(section, agreed.field)
  return {
    section,
    fieldId: field.id,
    maxRows: field.maxRows ?? limits.rows,
    ...parts,
    ...(isHere && { agreed: agreed.field }),
  }
}

const isRows = (field: AnyField | undefined): field is TableField | GroupField =>
  field?.type === 'table' || field?.type === 'group'

const hasYesNo = ({ fields }: Section, fieldId: string): boolean =>
  fields.some(({ id, type }) => id === fieldId && type === 'yesNo')

/** Nothing without a field for the summary, which takes what has none of its own. */
function partsOf(fields: readonly AnyField[]) {
  const open = fields.filter(isAlwaysOpen)
  const date = open.find(({ type }) => type === 'date')
  const present = open.find((field) => field.type === 'shortText')
  const [summary, actions] = open.filter((field) => field.type === 'longText')
  if (!summary) {
    return undefined
  }
  const asked = open.filter((field) => field.type === 'choice')
  const taken = [date, present, summary, actions, ...asked].map((field) => field?.id)
  return {
    ...(date && { date: date.id }),
    ...(present && { present: textPlace(present, limits.shortText) }),
    summary: textPlace(summary, limits.longText),
    ...(actions && { actions: textPlace(actions, limits.longText) }),
    choices: asked.map(askedChoice),
    left: fields
      .filter((field) => isAskedHere(field) && !taken.includes(field.id))
      .map(({ label }) => label),
  }
}

/** What is shown or can be written only at times may take no minutes when they are written. */
const isAlwaysOpen = (field: AnyField): boolean =>
  field.showWhen === undefined && !('readOnlyWhen' in field && field.readOnlyWhen)

const textPlace = ({ id, maxLength }: { id: string; maxLength?: number }, most: number) => ({
  id,
  max: maxLength ?? most,
})

type Choice = Extract<AnyField, { type: 'choice' }>

const askedChoice = ({ id, label, options, required }: Choice): AskedChoice => ({
  ...{ id, label, options },
  isRequired: required !== undefined,
})

const isAskedHere = (field: AnyField): boolean =>
  'required' in field && field.required !== undefined
