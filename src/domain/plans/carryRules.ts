/**
 * What the plan that follows takes over of each field. The days of a plan, the hearing of the pupil, the
 * consultations and files are of one plan alone, whatever its template says; of the rest the template
 * says it, or else the kind of field.
 */
import type { ContributorRole } from '../definition/access.js'
import type { Carry } from '../definition/carry.js'
import type { FieldRef } from '../definition/condition.js'
import type { PlanDefinition, Section } from '../definition/definition.js'
import { meantIn } from '../definition/meanings.js'
import { holdsAnswer } from '../forms/holdsAnswer.js'
import type { AnyField, FieldNode } from '../versions/fieldNodes.js'

export type CarryRules = {
  of: (node: FieldNode) => Carry
  /** Whether it is of one plan alone. */
  isNever: (node: FieldNode) => boolean
}

export function carryRules(definition: PlanDefinition): CarryRules {
  const days = meantIn(definition.meanings).map(({ ref }) => ref)
  const guarded = new Set(guardRefs(definition).map(({ section }) => section))
  const isNever = ({ field, section, around }: FieldNode): boolean =>
    !holdsAnswer(field) ||
    field.type === 'file' ||
    guarded.has(section.id) ||
    days.some((ref) => ref.section === section.id && ref.field === (around[0]?.field ?? field).id)
  return { isNever, of: (node) => (isNever(node) ? 'leave' : said(node)) }
}

function guardRefs({ guards }: PlanDefinition): FieldRef[] {
  const { pupilHeard, consultation } = guards ?? {}
  const refs = [pupilHeard?.heard, pupilHeard?.whyNot, consultation?.conversations]
  return refs.filter((ref) => ref !== undefined)
}

/** What is left behind is left with all that is in it. */
function said({ field, section, around }: FieldNode): Carry {
  const [outermost, ...inner] = [...around.map((outer) => outer.field), field] as const
  return inner.reduce<Carry>(
    (outer, one) => (outer === 'leave' ? outer : (carryIn(one) ?? outer)),
    carryIn(outermost) ?? section.carry ?? byKind(outermost, section),
  )
}

const carryIn = (field: AnyField): Carry | undefined => ('carry' in field ? field.carry : undefined)

const written: readonly string[] = ['longText', 'richText']
const outsiders: readonly string[] = ['guardian', 'pupil'] satisfies ContributorRole[]

/** What parents and pupils write is their view of that year; what was told at length may have changed. */
function byKind({ type }: AnyField, { access }: Section): Carry {
  if (access?.fill?.some((who) => outsiders.includes(who))) {
    return 'leave'
  }
  return written.includes(type) ? 'review' : 'keep'
}
