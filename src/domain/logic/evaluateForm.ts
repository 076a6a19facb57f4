/**
 * What a form comes to for given answers: what is shown, asked, read-only and computed. Pure, the
 * same in browser and server; every question is answered when it is asked, and remembered.
 *
 * A hidden field counts as unanswered for every other. A part that depends on itself stays hidden
 * and has no value, whatever is asked first. The answers are untrusted: any value gives a state.
 */
import type { PlanDefinition, RequiredLevel } from '../forms/definition.js'
import { ownValue } from '../forms/json.js'
import type { Condition, FieldRef } from './condition.js'
import { holds, type Resolved } from './evaluateCondition.js'
import { evaluateExpression, type Value } from './evaluateExpression.js'
import type { Circumstances, FieldPath, FieldState, FormState } from './formState.js'
import { findField, outlineOf, type FieldNode } from './outline.js'
import {
  createPlace,
  placeHolding,
  remember,
  rowAt,
  rowsOf,
  type Form,
  type Place,
} from './places.js'
import { readAnswer } from './readAnswer.js'
import { circularNodes } from './references.js'
import { roundTo } from './roundTo.js'

type Sections = Pick<PlanDefinition, 'sections'>
type Prepared = Pick<Form, 'outline' | 'circular'>

const prepared = new WeakMap<object, Prepared>()

// A definition is a value: the same object is never another definition.
function prepare({ sections }: Sections): Prepared {
  const known = prepared.get(sections)
  if (known !== undefined) {
    return known
  }
  const outline = outlineOf({ sections })
  const fresh = { outline, circular: circularNodes(outline) }
  prepared.set(sections, fresh)
  return fresh
}

const hidden: FieldState = { visible: false, readOnly: false, required: undefined }

export function evaluateForm(
  definition: Sections,
  answers: unknown,
  { today }: Circumstances,
): FormState {
  const form: Form = { ...prepare(definition), today, sections: new Map() }
  for (const [id, node] of form.outline) {
    form.sections.set(id, createPlace({ node, id, values: ownValue(answers, id), form }))
  }
  return {
    section: (id) => {
      const place = form.sections.get(id)
      return { visible: place !== undefined && isPlaceShown(place) }
    },
    field: (path) => stateAt(form, path),
  }
}

const stateAt = (form: Form, [sectionId = '', ...inner]: FieldPath): FieldState =>
  stateWithin(form.sections.get(sectionId), inner)

function stateWithin(
  place: Place | undefined,
  [fieldId = '', rowId, ...inner]: FieldPath,
): FieldState {
  const node = place?.node.children.get(fieldId)
  if (place === undefined || node === undefined) {
    return hidden
  }
  return rowId === undefined ? stateOf(place, node) : stateWithin(rowAt(place, node, rowId), inner)
}

const stateOf = (place: Place, node: FieldNode): FieldState =>
  remember(place.states, node, () => {
    const { field } = node
    const visible = isShown(place, node)
    const value = field.type === 'computed' ? valueOf(place, node) : undefined
    return {
      visible,
      readOnly: isReadOnly(place, node),
      required: visible ? requiredLevel(place, node) : undefined,
      ...(value !== undefined && { value }),
    }
  })

const isPlaceShown = (place: Place): boolean => (place.isShown ??= findShown(place))

function findShown(place: Place): boolean {
  const { node, around, form } = place
  if (node.kind === 'field') {
    return around !== undefined && isShown(around, node)
  }
  return !form.circular.has(node) && isMet(place, node.section.showWhen)
}

const isShown = (place: Place, node: FieldNode): boolean =>
  remember(
    place.shown,
    node,
    () =>
      !place.form.circular.has(node) && isPlaceShown(place) && isMet(place, node.field.showWhen),
  )

const isMet = (place: Place, condition: Condition | undefined): boolean =>
  condition === undefined || holds(condition, (ref) => resolve(place, ref))

function requiredLevel(place: Place, { field }: FieldNode): RequiredLevel | undefined {
  if (!('requireWhen' in field) || field.requireWhen === undefined) {
    return 'required' in field ? field.required : undefined
  }
  return isMet(place, field.requireWhen) ? (field.required ?? 'sign') : undefined
}

/** What stands in a table or group that can only be read, can only be read. */
function isReadOnly(place: Place, { field }: FieldNode): boolean {
  const { around, node } = place
  if (around !== undefined && node.kind === 'field' && stateOf(around, node).readOnly) {
    return true
  }
  const condition = 'readOnlyWhen' in field ? field.readOnlyWhen : undefined
  return condition !== undefined && isMet(place, condition)
}

const valueOf = (place: Place, node: FieldNode): Value | undefined =>
  remember(place.computed, node, () => {
    const { field } = node
    if (field.type !== 'computed' || !isShown(place, node)) {
      return undefined
    }
    const given = { resolve: (ref: FieldRef) => resolve(place, ref), today: place.form.today }
    const value = evaluateExpression(field.expression, given)
    if (field.result === 'date') {
      return typeof value === 'string' ? value : undefined
    }
    return typeof value === 'number' ? roundTo(value, field.decimals) : undefined
  })

const nothing: Resolved = { known: [], count: 0, answered: false }

function resolve(place: Place, ref: FieldRef): Resolved {
  const node = findField(place.form.outline, place.node, ref)
  const holder = node && placeHolding(place, node)
  if (node === undefined || holder === undefined || !isShown(holder, node)) {
    return nothing
  }
  if (ref.column === undefined && ref.row === undefined) {
    return resolveField(holder, node)
  }
  const columns = [...node.children.values()].filter(
    ({ field }) =>
      field.id === ref.column || (ref.column === undefined && node.field.type === 'scoreTable'),
  )
  const rows = rowsOf(holder, node).filter(({ id }) => ref.row === undefined || id === ref.row)
  return together(rows.flatMap((row) => columns.map((column) => resolveField(row, column))))
}

const together = (parts: readonly Resolved[]): Resolved => ({
  known: parts.flatMap(({ known }) => known),
  count: parts.reduce((sum, { count }) => sum + count, 0),
  answered: parts.some(({ answered }) => answered),
})

const resolveField = (place: Place, node: FieldNode): Resolved =>
  remember(place.resolved, node, () => {
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
          known: [{ field, value }],
          count: Array.isArray(value) ? value.length : 1,
          answered: true,
        }
  })

/** Of a score table, whose rows are always there, those in which something is filled. */
function countRows(place: Place, node: FieldNode): Resolved {
  const isFilled = (row: Place): boolean =>
    [...node.children.values()].some((column) => resolveField(row, column).answered)
  const rows = rowsOf(place, node)
  const count = node.field.type === 'scoreTable' ? rows.filter(isFilled).length : rows.length
  return { known: [], count, answered: count > 0 }
}
