/**
 * References in a definition: that they lead somewhere, are compared with what the field can hold,
 * do not go round in circles, and tell nobody about a section that they may not read.
 */
import type { Comparison, Condition, FieldRef } from '../definition/condition.js'
import type { AnyField } from '../fieldTypes/index.js'
import { findCycles, references, type Reference } from '../logic/references.js'
import { comparisonFits } from './comparisonFits.js'
import { readersOf } from '../definition/access.js'
import { expressionFindings, sizeFindings, type FindField } from './expressionRules.js'
import type { ComputedField } from '../fieldTypes/computed.js'
import type { PlanDefinition, Section } from '../definition/definition.js'
import type { Finding, Path } from '../definition/definitionProblem.js'
import { carryFindings } from './carrySettingRules.js'
import { evaluationFindings } from './evaluationRules.js'
import { inBriefFindings } from './inBriefRules.js'
import { meaningFindings } from './meaningRules.js'
import { holdersOf, locate } from './partsOf.js'
import { unreachableFindings } from './unreachable.js'
import { workloadFindings } from './workloadRule.js'

export function referenceFindings(definition: PlanDefinition): Finding[] {
  const found = references(definition)
  const targets: Targets = new Map(found.map(({ from, ref, to }) => [keyOf(from, ref), to]))
  return [
    ...found.flatMap((reference) => referenceFinding(definition, reference)),
    ...comparisonFindings(definition, targets),
    ...calculationFindings(definition, targets),
    ...slotFindings(definition),
    ...guardFindings(definition),
    ...meaningFindings(definition),
    ...inBriefFindings(definition),
    ...carryFindings(definition),
    ...evaluationFindings(definition),
    ...circleFindings(definition),
    ...unreachableFindings(definition),
    ...workloadFindings(definition),
  ]
}

function referenceFinding(
  definition: PlanDefinition,
  { from, use, ref, to }: Reference,
): Finding[] {
  const place = locate(definition, from)
  const path = [...(place?.path ?? []), use]
  const named = { field: ref.column ?? ref.field }
  if (to === undefined) {
    return [{ code: 'reference', path, values: named }]
  }
  const target = locate(definition, to)
  const leaks =
    place !== undefined && target !== undefined && tellsOthers(place.section, target.section)
  return leaks ? [{ code: 'leak', path, values: { section: target.section.title } }] : []
}

const isOpen = ({ access }: Section): boolean => access?.read === undefined

/** Staff outside the named roles read an open section, so it says nothing of a restricted one. */
function tellsOthers(section: Section, target: Section): boolean {
  if (section.id === target.id) {
    return false
  }
  const known = readersOf(target.access)
  return (
    (isOpen(section) && !isOpen(target)) ||
    [...readersOf(section.access)].some((one) => !known.has(one))
  )
}

const uses = ['showWhen', 'requireWhen', 'readOnlyWhen'] as const

function comparisonsIn(condition: Condition, path: Path): { comparison: Comparison; path: Path }[] {
  if ('ref' in condition) {
    return [{ comparison: condition, path }]
  }
  const key = 'all' in condition ? 'all' : 'any'
  const parts = 'all' in condition ? condition.all : condition.any
  return parts.flatMap((part, index) => comparisonsIn(part, [...path, key, index]))
}

type Targets = ReadonlyMap<string, string[] | undefined>

const keyOf = (ids: readonly string[], ref: FieldRef): string => JSON.stringify([ids, ref])

/** The field that a reference means, from where it stands. */
function fieldAt(
  definition: PlanDefinition,
  targets: Targets,
  { ids, ref }: { ids: readonly string[]; ref: FieldRef },
): AnyField | undefined {
  const to = targets.get(keyOf(ids, ref))
  return to && locate(definition, to)?.field
}

function comparisonFindings(definition: PlanDefinition, targets: Targets): Finding[] {
  return holdersOf(definition).flatMap(({ path, ids, part }) =>
    uses.flatMap((use) => {
      const condition = (part as Partial<Record<string, Condition>>)[use]
      const found = condition === undefined ? [] : comparisonsIn(condition, [...path, use])
      return found.flatMap(({ comparison, path: at }): Finding[] => {
        const field = fieldAt(definition, targets, { ids, ref: comparison.ref })
        return field === undefined || comparisonFits(field, comparison)
          ? []
          : [{ code: 'comparison', path: at, values: { field: field.label } }]
      })
    }),
  )
}

function calculationFindings(definition: PlanDefinition, targets: Targets): Finding[] {
  return holdersOf(definition).flatMap(({ path, ids, part }) => {
    const { type, expression, result } = part as ComputedField
    if ((type as string) !== 'computed') {
      return []
    }
    const at = [...path, 'expression']
    const find: FindField = ({ ref }) => fieldAt(definition, targets, { ids, ref })
    return [
      ...sizeFindings(expression, at),
      ...expressionFindings(expression, { kind: result, path: at, find }),
    ]
  })
}

function slotFindings(definition: PlanDefinition): Finding[] {
  const known = new Set(definition.slots.map(({ id }) => id))
  return holdersOf(definition).flatMap(({ path, part }): Finding[] => {
    const { type, slot } = part as { type?: string; slot?: string }
    return type === 'signature' && slot !== undefined && !known.has(slot)
      ? [{ code: 'reference', path: [...path, 'slot'], values: { field: slot } }]
      : []
  })
}

/** Which kinds of field a guard looks at. */
const guardTypes = {
  heard: ['yesNo'],
  whyNot: ['shortText', 'longText', 'richText'],
  conversations: ['table', 'group'],
  agreed: ['yesNo'],
} as const

function guardFindings(definition: PlanDefinition): Finding[] {
  const { pupilHeard, consultation } = definition.guards ?? {}
  const refs: [keyof typeof guardTypes, FieldRef | undefined, Path][] = [
    ['heard', pupilHeard?.heard, ['guards', 'pupilHeard', 'heard']],
    ['whyNot', pupilHeard?.whyNot, ['guards', 'pupilHeard', 'whyNot']],
    ['conversations', consultation?.conversations, ['guards', 'consultation', 'conversations']],
    ['agreed', consultation?.agreed, ['guards', 'consultation', 'agreed']],
  ]
  return refs.flatMap(([name, ref, path]): Finding[] => {
    if (ref === undefined) {
      return []
    }
    const field = locate(definition, [ref.section ?? '', ref.field])?.field
    const fits = field !== undefined && (guardTypes[name] as readonly string[]).includes(field.type)
    return fits ? [] : [{ code: 'reference', path, values: { field: ref.field } }]
  })
}

const circleFindings = (definition: PlanDefinition): Finding[] =>
  findCycles(definition).map((labels) => ({
    code: 'circle',
    path: ['sections'],
    values: { labels: [...labels, labels[0] ?? ''].join(' → ') },
  }))
