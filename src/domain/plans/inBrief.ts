/**
 * The plan in brief: the answers that its template names, in that order, on at most a page. What is
 * empty, hidden or not for its reader is not in it; without any answer there is nothing at all.
 */
import type { Answers } from '../definition/answers.js'
import type { FieldRef } from '../definition/condition.js'
import type { PlanDefinition, Section } from '../definition/definition.js'
import { innerFields, isContainer } from '../fieldTypes/inner.js'
import type { AnyField, Field } from '../fieldTypes/index.js'
import type { TableColumn } from '../fieldTypes/table.js'
import { presentSection, type PresentedField } from '../forms/presentAnswer.js'
import { ownValue } from '../kernel/json.js'
import type { Language } from '../kernel/language.js'
import type { FormState } from '../logic/formState.js'
import { plainText } from '../richText/richBlocks.js'
import { onePage } from './onePage.js'

export type InBrief = {
  definition: PlanDefinition
  answers: Answers
  state: FormState
  language: Language
  /** Ids of the sections that its reader may read. @default all */
  sectionIds?: readonly string[] | undefined
  /** Whether labels are those of paper. @default false */
  forPrint?: boolean
}

/** Facts, texts, lists and tables, and nothing else. */
export function planInBrief({ definition, ...given }: InBrief): PresentedField[] {
  const presented = gathered(definition.inBrief ?? []).flatMap((chosen) => {
    const section = definition.sections.find(({ id }) => id === chosen.section)
    return section && mayShow(section, given) ? presentChosen(section, chosen, given) : []
  })
  return onePage(toldApart(presented), given.language)
}

type Placed = { title: string; field: PresentedField }

/** Where two are called the same, each is named with its section. */
const toldApart = (all: readonly Placed[]): PresentedField[] =>
  all.map(({ title, field }) => {
    const isOnly = all.filter((other) => other.field.label === field.label).length === 1
    return isOnly ? field : { ...field, label: `${title}: ${field.label}` }
  })

type Given = Omit<InBrief, 'definition'>

const mayShow = ({ id }: Section, { state, sectionIds }: Given): boolean =>
  state.section(id).visible && (sectionIds?.includes(id) ?? true)

type Chosen = { section: string; field: string; columns: string[] }

/** Columns of the same rows stand together, where the first of them was named. */
function gathered(refs: readonly FieldRef[]): Chosen[] {
  const all = new Map<string, Chosen>()
  for (const { section = '', field, column } of refs) {
    const key = `${section}/${field}`
    const known = all.get(key) ?? { section, field, columns: [] }
    all.set(key, { ...known, columns: [...known.columns, ...(column ? [column] : [])] })
  }
  return [...all.values()]
}

function presentChosen(
  section: Section,
  { field: id, columns }: Chosen,
  { answers, state, language, forPrint }: Given,
): Placed[] {
  const fields = section.fields
    .filter((field) => field.id === id)
    .map((field) => narrowed(field, columns))
  const presented = presentSection({
    section: { ...section, fields },
    answers: ownValue(answers, section.id) as Answers[string] | undefined,
    state,
    language,
    ...(forPrint !== undefined && { forPrint }),
  })
  return presented.flatMap(plainly).map((field) => ({ title: section.title, field }))
}

/** Rows as a table of the chosen columns, whatever holds them. */
function narrowed(field: Field, columns: readonly string[]): Field {
  if (!isContainer(field)) {
    return field
  }
  const inner = innerFields(field)
  const chosen = columns.flatMap((id): AnyField[] => inner.filter((column) => column.id === id))
  const { id, label } = field
  return { id, label, type: 'table', columns: chosen as TableColumn[] }
}

function plainly(field: PresentedField): PresentedField[] {
  switch (field.kind) {
    case 'fact':
    case 'text':
    case 'list':
    case 'table':
      return [field]
    case 'richText': {
      const { id, label, blocks } = field
      const lines = blocks.flatMap((block) => (block.kind === 'list' ? block.items : [block.runs]))
      return [{ id, label, kind: 'text', paragraphs: lines.map(plainText) }]
    }
    default:
      return []
  }
}
