/** The fields of a section as a form: what is visible, in order, with values, help and errors. */
import type { FormPage } from './formPage.js'
import {
  anchorOf,
  nameOf,
  rowIdsIn,
  rowsName,
  type FormPath,
} from '../domain/contributions/formNames.js'
import { valuesOfRow } from '../domain/contributions/readForm.js'
import { paragraphsOf } from '../domain/fieldTypes/written.js'
import { valueLines, type ComputedField } from '../domain/fieldTypes/computed.js'
import type { Issue } from '../domain/definition/answers.js'
import type { ScoreTableField } from '../domain/fieldTypes/scoreTable.js'
import { rowHeadText } from '../domain/kernel/format.js'
import type { Language } from '../domain/kernel/language.js'
import { ownValue } from '../domain/kernel/json.js'
import { presentField } from '../domain/forms/presentAnswer.js'
import { innerFields, itemOf } from '../domain/fieldTypes/inner.js'
import {
  isAbsent,
  isContainer,
  isSilent,
  type AnyField,
  type ContainerName,
  type FieldNamed,
  type SilentField,
  type SilentName,
} from '../domain/fieldTypes/index.js'
import { fill } from '../translations/fill.js'
import { issueText } from '../translations/forms.js'
import { inputOf, type Asking } from './contributionInputs.js'
import { blankNode, type FieldNode, type RowNode } from './contributionNodes.js'
import { presentedLines } from './presentedLines.js'

export const formFields = (page: FormPage): FieldNode[] =>
  fieldsIn(page.section.fields, { page, path: [], before: page.before, compact: false })

const fieldsIn = (fields: readonly AnyField[], asking: Asking): FieldNode[] =>
  fields.flatMap((field) => {
    const path = [...asking.path, field.id]
    const { visible } = asking.page.state.field([asking.page.section.id, ...path])
    return visible ? nodeOf(field, { ...asking, path }) : []
  })

/** `path` ends in the field; `before` holds the answers around it. */
function nodeOf(field: AnyField, asking: Asking): FieldNode[] {
  const { page, path } = asking
  const base = { ...blankNode, id: anchorOf(path), name: nameOf(path), label: field.label }
  if (isSilent(field)) {
    const part = silentPart(field, asking)
    return part === undefined ? [] : [{ ...base, ...part }]
  }
  const { readOnly } = page.state.field([page.section.id, ...path])
  return [readOnly ? fixedNode(field, asking, base) : askedNode(field, asking, base)]
}

type SilentPart<F extends SilentField> = (
  field: F,
  asking: Asking,
) => Partial<FieldNode> | undefined

/** What a page shows of what nobody answers. */
const silentParts: { [T in SilentName]: SilentPart<FieldNamed<T>> } = {
  pageBreak: () => undefined,
  signature: () => undefined,
  heading: ({ label }) => ({ heading: { text: label } }),
  explanation: ({ text }) => ({ explanation: { paragraphs: paragraphsOf(text) } }),
  computed: (field, asking) => ({ ...helpOf(field), output: computedOutput(field, asking) }),
}

const silentPart: SilentPart<SilentField> = (field, asking) =>
  (silentParts[field.type] as SilentPart<SilentField>)(field, asking)

function computedOutput(field: ComputedField, { page, path }: Asking) {
  const { value } = page.state.field([page.section.id, ...path])
  const lines = valueLines(field, value, page.language)
  return { lines, note: lines.length === 0 && page.words.computedLater }
}

type Answered = Exclude<AnyField, SilentField>

function fixedNode(field: Answered, { page, before }: Asking, base: FieldNode): FieldNode {
  const answer = ownValue(before, field.id) as never
  const lines = presentedLines(presentField(field, answer, page.language))
  return {
    ...base,
    ...helpOf(field),
    output: {
      lines: lines.length > 0 ? lines : [page.words.notAnswered],
      note: isAbsent(field) ? page.words.notInstalled : page.words.fixed,
    },
  }
}

function askedNode(field: Answered, asking: Asking, base: FieldNode): FieldNode {
  const { page, path } = asking
  const { required } = page.state.field([page.section.id, ...path])
  const node = {
    ...base,
    ...helpOf(field),
    example: field.example !== undefined && fill(page.words.example, { example: field.example }),
    optional: required === undefined && page.words.optional,
    error: errorAt(page, path),
    ...contentOf(field, asking),
  }
  const hasHelp = [node.help, node.example, node.hint].some((text) => text !== false)
  return { ...node, hasHelp, describedBy: describedBy({ ...node, hasHelp }) }
}

