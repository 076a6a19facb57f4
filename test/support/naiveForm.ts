/**
 * What a form comes to, worked out from the meaning of its rules alone: nothing is remembered, so every
 * row asks everything again. Slow, and short enough to be seen to be right.
 */
import { ownValue } from '../../src/domain/kernel/json.js'
import type { PlanDefinition } from '../../src/domain/definition/definition.js'
import type { RequiredLevel } from '../../src/domain/fieldTypes/fieldBase.js'
import { knownOf } from '../../src/domain/logic/compare.js'
import type { Condition, FieldRef } from '../../src/domain/definition/condition.js'
import { compares, holds, type Resolved } from '../../src/domain/logic/evaluateCondition.js'
import { evaluateExpression, type Value } from '../../src/domain/logic/evaluateExpression.js'
import type { FieldPath, FieldState, FormState } from '../../src/domain/logic/formState.js'
import { findField, outlineOf, type FieldNode, type Node } from '../../src/domain/logic/outline.js'
import { readAnswer } from '../../src/domain/logic/readAnswer.js'
import { circularNodes } from '../../src/domain/logic/references.js'
import { roundTo } from '../../src/domain/logic/roundTo.js'

type Spot = { node: Node; id: string; values: unknown; around?: Spot }

const hidden: FieldState = { visible: false, readOnly: false, required: undefined }
const nothing: Resolved = { known: [], count: 0, answered: false }

export function naiveForm(
  definition: Pick<PlanDefinition, 'sections'>,
  answers: unknown,
  { today }: { today: string },
): FormState {
  const outline = outlineOf(definition)
  const circular = circularNodes(outline)

  const sectionSpot = (id: string): Spot | undefined => {
    const node = outline.get(id)
    return node && { node, id, values: ownValue(answers, id) }
  }

  const rowsOf = (spot: Spot, node: FieldNode): Spot[] => {
    const answer = ownValue(spot.values, node.field.id)
    const stored = (Array.isArray(answer) ? (answer as unknown[]) : [])
      .map((row) => ({ id: ownValue(row, 'id'), values: ownValue(row, 'values') }))
      .filter(({ values }) => typeof values === 'object' && values !== null)
      .filter(({ values }) => !Array.isArray(values))
    return node.field.type === 'scoreTable'
      ? node.field.rows.map(({ id }) => {
          const values = stored.find((row) => row.id === id)?.values
          return { node, id, values, around: spot }
        })
      : stored.map(({ id, values }) => ({ node, id: String(id), values, around: spot }))
  }

  const isSpotShown = ({ node, around, ...spot }: Spot): boolean =>
    node.kind === 'field'
      ? around !== undefined && isShown(around, node)
      : !circular.has(node) && isMet({ node, ...spot }, node.section.showWhen)

  const isShown = (spot: Spot, node: FieldNode): boolean =>
    !circular.has(node) && isSpotShown(spot) && isMet(spot, node.field.showWhen)

  const isMet = (spot: Spot, condition: Condition | undefined): boolean =>
    condition === undefined ||
    holds(condition, (comparison) => compares(comparison, resolve(spot, comparison.ref)))

  const holderOf = (spot: Spot, node: FieldNode): Spot | undefined => {
    if (spot.node === node.parent) {
      return spot
    }
    return spot.around === undefined
      ? node.parent.kind === 'section'
        ? sectionSpot(node.parent.section.id)
        : undefined
      : holderOf(spot.around, node)
  }

  const resolve = (spot: Spot, ref: FieldRef): Resolved => {
    const node = findField(outline, spot.node, ref)
    const holder = node && holderOf(spot, node)
    if (node === undefined || holder === undefined || !isShown(holder, node)) {
      return nothing
    }
    if (ref.column === undefined && ref.row === undefined) {
      return resolveField(holder, node)
    }
    const columns = [...node.children.values()].filter(({ field }) =>
      ref.column === undefined ? node.field.type === 'scoreTable' : field.id === ref.column,
    )
    const parts = rowsOf(holder, node)
      .filter(({ id }) => ref.row === undefined || ref.row === id)
      .flatMap((row) => columns.map((column) => resolveField(row, column)))
    return {
      known: parts.flatMap(({ known }) => known),
      count: parts.reduce((sum, { count }) => sum + count, 0),
      answered: parts.some(({ answered }) => answered),
    }
  }

  const resolveField = (spot: Spot, node: FieldNode): Resolved => {
    if (!isShown(spot, node)) {
      return nothing
    }
    const { field } = node
    if (node.children.size > 0) {
      const rows = rowsOf(spot, node)
      const isFilled = (row: Spot) =>
        [...node.children.values()].some((column) => resolveField(row, column).answered)
      const count = field.type === 'scoreTable' ? rows.filter(isFilled).length : rows.length
      return { known: [], count, answered: count > 0 }
    }
    const stored = ownValue(spot.values, field.id)
    const value = field.type === 'computed' ? valueOf(spot, node) : readAnswer(field, stored)
    return value === undefined
      ? nothing
      : {
          known: [knownOf(field, value)],
          count: Array.isArray(value) ? value.length : 1,
          answered: true,
        }
  }

  const valueOf = (spot: Spot, node: FieldNode): Value | undefined => {
    const { field } = node
    if (field.type !== 'computed' || !isShown(spot, node)) {
      return undefined
    }
    const value = evaluateExpression(field.expression, {
      resolve: (ref) => resolve(spot, ref),
      today,
      once: (_, work) => work(),
      read: () => undefined,
    })
    if (field.result === 'date') {
      return typeof value === 'string' ? value : undefined
    }
    return typeof value === 'number' ? roundTo(value, field.decimals) : undefined
  }

  const requiredAt = (spot: Spot, { field }: FieldNode): RequiredLevel | undefined => {
    const asked = 'required' in field ? field.required : undefined
    if (!('requireWhen' in field) || field.requireWhen === undefined) {
      return asked
    }
    return isMet(spot, field.requireWhen) ? (asked ?? 'sign') : undefined
  }

  const isReadOnly = (spot: Spot, { field }: FieldNode): boolean => {
    const { around, node } = spot
    const condition = 'readOnlyWhen' in field ? field.readOnlyWhen : undefined
    return (
      (around !== undefined && node.kind === 'field' && isReadOnly(around, node)) ||
      (condition !== undefined && isMet(spot, condition))
    )
  }

  const stateAt = (
    spot: Spot | undefined,
    [fieldId = '', rowId, ...inner]: FieldPath,
  ): FieldState => {
    const node = spot?.node.children.get(fieldId)
    if (spot === undefined || node === undefined) {
      return hidden
    }
    if (rowId !== undefined) {
      const row = rowsOf(spot, node).find(({ id }) => id === rowId)
      const unwritten = { node, id: rowId, values: undefined, around: spot }
      const isKnown = row !== undefined || node.field.type === 'scoreTable'
      return stateAt(isKnown ? row : unwritten, inner)
    }
    const visible = isShown(spot, node)
    const value = valueOf(spot, node)
    return {
      visible,
      readOnly: isReadOnly(spot, node),
      required: visible ? requiredAt(spot, node) : undefined,
      ...(value !== undefined && { value }),
    }
  }

  return {
    section: (id) => {
      const spot = sectionSpot(id)
      return { visible: spot !== undefined && isSpotShown(spot) }
    },
    field: ([sectionId = '', ...path]) => stateAt(sectionSpot(sectionId), path),
  }
}
