/**
 * What is shown and what is computed at a place. The two ask each other: a calculation takes what is
 * shown, and what is shown can hang on a calculation.
 */
import { fixedRows } from '../fieldTypes/inner.js'
import { ownValue } from '../kernel/json.js'
import { knownOf } from './compare.js'
import type { Comparison, Condition, Expression, FieldRef } from '../definition/condition.js'
import { compares, holds, type Resolved } from './evaluateCondition.js'
import { evaluateExpression, type Operand, type Value } from './evaluateExpression.js'
import { findField, type FieldNode } from './outline.js'
import { cellsOf, homeFor, placeHolding, remember, rowsOf, type Place } from './places.js'
import { readAnswer } from './readAnswer.js'
import { roundTo } from './roundTo.js'
import { spend, textSteps } from './steps.js'

export const isPlaceShown = (place: Place): boolean => (place.isShown ??= findShown(place))

function findShown(place: Place): boolean {
  const { node, around, form } = place
  if (node.kind === 'field') {
    return around !== undefined && isShown(around, node)
  }
  return !form.circular.has(node) && isMet(place, node.section.showWhen)
}

export const isShown = (place: Place, node: FieldNode): boolean =>
  remember(place.shown, node, () => {
    const { form } = place
    spend(form.steps)
    return !form.circular.has(node) && isPlaceShown(place) && isMet(place, node.field.showWhen)
  })

export const isMet = (place: Place, condition: Condition | undefined): boolean =>
  condition === undefined || holds(condition, (comparison) => isTrue(place, comparison))

function isTrue(place: Place, comparison: Comparison): boolean {
  const { steps } = place.form
  spend(steps)
  const target = targetOf(place, comparison.ref)
  if (target === undefined) {
    return compares(comparison, nothing)
  }
  return remember(target.holder.comparisons, comparison, () => {
    const resolved = resolveAt(target, comparison.ref)
    const sizes = resolved.known.map(({ words }) => 1 + textSteps(words.length))
    spend(steps, 1 + total(sizes))
    return compares(comparison, resolved)
  })
}

const total = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0)

export const valueOf = (place: Place, node: FieldNode): Value | undefined =>
  remember(place.computed, node, () => {
    const { field } = node
    spend(place.form.steps)
    if (field.type !== 'computed' || !isShown(place, node)) {
      return undefined
    }
    const value = evaluateExpression(field.expression, {
      resolve: (ref) => resolve(place, ref),
      today: place.form.today,
      once: (part, work) => once(place, part, work),
      read: (count) => {
        spend(place.form.steps, count)
      },
    })
    if (field.result === 'date') {
      return typeof value === 'string' ? value : undefined
    }
    return typeof value === 'number' ? roundTo(value, field.decimals) : undefined
  })

function once(place: Place, part: Expression, work: () => Operand): Operand {
  spend(place.form.steps)
  const home = homeFor(place, part)
  // What looks at this very row is asked for by nobody else.
  return home === place ? work() : remember(home.operands, part, work)
}

const nothing: Resolved = { known: [], count: 0, answered: false }

/** The field that a reference means, and where it stands. */
type Target = { holder: Place; node: FieldNode }

function targetOf(place: Place, ref: FieldRef): Target | undefined {
  const node = findField(place.form.outline, place.node, ref)
  const holder = node && placeHolding(place, node)
  return node === undefined || holder === undefined ? undefined : { holder, node }
}

function resolve(place: Place, ref: FieldRef): Resolved {
  const target = targetOf(place, ref)
  return target === undefined ? nothing : resolveAt(target, ref)
}

function resolveAt({ holder, node }: Target, ref: FieldRef): Resolved {
  if (!isShown(holder, node)) {
    return nothing
  }
  if (ref.column === undefined && ref.row === undefined) {
    return resolveField(holder, node)
  }
  const key = [ref.field, ref.row ?? '', ref.column ?? ''].join(' ')
  return remember(holder.lists, key, () =>
    together(cellsOf(holder, node, ref).map(({ row, column }) => resolveField(row, column))),
  )
}

const together = (parts: readonly Resolved[]): Resolved => ({
  known: parts.flatMap(({ known }) => known),
  count: parts.reduce((sum, { count }) => sum + count, 0),
  answered: parts.some(({ answered }) => answered),
})

const resolveField = (place: Place, node: FieldNode): Resolved =>
  remember(place.resolved, node, () => {
    spend(place.form.steps)
    if (!isShown(place, node)) {
      return nothing
    }
    const { field } = node
    if (node.children.size > 0) {
      return countRows(place, node)
    }
    const value =
      field.type === 'computed'
        ? valueOf(place, node)
        : readAnswer(field, ownValue(place.values, field.id))
    return value === undefined
      ? nothing
      : {
          known: [knownOf(field, value)],
          count: Array.isArray(value) ? value.length : 1,
          answered: true,
        }
  })

/** Of a score table, whose rows are always there, those in which something is filled. */
function countRows(place: Place, node: FieldNode): Resolved {
  const isFilled = (row: Place): boolean =>
    [...node.children.values()].some((column) => resolveField(row, column).answered)
  const rows = rowsOf(place, node)
  const count = fixedRows(node.field) === undefined ? rows.length : rows.filter(isFilled).length
  return { known: [], count, answered: count > 0 }
}
