/**
 * References in a definition: that they lead somewhere, are compared with what the field can hold,
 * do not go round in circles, and tell nobody about a section that they may not read.
 */
import type { Comparison, Condition, FieldRef } from '../logic/condition.js'
import { innerFields, type AnyField } from '../logic/outline.js'
import { findCycles, references, type Reference } from '../logic/references.js'
import { comparisonFits } from './comparisonFits.js'
import { audiences, staffAudiences, type Audience } from './access.js'
import type { PlanDefinition, Section } from './definition.js'
import type { Finding, Path } from './definitionProblem.js'

export function referenceFindings(definition: PlanDefinition): Finding[] {
  const found = references(definition)
  return [
    ...found.flatMap((reference) => referenceFinding(definition, reference)),
    ...comparisonFindings(definition),
    ...slotFindings(definition),
    ...guardFindings(definition),
    ...circleFindings(definition),
  ]
}

type Located = { field: AnyField | undefined; section: Section; path: Path }

/** Where the part stands that ids lead to. */
function locate(
  { sections }: PlanDefinition,
  [sectionId, ...ids]: readonly string[],
): Located | undefined {
  const index = sections.findIndex(({ id }) => id === sectionId)
  const section = sections[index]
  if (section === undefined) {
    return undefined
  }
  let fields: readonly AnyField[] = section.fields
  let field: AnyField | undefined
  const path: (string | number)[] = ['sections', index]
  for (const id of ids) {
    const at = fields.findIndex((one) => one.id === id)
    path.push(field === undefined || field.type === 'group' ? 'fields' : 'columns', at)
    field = fields[at]
    if (field === undefined) {
      return undefined
    }
    fields = innerFields(field)
  }
  return { field, section, path }
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

/** Who reads a section: everyone of the staff when it is not restricted. */
const readersOf = ({ access }: Section): ReadonlySet<Audience> => {
  const named = [...(access?.read ?? staffAudiences), ...(access?.fill ?? [])]
  return new Set(named)
}

const isOpen = ({ access }: Section): boolean => access?.read === undefined

/** Staff outside the named roles read an open section, so it says nothing of a restricted one. */
function tellsOthers(section: Section, target: Section): boolean {
  if (section.id === target.id) {
    return false
  }
  const readers = readersOf(section)
  const known = readersOf(target)
  const staff = staffAudiences as readonly Audience[]
  return (
    (isOpen(section) && !isOpen(target)) ||
    audiences.some((one) => staff.includes(one) && readers.has(one) && !known.has(one))
  )
}

type Holder = { path: Path; ids: string[]; part: object }

function holdersIn(fields: readonly AnyField[], path: Path, ids: string[]): Holder[] {
  return fields.flatMap((field, index) => {
    const here = [...path, index]
    const key = field.type === 'group' ? 'fields' : 'columns'
    const own = { path: here, ids: [...ids, field.id], part: field }
    return [own, ...holdersIn(innerFields(field), [...here, key], own.ids)]
  })
}

const holdersOf = ({ sections }: PlanDefinition): Holder[] =>
  sections.flatMap((section, index) => {
    const path = ['sections', index]
    return [
      { path, ids: [section.id], part: section },
      ...holdersIn(section.fields, [...path, 'fields'], [section.id]),
    ]
  })

const uses = ['showWhen', 'requireWhen', 'readOnlyWhen'] as const

function comparisonsIn(condition: Condition, path: Path): { comparison: Comparison; path: Path }[] {
  if ('ref' in condition) {
    return [{ comparison: condition, path }]
  }
  const key = 'all' in condition ? 'all' : 'any'
  const parts = 'all' in condition ? condition.all : condition.any
  return parts.flatMap((part, index) => comparisonsIn(part, [...path, key, index]))
}

function comparisonFindings(definition: PlanDefinition): Finding[] {
  const targets = new Map(references(definition).map(({ from, ref, to }) => [keyOf(from, ref), to]))
  return holdersOf(definition).flatMap(({ path, ids, part }) =>
    uses.flatMap((use) => {
      const condition = (part as Partial<Record<string, Condition>>)[use]
      const found = condition === undefined ? [] : comparisonsIn(condition, [...path, use])
      return found.flatMap(({ comparison, path: at }): Finding[] => {
        const to = targets.get(keyOf(ids, comparison.ref))
        const field = to && locate(definition, to)?.field
        return field === undefined || comparisonFits(field, comparison)
          ? []
          : [{ code: 'comparison', path: at, values: { field: field.label } }]
      })
    }),
  )
}

const keyOf = (ids: readonly string[], ref: FieldRef): string => JSON.stringify([ids, ref])

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
