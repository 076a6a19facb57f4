/**
 * What a form comes to for given answers: what is shown, asked, read-only and computed. Pure, the
 * same in browser and server; every question is answered when it is asked, and remembered.
 *
 * A hidden field counts as unanswered for every other. A part that depends on itself stays hidden
 * and has no value, whatever is asked first. The answers are untrusted: any value gives a state.
 */
import type { PlanDefinition } from '../definition/definition.js'
import { isAbsent } from '../fieldTypes/index.js'
import { isFromGoal } from '../fieldTypes/group.js'
import type { RequiredLevel } from '../fieldTypes/fieldBase.js'
import { ownValue } from '../kernel/json.js'
import { limits } from '../kernel/limits.js'
import type { Circumstances, FieldPath, FieldState, FormState } from './formState.js'
import { outlineOf, type FieldNode } from './outline.js'
import { createHolder, remember, rowAt, rowsOf, type Form, type Holder } from './holders.js'
import { circularNodes } from './references.js'
import { spend } from './steps.js'
import { isMet, isHolderShown, isShown, valueOf } from './workOut.js'
import { workloadOf } from './workload.js'

type Sections = Pick<PlanDefinition, 'sections'>
type Prepared = Pick<Form, 'outline' | 'circular' | 'homes'> & { isHeavy: boolean }

const prepared = new WeakMap<object, Prepared>()

// A definition is a value: the same object is never another definition.
function prepare({ sections }: Sections): Prepared {
  const known = prepared.get(sections)
  if (known !== undefined) {
    return known
  }
  const outline = outlineOf({ sections })
  const fresh = {
    outline,
    circular: circularNodes(outline),
    homes: new Map(),
    isHeavy: workloadOf(outline).total > limits.steps,
  }
  prepared.set(sections, fresh)
  return fresh
}

const hidden: FieldState = { visible: false, readOnly: false, required: undefined }

/** Throws `forms.tooHeavy` for what takes more than `limits.steps`: at once, whatever is asked later. */
export function evaluateForm(
  definition: Sections,
  answers: unknown,
  circumstances: Circumstances,
): FormState {
  return stateOfForm(openForm(definition, answers, circumstances))
}

export function openForm(definition: Sections, answers: unknown, { today }: Circumstances): Form {
  const { isHeavy, ...known } = prepare(definition)
  const form: Form = { ...known, today, sections: new Map(), steps: { taken: 0 } }
  for (const [id, node] of form.outline) {
    form.sections.set(id, createHolder({ node, id, values: ownValue(answers, id), form }))
  }
  if (isHeavy) {
    form.sections.forEach(settle)
  }
  return form
}

/** Asks everything there is to ask, so that nobody is stopped halfway. */
function settle(holder: Holder): void {
  isHolderShown(holder)
  for (const node of holder.node.children.values()) {
    stateOf(holder, node)
    if (node.children.size > 0) {
      rowsOf(holder, node).forEach(settle)
    }
  }
}

export function stateOfForm(form: Form): FormState {
  return {
    section: (id) => {
      const holder = form.sections.get(id)
      return { visible: holder !== undefined && isHolderShown(holder) }
    },
    field: (path) => stateAt(form, path),
  }
}

const stateAt = (form: Form, [sectionId = '', ...inner]: FieldPath): FieldState =>
  stateWithin(form.sections.get(sectionId), inner)

function stateWithin(
  holder: Holder | undefined,
  [fieldId = '', rowId, ...inner]: FieldPath,
): FieldState {
  const node = holder?.node.children.get(fieldId)
  if (holder === undefined || node === undefined) {
    return hidden
  }
  return rowId === undefined
    ? stateOf(holder, node)
    : stateWithin(rowAt(holder, node, rowId), inner)
}

const stateOf = (holder: Holder, node: FieldNode): FieldState =>
  remember(holder.states, node, () => {
    spend(holder.form.steps)
    const { field } = node
    const visible = isShown(holder, node)
    const value = field.type === 'computed' ? valueOf(holder, node) : undefined
    return {
      visible,
      readOnly: isReadOnly(holder, node),
      required: visible ? requiredLevel(holder, node) : undefined,
      ...(value !== undefined && { value }),
    }
  })

function requiredLevel(holder: Holder, { field }: FieldNode): RequiredLevel | undefined {
  if (!('requireWhen' in field) || field.requireWhen === undefined) {
    return 'required' in field ? field.required : undefined
  }
  return isMet(holder, field.requireWhen) ? (field.required ?? 'sign') : undefined
}

/** What stands in what can only be read can only be read; nobody edits what is not known here, or a goal as it was. */
function isReadOnly(holder: Holder, { field }: FieldNode): boolean {
  const { around, node } = holder
  if (around !== undefined && node.kind === 'field' && stateOf(around, node).readOnly) {
    return true
  }
  if (isAbsent(field) || isFromGoal(field)) {
    return true
  }
  const condition = 'readOnlyWhen' in field ? field.readOnlyWhen : undefined
  return condition !== undefined && isMet(holder, condition)
}
