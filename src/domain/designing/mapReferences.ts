/** Rewrites references to fields, leaving untouched what has none to rewrite. */
import type { PlanDefinition, Section } from '../definition/definition.js'
import type { Condition, Expression, FieldRef } from '../definition/condition.js'
import { innerKey } from '../fieldTypes/inner.js'
import type { AnyField } from '../fieldTypes/index.js'
import type { NodePath } from './nodePath.js'

type MapRef = (ref: FieldRef) => FieldRef
/** A reference, and the section or field whose rule holds it. */
type MapRefAt = (ref: FieldRef, holder: NodePath) => FieldRef

function sameOrMapped<T>(items: readonly T[], map: (item: T) => T): readonly T[] {
  const mapped = items.map(map)
  return mapped.every((item, index) => item === items[index]) ? items : mapped
}

function mapCondition(condition: Condition, map: MapRef): Condition {
  if ('ref' in condition) {
    const ref = map(condition.ref)
    return ref === condition.ref ? condition : { ...condition, ref }
  }
  const parts = 'all' in condition ? condition.all : condition.any
  const mapped = sameOrMapped(parts, (part) => mapCondition(part, map))
  if (mapped === parts) {
    return condition
  }
  return 'all' in condition ? { all: [...mapped] } : { any: [...mapped] }
}

function mapExpression(expression: Expression, map: MapRef): Expression {
  if ('ref' in expression) {
    const ref = map(expression.ref)
    return ref === expression.ref ? expression : { ref }
  }
  if (!('fn' in expression)) {
    return expression
  }
  const of = sameOrMapped(expression.of, (part) => mapExpression(part, map))
  return of === expression.of ? expression : { ...expression, of: [...of] }
}

const conditionKeys = ['showWhen', 'requireWhen', 'readOnlyWhen'] as const

type Ruled = {
  showWhen?: Condition
  requireWhen?: Condition
  readOnlyWhen?: Condition
  expression?: Expression
}

function mapRules<T extends object>(item: T, map: MapRef): T {
  const rules = item as Ruled
  const changed: Ruled = {}
  for (const key of conditionKeys) {
    const before = rules[key]
    const after = before && mapCondition(before, map)
    if (after !== undefined && after !== before) {
      changed[key] = after
    }
  }
  const expression = rules.expression && mapExpression(rules.expression, map)
  if (expression !== undefined && expression !== rules.expression) {
    changed.expression = expression
  }
  return Object.keys(changed).length === 0 ? item : { ...item, ...changed }
}

function mapField(field: AnyField, path: NodePath, map: MapRefAt): AnyField {
  const ruled = mapRules(field, (ref) => map(ref, path))
  const key = innerKey(field)
  const inner = (ruled as { fields?: AnyField[]; columns?: AnyField[] })[key]
  if (inner === undefined) {
    return ruled
  }
  const mapped = sameOrMapped(inner, (child) => mapField(child, [...path, child.id], map))
  return mapped === inner ? ruled : { ...ruled, [key]: mapped }
}

function mapSection(section: Section, map: MapRefAt): Section {
  const ruled = mapRules(section, (ref) => map(ref, [section.id]))
  const fields = sameOrMapped<AnyField>(section.fields, (field) =>
    mapField(field, [section.id, field.id], map),
  )
  return fields === section.fields ? ruled : { ...ruled, fields: fields as Section['fields'] }
}

export function mapReferences(definition: PlanDefinition, map: MapRefAt): PlanDefinition {
  const sections = sameOrMapped(definition.sections, (section) => mapSection(section, map))
  return sections === definition.sections ? definition : { ...definition, sections: [...sections] }
}