function contentOf(field: Answered, asking: Asking): Partial<FieldNode> {
  const here = { ...asking, before: ownValue(asking.before, field.id) }
  return isContainer(field)
    ? { asked: true, ...(rowsParts[field.type] as RowsPart<ContainerName>)(field, here) }
    : inputOf(field, here)
}

type RowsPart<T extends ContainerName> = (
  field: FieldNamed<T>,
  asking: Asking,
) => Partial<FieldNode>

const rowsParts: { [T in ContainerName]: RowsPart<T> } = {
  table: (field, asking) => ({ rows: rowsOf(field, { ...asking, compact: true }) }),
  group: (field, asking) => ({ rows: rowsOf(field, { ...asking, compact: false }) }),
  scoreTable: (field, asking) => ({ scores: scoresOf(field, asking) }),
}

const helpOf = ({ help }: { help?: string }) => ({
  help: help ?? (false as const),
  hasHelp: help !== undefined,
})

function describedBy({ id, hasHelp, error }: FieldNode): string | false {
  const ids = [...(hasHelp ? [`${id}.uitleg`] : []), ...(error === false ? [] : [`${id}.fout`])]
  return ids.length > 0 && ids.join(' ')
}

type Repeating = FieldNamed<'table' | 'group'>

function rowsOf(field: Repeating, asking: Asking): NonNullable<FieldNode['rows']> {
  const { page, path } = asking
  const item = itemOf(field) ?? page.words.row
  const ids = rowIdsIn(page.values, path)
  const isFull = ids.length >= (field.maxRows ?? Infinity)
  return {
    name: rowsName(path),
    items: ids.map((rowId, index) => rowNode(field, asking, { rowId, item, index })),
    empty: ids.length === 0 && page.words.noItems,
    add: !isFull && {
      value: `add:${nameOf(path)}`,
      label: fill(page.words.addItem, { item }),
    },
  }
}

type RowAt = { rowId: string; item: string; index: number }

function rowNode(field: Repeating, asking: Asking, { rowId, item, index }: RowAt): RowNode {
  const { page, before, compact } = asking
  const path = [...asking.path, rowId]
  return {
    id: anchorOf(path),
    title: `${item} ${index + 1}`,
    rowId,
    error: errorAt(page, path),
    fields: fieldsIn(innerFields(field), {
      page,
      path,
      before: valuesOfRow(before, rowId),
      compact,
    }),
    remove: {
      value: `remove:${nameOf(path)}`,
      label: fill(page.words.removeItem, { item, index: index + 1 }),
    },
  }
}

function scoresOf(field: ScoreTableField, asking: Asking): NonNullable<FieldNode['scores']> {
  const { page, path, before } = asking
  return {
    name: rowsName(path),
    corner: rowHeadText(page.language),
    heads: field.columns.map(({ group, label }) => (group ? `${group}: ${label}` : label)),
    rows: field.rows.map(({ id, label }) => ({
      id,
      label,
      cells: field.columns.map((column, index) => {
        const at = { page, path: [...path, id], before: valuesOfRow(before, id), compact: true }
        const [node = { ...blankNode, explanation: { paragraphs: ['–'] } }] = fieldsIn([column], at)
        const group = field.columns[index]?.group
        return {
          ...node,
          optional: false,
          label: group ? `${group}: ${column.label}` : column.label,
        }
      }),
    })),
  }
}

/** From the field inward, as a path of names. */
export const issuePath = (issue: Issue): FormPath =>
  [issue.fieldId, issue.rowId, issue.columnId, issue.innerRowId, issue.innerColumnId].filter(
    (part) => part !== undefined,
  )

function errorAt({ issues, language }: FormPage, path: FormPath): string | false {
  const name = nameOf(path)
  const issue = issues.find((candidate) => nameOf(issuePath(candidate)) === name)
  return issue !== undefined && issueText(issue, language)
}

export const errorsOf = (issues: readonly Issue[], language: Language) =>
  issues.length > 0 &&
  issues.slice(0, 50).map((issue) => ({
    text: issueText(issue, language),
    href: issue.fieldId !== undefined && `#${anchorOf(issuePath(issue))}`,
  }))
