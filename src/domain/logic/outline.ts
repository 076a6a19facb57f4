/**
 * A definition as a tree in which references are looked up: sections, their fields, and the fields
 * inside tables and groups. It is made once for a definition and read by everything that follows
 * references.
 */
import { fixedRows, innerFields } from '../fieldTypes/inner.js'
import type { Field } from '../fieldTypes/index.js'
import type { InnerField } from '../fieldTypes/group.js'
import type { PlanDefinition, Section } from '../definition/definition.js'
import type { ScoreColumn } from '../fieldTypes/scoreTable.js'
import type { FieldRef } from '../definition/condition.js'

export type AnyField = Field | InnerField | ScoreColumn

export type SectionNode = { kind: 'section'; section: Section; children: Map<string, FieldNode> }
export type FieldNode = {
  kind: 'field'
  field: AnyField
  parent: Node
  /** Columns or inner fields; none for a simple field. */
  children: Map<string, FieldNode>
}
export type Node = SectionNode | FieldNode
export type Outline = Map<string, SectionNode>

export const labelOf = (node: Node): string =>
  node.kind === 'section' ? node.section.title : node.field.label

function fieldNodes(fields: readonly AnyField[], parent: Node): Map<string, FieldNode> {
  const nodes = new Map<string, FieldNode>()
  for (const field of fields) {
    // A definition with an id twice is refused; until then the first one counts.
    if (!nodes.has(field.id)) {
      const node: FieldNode = { kind: 'field', field, parent, children: new Map() }
      node.children = fieldNodes(innerFields(field), node)
      nodes.set(field.id, node)
    }
  }
  return nodes
}

export function outlineOf({ sections }: Pick<PlanDefinition, 'sections'>): Outline {
  const outline: Outline = new Map()
  for (const section of sections) {
    if (!outline.has(section.id)) {
      const node: SectionNode = { kind: 'section', section, children: new Map() }
      node.children = fieldNodes(section.fields, node)
      outline.set(section.id, node)
    }
  }
  return outline
}

export const nodesOf = (outline: Outline): Node[] => [...outline.values()].flatMap(withInner)

const withInner = (node: Node): Node[] => [node, ...[...node.children.values()].flatMap(withInner)]

/** In what a condition or expression of this node looks for fields. */
export const scopeOf = (node: Node): Node => (node.kind === 'section' ? node : node.parent)

/** The field a reference means, seen from a scope; of a column, the table or group that holds it. */
export function findField(outline: Outline, scope: Node, ref: FieldRef): FieldNode | undefined {
  if (ref.section !== undefined) {
    return outline.get(ref.section)?.children.get(ref.field)
  }
  for (let node: Node | undefined = scope; node !== undefined;) {
    const found = node.children.get(ref.field)
    if (found !== undefined) {
      return found
    }
    node = node.kind === 'field' ? node.parent : undefined
  }
  return undefined
}

/** Every part of the definition of which the answer plays a part in what the reference gives. */
export function targetsOf(outline: Outline, scope: Node, ref: FieldRef): FieldNode[] {
  const field = findField(outline, scope, ref)
  if (field === undefined) {
    return []
  }
  if (ref.column !== undefined) {
    const column = field.children.get(ref.column)
    return column === undefined ? [field] : [field, column]
  }
  return fixedRows(field.field) !== undefined ? [field, ...field.children.values()] : [field]
}
