/** What may stand where: a table has no tables in its cells, and groups go two deep. */
import { type LeafName, cellLeaves, leaves } from '../fieldTypes/leaves.js'
import type { FieldType, AnyField } from '../fieldTypes/index.js'
import type { PlanDefinition } from '../definition/definition.js'
import { innerFields } from '../fieldTypes/inner.js'
import { fieldAt, type NodePath } from './nodePath.js'

type ParentKind = 'section' | 'group' | 'innerGroup' | 'table' | 'scoreTable'

const cells: FieldType[] = [...(Object.keys(cellLeaves) as LeafName[]), 'computed']
const inGroup: FieldType[] = [
  ...(Object.keys(leaves) as LeafName[]),
  'computed',
  'explanation',
  'heading',
]

const fitting: Record<ParentKind, readonly FieldType[]> = {
  section: [...inGroup, 'table', 'scoreTable', 'group', 'pageBreak', 'signature'],
  group: [...inGroup, 'table', 'group'],
  innerGroup: inGroup,
  table: cells,
  scoreTable: cells,
}

export const typesIn = (kind: ParentKind): readonly FieldType[] => fitting[kind]

/** What a place is as a parent; nothing when no field can stand in it. */
export function parentKind(definition: PlanDefinition, path: NodePath): ParentKind | undefined {
  if (path.length === 1) {
    return 'section'
  }
  const type = fieldAt(definition, path)?.type
  return type === undefined ? undefined : childKind(type, path.length - 1)
}

/** @param depth How many fields deep the field of this type stands, counted from 1. */
function childKind(type: FieldType, depth: number): ParentKind | undefined {
  if (type === 'group') {
    return depth === 1 ? 'group' : 'innerGroup'
  }
  return type === 'table' || type === 'scoreTable' ? type : undefined
}

const depths: Partial<Record<ParentKind, number>> = { section: 1, group: 2 }

/** Whether a field, with all that is in it, may stand there. */
export function fits(field: AnyField, kind: ParentKind): boolean {
  const inner = childKind(field.type, depths[kind] ?? 3)
  return (
    fitting[kind].includes(field.type) &&
    innerFields(field).every((child) => inner !== undefined && fits(child, inner))
  )
}
