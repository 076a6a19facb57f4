/**
 * Answers that come from what is known: of the pupil, the guardians, the school, an earlier plan.
 * What a source gave is kept with the moment. A source fills only what nobody answered; once it
 * changes, a person decides whether the plan follows it. Nothing a person wrote is overwritten.
 */
import type { Answers, Scalar, SectionAnswers } from '../definition/answers.js'
import { isUnanswered } from '../forms/checkAnswer.js'
import { isAbsent, type Field } from '../fieldTypes/index.js'
import type { PlanDefinition, Section } from '../definition/definition.js'
import { ownValue } from '../kernel/json.js'
import type { Provenance, Provenances, Source } from '../definition/source.js'

/** What every source says now. `earlierPlan` holds the answers of that plan, by section. */
export type SourceValues = {
  known: Partial<Record<Exclude<Source, 'earlierPlan'>, Scalar>>
  earlierPlan?: Answers
}

export type Sourced = { answers: SectionAnswers; provenance: Provenances }

/** A source that says something else than when it was asked. */
export type SourceChange = {
  fieldId: string
  from: Source
  was: Scalar
  now: Scalar
  /** Whether a person has changed the answer since the source gave it. */
  isOwn: boolean
}

type SourcedField = Field & { source: Source }

const sourcedFields = ({ fields }: Section): SourcedField[] =>
  fields.filter(
    (field): field is SourcedField =>
      'source' in field && field.source !== undefined && !isAbsent(field),
  )

export const hasSources = ({ sections }: PlanDefinition): boolean =>
  sections.some((section) => sourcedFields(section).length > 0)

/** What the source of one field says now; nothing when it says nothing. */
function valueOf(section: Section, field: SourcedField, values: SourceValues): Scalar | undefined {
  const value =
    field.source === 'earlierPlan'
      ? ownValue(ownValue(values.earlierPlan, section.id), field.id)
      : values.known[field.source]
  return isScalar(value) && !isUnanswered(value) ? value : undefined
}

const isScalar = (value: unknown): value is Scalar =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

const provenanceOf = (provenance: Provenances, fieldId: string): Provenance | undefined =>
  ownValue(provenance, fieldId) as Provenance | undefined

/** Answers what nobody answered and no source was asked for before. */
export function fillFromSources(
  section: Section,
  { answers, provenance }: Sourced,
  { values, at }: { values: SourceValues; at: string },
): Sourced {
  const filled = { answers: { ...answers }, provenance: { ...provenance } }
  for (const field of sourcedFields(section)) {
    const now = valueOf(section, field, values)
    const isOpen = isUnanswered(ownValue(answers, field.id)) && !provenanceOf(provenance, field.id)
    if (now !== undefined && isOpen) {
      filled.answers[field.id] = now
      filled.provenance[field.id] = { from: field.source, value: now, at }
    }
  }
  return filled
}

/** The sources that changed since they gave their answer, and the answers that can follow them. */
export function sourceChanges(
  section: Section,
  { answers, provenance }: Sourced,
  values: SourceValues,
): SourceChange[] {
  return sourcedFields(section).flatMap((field) => {
    const before = provenanceOf(provenance, field.id)
    const now = valueOf(section, field, values)
    if (before === undefined || now === undefined || now === before.value) {
      return []
    }
    const isOwn = ownValue(answers, field.id) !== before.value
    return [{ fieldId: field.id, from: field.source, was: before.value, now, isOwn }]
  })
}

/** The answer of a person to one change: follow the source, or leave the answer and ask no more. */
export function decideSource(
  { answers, provenance }: Sourced,
  change: Pick<SourceChange, 'fieldId' | 'from' | 'now'>,
  { take, at }: { take: boolean; at: string },
): Sourced {
  const { fieldId, from, now } = change
  return {
    answers: take ? { ...answers, [fieldId]: now } : answers,
    provenance: { ...provenance, [fieldId]: { from, value: now, at } },
  }
}
