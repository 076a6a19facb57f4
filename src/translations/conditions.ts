/**
 * Conditions in words: for the one who designs a template, for the comparison of two versions and
 * for a form on paper. Fields are named by their labels, choices by theirs.
 */
import type { OperandKind } from '../domain/fieldTypes/comparing.js'
import { comparingOf, type AnyField } from '../domain/fieldTypes/index.js'
import { fixedRows } from '../domain/fieldTypes/inner.js'
import { OTHER, type Scalar } from '../domain/definition/answers.js'
import type { PlanDefinition } from '../domain/definition/definition.js'
import { formatDate, formatNumber, formatTime, yesNoText } from '../domain/kernel/format.js'
import type { Language } from '../domain/kernel/language.js'
import { isIsoDate } from '../domain/kernel/isoDate.js'
import type { Comparison, Condition, FieldRef, Operator } from '../domain/definition/condition.js'
import {
  findField,
  labelOf,
  nodesOf,
  outlineOf,
  scopeOf,
  type FieldNode,
  type Node,
  type Outline,
} from '../domain/logic/outline.js'
import { catalogue } from '../domain/kernel/words.js'
import { fill } from './fill.js'

const nl = {
  answered: '{field} ingevuld is',
  unanswered: '{field} niet ingevuld is',
  is: '{field} {value} is',
  isNot: '{field} niet {value} is',
  includes: '{value} bij {field} hoort',
  excludes: '{value} niet bij {field} hoort',
  includesText: 'in {field} {value} staat',
  excludesText: 'in {field} niet {value} staat',
  lessThan: '{field} lager dan {value} is',
  atMost: '{field} {value} of lager is',
  moreThan: '{field} hoger dan {value} is',
  atLeast: '{field} {value} of hoger is',
  before: '{field} voor {value} ligt',
  until: '{field} op of voor {value} ligt',
  after: '{field} na {value} ligt',
  from: '{field} op of na {value} ligt',
  column: '{column} in {field}',
  cell: '{column} bij {row} in {field}',
  removed: 'een veld dat er niet meer is',
  other: 'iets anders',
  and: 'en',
  or: 'of',
  always: 'altijd',
  never: 'nooit',
}

const en: typeof nl = {
  answered: '{field} is filled in',
  unanswered: '{field} is not filled in',
  is: '{field} is {value}',
  isNot: '{field} is not {value}',
  includes: '{field} includes {value}',
  excludes: '{field} does not include {value}',
  includesText: '{field} contains {value}',
  excludesText: '{field} does not contain {value}',
  lessThan: '{field} is lower than {value}',
  atMost: '{field} is {value} or lower',
  moreThan: '{field} is higher than {value}',
  atLeast: '{field} is {value} or higher',
  before: '{field} is before {value}',
  until: '{field} is on or before {value}',
  after: '{field} is after {value}',
  from: '{field} is on or after {value}',
  column: '{column} in {field}',
  cell: '{column} for {row} in {field}',
  removed: 'a field that is no longer there',
  other: 'something else',
  and: 'and',
  or: 'or',
  always: 'always',
  never: 'never',
}

export const conditions = catalogue('conditions', { nl, en })

/** `at` is the path of the part that has the condition; without it fields are looked for everywhere. */
export type ReadIn = Pick<PlanDefinition, 'sections'> & { at?: readonly string[] }

type Reading = { outline: Outline; scope: Node | undefined; language: Language }

/** `‘Gehoord’ ja is en ‘Reden’ niet ingevuld is`: what follows after ‘if’ in a sentence. */
export function conditionText(condition: Condition, { sections, at }: ReadIn, language: Language) {
  const outline = outlineOf({ sections })
  return textOf(condition, { outline, scope: at && scopeAt(outline, at), language })
}

function scopeAt(outline: Outline, [sectionId = '', ...fieldIds]: readonly string[]) {
  let node: Node | undefined = outline.get(sectionId)
  for (const id of fieldIds) {
    node = node?.children.get(id)
  }
  return node && scopeOf(node)
}

function textOf(condition: Condition, reading: Reading): string {
  if ('ref' in condition) {
    return comparisonText(condition, reading)
  }
  const words = conditions[reading.language]
  const isAll = 'all' in condition
  const parts = isAll ? condition.all : condition.any
  if (parts.length === 0) {
    return isAll ? words.always : words.never
  }
  return parts
    .map((part) => (isNested(part) ? `(${textOf(part, reading)})` : textOf(part, reading)))
    .join(` ${isAll ? words.and : words.or} `)
}

const isNested = (condition: Condition): boolean =>
  !('ref' in condition) && ('all' in condition ? condition.all : condition.any).length > 1

function comparisonText({ ref, is, value }: Comparison, reading: Reading): string {
  const words = conditions[reading.language]
  const holder = holderOf(ref, reading)
  const column = ref.column === undefined ? undefined : holder?.children.get(ref.column)
  const field = ref.column === undefined ? holder?.field : column?.field
  return fill(words[wordingOf(is, field)], {
    field: placeText(ref, { holder, column }, words),
    value: value === undefined ? '' : valueText(value, field, reading.language),
  })
}

function holderOf(ref: FieldRef, { outline, scope }: Reading): FieldNode | undefined {
  if (scope !== undefined || ref.section !== undefined) {
    const start = scope ?? outline.values().next().value
    return start && findField(outline, start, ref)
  }
  return nodesOf(outline).find(
    (node): node is FieldNode => node.kind === 'field' && node.field.id === ref.field,
  )
}

const quoted = (label: string): string => `‘${label}’`

type Meant = { holder: FieldNode | undefined; column: FieldNode | undefined }

function placeText(
  { column: columnId, row }: FieldRef,
  { holder, column }: Meant,
  words: typeof nl,
) {
  if (holder === undefined || (columnId !== undefined && column === undefined)) {
    return words.removed
  }
  const field = quoted(labelOf(holder))
  if (column === undefined) {
    return field
  }
  const head = fixedRows(holder.field)?.find(({ id }) => id === row)?.label
  const values = { field, column: quoted(labelOf(column)), row: head ?? '' }
  return fill(head === undefined ? words.column : words.cell, values)
}

const inTime: Partial<Record<Operator, keyof typeof nl>> = {
  lessThan: 'before',
  atMost: 'until',
  moreThan: 'after',
  atLeast: 'from',
}

function wordingOf(is: Operator, field: AnyField | undefined): keyof typeof nl {
  const kind = kindOf(field)
  if (kind === 'day' || kind === 'time') {
    return inTime[is] ?? is
  }
  return kind === 'text' && (is === 'includes' || is === 'excludes') ? `${is}Text` : is
}

const kindOf = (field: AnyField | undefined): OperandKind =>
  field === undefined ? 'none' : comparingOf(field).kind

function valueText(value: Scalar, field: AnyField | undefined, language: Language): string {
  if (typeof value === 'number') {
    return formatNumber(value, language, { grouping: field?.type === 'number' })
  }
  if (typeof value === 'boolean') {
    return yesNoText(value, language).toLowerCase()
  }
  if (kindOf(field) === 'time') {
    return formatTime(value, language)
  }
  return kindOf(field) === 'day' && isIsoDate(value)
    ? formatDate(value, language)
    : wordText(value, field, language)
}

function wordText(value: string, field: AnyField | undefined, language: Language): string {
  if (value === OTHER) {
    return conditions[language].other
  }
  const options = field !== undefined && 'options' in field ? field.options : []
  return quoted(options.find(({ id }) => id === value)?.label ?? value)
}
