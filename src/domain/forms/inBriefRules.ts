/** What may stand in the plan in brief: answers that read well in a line or two, each once. */
import type { FieldRef } from '../definition/condition.js'
import type { PlanDefinition } from '../definition/definition.js'
import type { Finding } from '../definition/definitionProblem.js'
import { isContainer, type AnyField } from '../fieldTypes/index.js'
import { holdsValue } from './holdsAnswer.js'
import { locate } from './partsOf.js'

export const inBriefFindings = (definition: PlanDefinition): Finding[] =>
  (definition.inBrief ?? []).flatMap((ref, index, all) => {
    const path = ['inBrief', index]
    const isTwice = all.slice(0, index).some((other) => isSameAnswer(other, ref))
    return [
      ...refFinding(definition, ref, path),
      ...(isTwice ? [{ code: 'duplicate', path, values: { value: nameOf(ref) } } as const] : []),
    ]
  })

const nameOf = ({ field, column }: FieldRef): string => column ?? field

export const isSameAnswer = (one: FieldRef, other: FieldRef): boolean =>
  one.section === other.section && one.field === other.field && one.column === other.column

function refFinding(definition: PlanDefinition, ref: FieldRef, path: Finding['path']): Finding[] {
  const { section = '', field, column, row } = ref
  const around = locate(definition, [section, field])?.field
  const place = column === undefined ? [section, field] : [section, field, column]
  const named = locate(definition, place)?.field
  if (around === undefined || named === undefined) {
    return [{ code: 'reference', path, values: { field: nameOf(ref) } }]
  }
  const isFitting = canBeBrief(named, column === undefined ? undefined : around)
  return isFitting && row === undefined
    ? []
    : [{ code: 'inBrief', path, values: { field: named.label } }]
}

/** `around`: the table or group it stands in. Score tables, files and rows within rows are no brief reading. */
export function canBeBrief(field: AnyField, around: AnyField | undefined): boolean {
  const isPlaced = around === undefined || around.type === 'table' || around.type === 'group'
  return isPlaced && !isContainer(field) && field.type !== 'file' && holdsValue(field)
}
