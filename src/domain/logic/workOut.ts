/**
 * What is shown and what is computed in a holder of answers. The two ask each other: a calculation takes what is
 * shown, and what is shown can hang on a calculation.
 */
import { fixedRows } from '../fieldTypes/inner.js'
import { ownValue } from '../kernel/json.js'
import { knownOf } from './compare.js'
import type { Comparison, Condition, Expression, FieldRef } from '../definition/condition.js'
import { compares, holds, type Resolved } from './evaluateCondition.js'
import { evaluateExpression, type Operand, type Value } from './evaluateExpression.js'
import { findField, type FieldNode } from './outline.js'
import { cellsOf, homeFor, holderOf, remember, rowsOf, type Holder } from './holders.js'
import { readAnswer } from './readAnswer.js'
import { roundTo } from './roundTo.js'
import { spend, textSteps } from './steps.js'

export const isHolderShown = (holder: Holder): boolean => (holder.isShown ??= findShown(holder))

function findShown(holder: Holder): boolean {
  const { node, around, form } = holder
  if (node.kind === 'field') {
    return around !== undefined && isShown(around, node)
  }
  return !form.circular.has(node) && isMet(holder, node.section.showWhen)
}

export const isShown = (holder: Holder, node: FieldNode): boolean =>
  remember(holder.shown, node, () => {
    const { form } = holder
    spend(form.steps)
    return !form.circular.has(node) && isHolderShown(holder) && isMet(holder, node.field.showWhen)
  })

export const isMet = (holder: Holder, condition: Condition | undefined): boolean =>
  condition === undefined || holds(condition, (comparison) => isTrue(holder, comparison))

function isTrue(holder: Holder, comparison: Comparison): boolean {
  const { steps } = holder.form
  spend(steps)
  const target = targetOf(holder, comparison.ref)
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

export const valueOf = (holder: Holder, node: FieldNode): Value | undefined =>
  remember(holder.computed, node, () => {
    const { field } = node
    spend(holder.form.steps)
    if (field.type !== 'computed' || !isShown(holder, node)) {
      return undefined
    }
    const value = evaluateExpression(field.expression, {
      resolve: (ref) => resolve(holder, ref),
      today: holder.form.today,
      once: (part, work) => once(holder, part, work),
      read: (count) => {
        spend(holder.form.steps, count)
      },
    })
    if (field.result === 'date') {
      return typeof value === 'string' ? value : undefined
    }
    return typeof value === 'number' ? roundTo(value, field.decimals) : undefined
  })

function once(holder: Holder, part: Expression, work: () => Operand): Operand {
  spend(holder.form.steps)
  const home = homeFor(holder, part)
  // What looks at this very row is asked for by nobody else.
  return home === holder ? work() : remember(home.operands, part, work)
}

const nothing: Resolved = { known: [], count: 0, answered: false }

/** The field that a reference means, and where it stands. */
type Target = { holder: Holder; node: FieldNode }

function targetOf(from: Holder, ref: FieldRef): Target | undefined {
  const node = findField(from.form.outline, from.node, ref)
  const holder = node && holderOf(node, from)
  return node === undefined || holder === undefined ? undefined : { holder, node }
}

function resolve(holder: Holder, ref: FieldRef): Resolved {
  const target = targetOf(holder, ref)
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

const resolveField = (holder: Holder, node: FieldNode): Resolved =>
  remember(holder.resolved, node, () => {
    spend(holder.form.steps)
    if (!isShown(holder, node)) {
      return nothing
    }
    const { field } = node
    if (node.children.size > 0) {
      return countRows(holder, node)
    }
    const value =
      field.type === 'computed'
        ? valueOf(holder, node)
        : readAnswer(field, ownValue(holder.values, field.id))
    return value === undefined
      ? nothing
      : {
          known: [knownOf(field, value)],
          count: Array.isArray(value) ? value.length : 1,
          answered: true,
        }
  })

/** Of a score table, whose rows are always there, those in which something is filled. */
function countRows(holder: Holder, node: FieldNode): Resolved {
  const isFilled = (row: Holder): boolean =>
    [...node.children.values()].some((column) => resolveField(row, column).answered)
  const rows = rowsOf(holder, node)
  const count = fixedRows(node.field) === undefined ? rows.length : rows.filter(isFilled).length
  return { known: [], count, answered: count > 0 }
}
