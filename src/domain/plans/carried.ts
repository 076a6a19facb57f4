/**
 * What came along from the plan that this one follows, answer by answer, and what a person decided
 * about it. As long as something is to be confirmed, the plan is not sent: nobody signs last year's
 * answer by accident.
 */
import type { Issue, SectionAnswers } from '../definition/answers.js'
import type { PlanDefinition, Section } from '../definition/definition.js'
import { isContainer } from '../fieldTypes/inner.js'
import { isUnanswered } from '../forms/checkAnswer.js'
import { isSame } from '../versions/aspectChanges.js'
import type { PlanMove } from '../versions/planMove.js'
import type { FormState } from '../logic/formState.js'
import type { Origin } from './carry.js'

export const carriedStates = ['open', 'confirmed', 'changed', 'left'] as const
export type CarriedState = (typeof carriedStates)[number]

/** A plan, and the digest of its sealed document. */
type Source = { plan: string; digest: string }

/** Where it came from: the former plan, and the field there. */
export type Carried = Source & {
  section: string
  field: string
  /** To be looked at one by one. @default false */
  review?: true
  /** The evaluation that concluded which of the goals go along, with the digest of its document. */
  evaluation?: Source
  state: CarriedState
  /** Who decided, and when: as moments are stored. */
  by?: string
  at?: string
}

/** By field id, kept beside the answers of a section. */
export type CarriedAnswers = Record<string, Carried>

export const begunWith = (
  origins: Record<string, Origin>,
  { evaluation, ...former }: Source & { evaluation?: Source },
): CarriedAnswers =>
  Object.fromEntries(
    Object.entries(origins).map(
      ([id, { section, field, review, evaluated }]): [string, Carried] => [
        id,
        {
          ...{ ...former, section, field },
          ...(review && { review }),
          ...(evaluated && evaluation && { evaluation }),
          state: 'open',
        },
      ],
    ),
  )

export const openIn = (carried: CarriedAnswers): string[] =>
  Object.keys(carried).filter((id) => carried[id]?.state === 'open')

export type Decision = { fields: readonly string[]; state: CarriedState; by: string; at: string }

export const decide = (carried: CarriedAnswers, { fields, ...decided }: Decision): CarriedAnswers =>
  Object.fromEntries(
    Object.entries(carried).map(([id, one]) => [
      id,
      fields.includes(id) && one.state === 'open' ? { ...one, ...decided } : one,
    ]),
  )

type Saved = { before: SectionAnswers; after: SectionAnswers } & Pick<Decision, 'by' | 'at'>

/**
 * What is written anew or taken away needs no confirming; of a table or group a change in one row
 * says nothing of the others.
 */
export function decidedBySave(
  { fields }: Section,
  carried: CarriedAnswers,
  { before, after, ...who }: Saved,
): CarriedAnswers {
  const open = fields.filter(({ id }) => openIn(carried).includes(id))
  const left = open.filter(({ id }) => isUnanswered(after[id]))
  const changed = open.filter(
    (field) =>
      !isContainer(field) && !left.includes(field) && !isSame(before[field.id], after[field.id]),
  )
  const ids = (some: typeof open) => some.map(({ id }) => id)
  return decide(decide(carried, { ...who, fields: ids(left), state: 'left' }), {
    ...who,
    fields: ids(changed),
    state: 'changed',
  })
}

/** What goes along when the plan moves to a newer version of its template, by section of there. */
export function carriedAlong(
  carried: Record<string, CarriedAnswers>,
  move: Pick<PlanMove, 'carried'>,
): Record<string, CarriedAnswers> {
  const along: Record<string, CarriedAnswers> = {}
  for (const { from, to } of move.carried) {
    const [fromSection = '', fromField = ''] = from.path
    const [section = '', field = ''] = to.path
    const one = carried[fromSection]?.[fromField]
    if (one) {
      along[section] = { ...along[section], [field]: one }
    }
  }
  return along
}

export type CarriedPlan = {
  definition: PlanDefinition
  carried: Record<string, CarriedAnswers>
  state: FormState
  /** @default all */
  sectionIds?: readonly string[]
}

/** Of what is shown: what is hidden is not in the plan. */
export function carriedIssues({ definition, carried, state, sectionIds }: CarriedPlan): Issue[] {
  return definition.sections
    .filter(({ id }) => sectionIds?.includes(id) ?? true)
    .flatMap((section) => {
      const open = openIn(carried[section.id] ?? {})
      return section.fields
        .filter(({ id }) => open.includes(id) && state.field([section.id, id]).visible)
        .map(({ id, label }) => ({
          code: 'carried' as const,
          sectionId: section.id,
          fieldId: id,
          values: { section: section.title, field: label },
        }))
    })
}
