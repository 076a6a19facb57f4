/** Which answers make the plan in brief, and in what order, as its designer sets it. */
import type { FieldRef } from '../definition/condition.js'
import type { PlanDefinition } from '../definition/definition.js'
import type { AnyField } from '../fieldTypes/index.js'
import { innerFields } from '../fieldTypes/inner.js'
import { canBeBrief, isSameAnswer } from '../forms/inBriefRules.js'
import { fieldAt, labelAt, type NodePath } from './nodePath.js'

/** Without any the definition has none. */
export function withBrief(
  { inBrief: _, ...definition }: PlanDefinition,
  refs: readonly FieldRef[],
): PlanDefinition {
  return { ...definition, ...(refs.length > 0 && { inBrief: [...refs] }) }
}

export const pathOfRef = ({ section = '', field, column }: FieldRef): NodePath =>
  column === undefined ? [section, field] : [section, field, column]

/** `undefined` for what stands deeper than a column. */
export function refOfPath([section = '', field, column, deeper]: NodePath): FieldRef | undefined {
  return field === undefined || deeper !== undefined
    ? undefined
    : { section, field, ...(column !== undefined && { column }) }
}

/** `Handelingsdeel › Doelen › Aanpak`. */
export function briefLabel(definition: PlanDefinition, ref: FieldRef): string {
  const path = pathOfRef(ref)
  return path.map((_, index) => labelAt(definition, path.slice(0, index + 1))).join(' › ')
}

/** What can still be chosen, in the order of the form. */
export const briefChoices = (definition: PlanDefinition): FieldRef[] =>
  definition.sections
    .flatMap(({ id, fields }) => fields.flatMap((field) => refsIn(id, field)))
    .filter((ref) => !(definition.inBrief ?? []).some((chosen) => isSameAnswer(chosen, ref)))

const refsIn = (section: string, field: AnyField): FieldRef[] => [
  ...(canBeBrief(field, undefined) ? [{ section, field: field.id }] : []),
  ...innerFields(field)
    .filter((column) => canBeBrief(column, field))
    .map((column) => ({ section, field: field.id, column: column.id })),
]

export const addToBrief = (definition: PlanDefinition, ref: FieldRef): PlanDefinition =>
  withBrief(definition, [...(definition.inBrief ?? []), ref])

export const takeFromBrief = (definition: PlanDefinition, ref: FieldRef): PlanDefinition =>
  withBrief(
    definition,
    (definition.inBrief ?? []).filter((one) => !isSameAnswer(one, ref)),
  )

/** Up or down; past the ends it stays. */
export function moveInBrief(definition: PlanDefinition, ref: FieldRef, by: -1 | 1): PlanDefinition {
  const refs = [...(definition.inBrief ?? [])]
  const at = refs.findIndex((one) => isSameAnswer(one, ref))
  const other = refs[at + by]
  if (at < 0 || other === undefined) {
    return definition
  }
  refs[at + by] = ref
  refs[at] = other
  return withBrief(definition, refs)
}

/** After something was taken out or changed: what is not there, or fits no more, is not in it. */
export function withoutLostBrief(definition: PlanDefinition): PlanDefinition {
  const { inBrief } = definition
  const kept = inBrief?.filter((ref) => {
    const path = pathOfRef(ref)
    const field = fieldAt(definition, path)
    const around = ref.column === undefined ? undefined : fieldAt(definition, path.slice(0, 2))
    return field !== undefined && canBeBrief(field, around)
  })
  return kept === undefined || kept.length === inBrief?.length
    ? definition
    : withBrief(definition, kept)
}
