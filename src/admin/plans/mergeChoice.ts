/**
 * Two people changed the same section: what differs, what is likely right, and the section after
 * choosing. A field that only one of them changed suggests that one; both changed: no suggestion.
 */
import { canonicalJson } from '../../domain/canonical.js'
import type { Answer, SectionAnswers } from '../../domain/definition/answers.js'
import type { Field } from '../../domain/fieldTypes/index.js'
import type { Section } from '../../domain/definition/definition.js'

export type Side = 'mine' | 'theirs'
export type Sides = {
  /** What both started from. */
  base: SectionAnswers
  mine: SectionAnswers
  theirs: SectionAnswers
}
export type Difference = {
  field: Field
  mine: Answer
  theirs: Answer
  suggestion?: Side
}
export type Choices = Readonly<Record<string, Side | undefined>>

const answerOf = (answers: SectionAnswers, id: string): Answer => answers[id] ?? null

const isSame = (one: Answer, other: Answer): boolean => canonicalJson(one) === canonicalJson(other)

export function differences({ fields }: Section, { base, mine, theirs }: Sides): Difference[] {
  return fields.flatMap((field) => {
    const [from, own, other] = [base, mine, theirs].map((side) => answerOf(side, field.id))
    if (from === undefined || own === undefined || other === undefined || isSame(own, other)) {
      return []
    }
    return [{ field, mine: own, theirs: other, ...suggested(from, own, other) }]
  })
}

function suggested(base: Answer, mine: Answer, theirs: Answer): { suggestion?: Side } {
  if (isSame(base, mine)) {
    return { suggestion: 'theirs' }
  }
  return isSame(base, theirs) ? { suggestion: 'mine' } : {}
}

export const suggestedChoices = (found: readonly Difference[]): Choices =>
  Object.fromEntries(found.map(({ field, suggestion }) => [field.id, suggestion]))

export const allOf = (found: readonly Difference[], side: Side): Choices =>
  Object.fromEntries(found.map(({ field }) => [field.id, side]))

/** Theirs, with the fields chosen from mine. */
export const merged = (
  found: readonly Difference[],
  { theirs }: Sides,
  choices: Choices,
): SectionAnswers => ({
  ...theirs,
  ...Object.fromEntries(
    found
      .filter(({ field }) => choices[field.id] === 'mine')
      .map(({ field, mine }) => [field.id, mine]),
  ),
})
