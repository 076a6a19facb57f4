/**
 * How many steps working out a form takes at most, told from its definition alone: every table and
 * group full, every condition looked at to its end. The sum is never less than what `evaluateForm`
 * counts for answers that may be saved.
 */
import { type SimpleField, leafNamed } from '../fieldTypes/leaves.js'
import { limits } from '../kernel/limits.js'
import type { Condition, Expression, FieldRef } from '../definition/condition.js'
import { homeOf } from './homes.js'
import { findField, scopeOf, type FieldNode, type Node, type Outline } from './outline.js'
import type { AnyField } from '../fieldTypes/index.js'
import { boundsOf, isContainer } from '../fieldTypes/inner.js'
import { conditionRefs } from './references.js'
import { textSteps } from './steps.js'

export type Workload = {
  total: number
  /** Of each field of a section, with all that stands in it. */
  fields: Map<FieldNode, number>
}

export function workloadOf(outline: Outline): Workload {
  const fields = new Map<FieldNode, number>()
  const sections = [...outline.values()].map((section) => {
    for (const field of section.children.values()) {
      fields.set(field, stepsWithin(outline, field))
    }
    return ownSteps(outline, section)
  })
  return { total: sum([...sections, ...fields.values()]), fields }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

const stepsWithin = (outline: Outline, node: FieldNode): number =>
  ownSteps(outline, node) +
  sum([...node.children.values()].map((child) => stepsWithin(outline, child)))

const maxRows = ({ field }: FieldNode): number => (isContainer(field) ? boundsOf(field).maxRows : 0)

/** How many places there can be of what stands directly in it: itself, or its rows. */
const placesIn = (scope: Node): number =>
  scope.kind === 'section' ? 1 : Math.min(limits.allRows, placesIn(scope.parent) * maxRows(scope))

/** Whether it is shown, what state it has, what it computes and what others read of it. */
const QUESTIONS = 4

function ownSteps(outline: Outline, node: Node): number {
  const scope = scopeOf(node)
  const places = placesIn(scope)
  const rows = node.kind === 'field' ? placesIn(node) : 0
  const asked = { outline, scope, places }
  const { showWhen, requireWhen, readOnlyWhen, expression } = rulesOf(node)
  return (
    places * QUESTIONS +
    rows +
    sum([showWhen, requireWhen, readOnlyWhen].map((rule) => conditionSteps(asked, rule))) +
    (expression === undefined ? 0 : expressionSteps(asked, expression, scope))
  )
}

type Rules = Partial<Record<'showWhen' | 'requireWhen' | 'readOnlyWhen', Condition>> & {
  expression?: Expression
}

const rulesOf = (node: Node): Rules => (node.kind === 'section' ? node.section : node.field)

/** In which scope something is asked, and in how many places that is at most. */
type Asked = { outline: Outline; scope: Node; places: number }

const conditionSteps = (asked: Asked, condition: Condition | undefined): number =>
  condition === undefined
    ? 0
    : sum(conditionRefs(condition).map((ref) => asked.places + comparisonSteps(asked, ref)))

/** Made once where its field stands, and remembered for all who ask. */
function comparisonSteps({ outline, scope, places }: Asked, ref: FieldRef): number {
  const found = findField(outline, scope, ref)
  if (found === undefined) {
    return 0
  }
  const cells = cellsOf(found, ref)
  if (cells === undefined) {
    return places * 2 + wordSteps(found.field, places)
  }
  const words = sum(cells.columns.map(({ field }) => wordSteps(field, cells.inAll)))
  return places + listSteps(cells) + cells.inAll * cells.columns.length + words
}

const longest = (field: AnyField): number =>
  leafNamed(field.type)?.longest(field as SimpleField) ?? 0

/** All answers together are no longer than what may be saved. */
const wordSteps = (field: AnyField, answers: number): number =>
  textSteps(Math.min(answers * longest(field), limits.answersBytes))

type Cells = {
  columns: FieldNode[]
  /** Rows of the table or group wherever it stands, and in one place. */
  inAll: number
  inOne: number
}

/** The cells of a reference to a column or a row; nothing for one to a field. */
function cellsOf(node: FieldNode, { row, column }: FieldRef): Cells | undefined {
  if (row === undefined && column === undefined) {
    return undefined
  }
  const columns = [...node.children.values()].filter(
    ({ field }) => column === undefined || field.id === column,
  )
  return { columns, inAll: placesIn(node), inOne: row === undefined ? maxRows(node) : 1 }
}

/** Gathering them, once where the table or group stands. */
const listSteps = ({ inAll, columns }: Cells): number => inAll * (1 + columns.length)

/** Looked up, read, and taken by what is around it. */
const PART = 3

/** `reader` is where the function stands that takes what this comes to. */
function expressionSteps(asked: Asked, expression: Expression, reader: Node): number {
  const { outline, scope, places } = asked
  if ('fn' in expression) {
    const home = homeOf(outline, scope, expression)
    return places * PART + sum(expression.of.map((part) => expressionSteps(asked, part, home)))
  }
  const found = 'ref' in expression ? findField(outline, scope, expression.ref) : undefined
  const cells = found && 'ref' in expression ? cellsOf(found, expression.ref) : undefined
  if (found === undefined || cells === undefined) {
    return places * PART
  }
  const values = cells.columns.length
  const taken = reader === found.parent ? cells.inAll : placesIn(reader) * cells.inOne
  return places * PART + listSteps(cells) + (cells.inAll + taken) * values
}
