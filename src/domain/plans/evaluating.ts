/**
 * A plan that evaluates another: which one it may, the goals it begins with and what it concludes of
 * them.
 */
import type { Answer, Answers, Row } from '../definition/answers.js'
import type { PlanDefinition, Section } from '../definition/definition.js'
import type { Evaluates, GoalOutcome } from '../definition/evaluates.js'
import { isFromGoal, type GroupField, type InnerField } from '../fieldTypes/group.js'
import { isContainer, isSilent, type AnyField } from '../fieldTypes/index.js'
import { answerLines } from '../forms/answerLines.js'
import { ownValue } from '../kernel/json.js'
import type { Language } from '../kernel/language.js'
import { evaluateForm } from '../logic/evaluateForm.js'
import type { Circumstances, FormState } from '../logic/formState.js'
import { opensUp } from '../versions/placeLeaf.js'
import type { Phase } from './phase.js'

/** A plan that is to be evaluated; `subject` is what it is about. */
export type Evaluated = { phase: Phase; subject: string; kind: string }

const goingOn: readonly Phase[] = ['inForce', 'evaluated', 'evaluationDue', 'overdue']

/** In force, and no other evaluation of it is under way. */
export const isEvaluable = (phase: Phase, isUnderWay: boolean): boolean =>
  goingOn.includes(phase) && !isUnderWay

/** By a template for its kind of plan, about the same. */
export const mayEvaluate = (
  { phase, subject, kind }: Evaluated,
  by: { subject: string; evaluates: Evaluates | undefined },
  { isUnderWay }: { isUnderWay: boolean },
): boolean =>
  isEvaluable(phase, isUnderWay) &&
  by.subject === subject &&
  by.evaluates?.planKinds.includes(kind) === true

type Sealed = { sealedAt: string }

/**
 * Of the evaluations of a plan, the oldest first: the last that was sealed when the plan that follows
 * was begun, and the last that was sealed since. Moments in ISO 8601.
 */
export function knownAt<Evaluation extends Sealed>(
  evaluations: readonly Evaluation[],
  begunAt: string,
): { known?: Evaluation; since?: Evaluation } {
  const isKnown = ({ sealedAt }: Sealed): boolean => Date.parse(sealedAt) <= Date.parse(begunAt)
  const known = evaluations.findLast(isKnown)
  const since = evaluations.findLast((one) => !isKnown(one))
  return { ...(known && { known }), ...(since && { since }) }
}

/** A plan as it stood when it was sealed. */
export type SealedPlan = {
  definition: PlanDefinition
  answers: Answers
  circumstances: Circumstances
}

type Goals = { section: Section; group: GroupField }

/** The group in which an evaluation has its goals. */
function goalsIn({ sections, evaluates }: PlanDefinition): Goals | undefined {
  const section = sections.find(({ id }) => id === evaluates?.goals.section)
  const group = section?.fields.find(({ id }) => id === evaluates?.goals.field)
  return section && group?.type === 'group' ? { section, group } : undefined
}

const goalsOfPlan = ({ sections }: PlanDefinition): Goals[] =>
  sections.flatMap((section) =>
    section.fields.flatMap((group) =>
      group.type === 'group' && group.purpose === 'goals' ? [{ section, group }] : [],
    ),
  )

/** Whether people read of the goals in the evaluation who may not read them in the plan. */
export function opensGoals(plan: PlanDefinition, evaluation: PlanDefinition): boolean {
  const to = goalsIn(evaluation)?.section
  return to !== undefined && goalsOfPlan(plan).some(({ section }) => opensUp(section, to))
}

/**
 * The answers that an evaluation begins with: an item for each goal of the plan, with its id, and
 * what the plan says of it in words, so that nothing of it changes with another template.
 */
export function goalsAsSigned(
  plan: SealedPlan,
  evaluation: PlanDefinition,
  language: Language,
): Answers {
  const to = goalsIn(evaluation)
  const state = evaluateForm(plan.definition, plan.answers, plan.circumstances)
  const asked = to?.group.fields.flatMap(askedOfGoal) ?? []
  const items = goalsOfPlan(plan.definition).flatMap(({ section, group }) =>
    goalRows(plan.answers, { section, group, state }).map(({ id, values }) => ({
      id,
      values: goalValues(asked, {
        told: ({ id: fieldId }) => state.field([section.id, group.id, id, fieldId]).visible,
        fields: group.fields,
        ...{ values, language },
      }),
    })),
  )
  return to && items.length > 0 ? { [to.section.id]: { [to.group.id]: items } } : {}
}

function goalRows(
  answers: Answers,
  { section, group, state }: Goals & { state: FormState },
): Row[] {
  const rows = ownValue(ownValue(answers, section.id), group.id)
  const isShown = state.field([section.id, group.id]).visible
  return isShown && Array.isArray(rows) ? (rows as Row[]) : []
}

type AskedOfGoal = { id: string; from: string }

const askedOfGoal = (field: InnerField): AskedOfGoal[] =>
  isFromGoal(field) ? [{ id: field.id, from: field.fromGoal }] : []

type Told = {
  fields: readonly InnerField[]
  values: Row['values']
  told: (field: AnyField) => boolean
  language: Language
}

/** At least the first text of the goal: the plan may call what it asks otherwise. */
function goalValues(asked: readonly AskedOfGoal[], told: Told): Record<string, Answer> {
  const [first] = asked
  const found = asked.flatMap(({ id, from }) => {
    const text = textOf(
      told.fields.find((one) => one.id === from),
      told,
    )
    return text ? [[id, text]] : []
  })
  const text = told.fields.filter(isText).map((field) => textOf(field, told))
  const anything = text.find(Boolean)
  const values = found.length === 0 && first && anything ? [[first.id, anything]] : found
  return Object.fromEntries(values) as Record<string, Answer>
}

const isText = ({ type }: InnerField): boolean =>
  type === 'shortText' || type === 'longText' || type === 'richText'

/** In words; nothing of what was hidden, or not answered. */
const textOf = (field: InnerField | undefined, { values, told, language }: Told): string =>
  field && told(field) && !isContainer(field) && !isSilent(field)
    ? answerLines(field, ownValue(values, field.id), language).join('\n')
    : ''

/** What an evaluation calls the goal, when of one of them nothing is told. */
export function wordlessField(evaluation: PlanDefinition, begun: Answers): string | undefined {
  const to = goalsIn(evaluation)
  const rows = to && ownValue(ownValue(begun, to.section.id), to.group.id)
  const isWordless =
    Array.isArray(rows) && (rows as Row[]).some(({ values }) => Object.keys(values).length === 0)
  return isWordless ? to?.group.fields.find(isFromGoal)?.label : undefined
}

/** What an evaluation says of one goal of the plan. */
export type Conclusion = { goalId: string; goal: string; outcome: GoalOutcome }

/** Of the goals of which it says what follows. */
export function conclusionsOf(definition: PlanDefinition, answers: Answers): Conclusion[] {
  const to = goalsIn(definition)
  const rows = to && ownValue(ownValue(answers, to.section.id), to.group.id)
  return Array.isArray(rows)
    ? (rows as Row[]).flatMap(({ id, values }) => {
        const outcome = outcomeOf(definition.evaluates, values)
        return outcome ? [{ goalId: id, goal: nameOf(to?.group, values), outcome }] : []
      })
    : []
}

function outcomeOf(
  evaluates: Evaluates | undefined,
  values: Row['values'],
): GoalOutcome | undefined {
  const { field = '', options = {} } = evaluates?.outcome ?? {}
  const chosen = ownValue(values, field)
  return typeof chosen === 'string'
    ? ((ownValue(options, chosen) as GoalOutcome | undefined) ?? 'continue')
    : undefined
}

/** The first of what the plan said of it. */
function nameOf(group: GroupField | undefined, values: Row['values']): string {
  const told = group?.fields.flatMap(askedOfGoal).map(({ id }) => ownValue(values, id))
  const text = told?.find((one) => typeof one === 'string')
  return text?.split('\n')[0] ?? ''
}

/** The section in which an evaluation tells of goals, for who may read it. */
export const goalSectionOf = (definition: PlanDefinition): Section | undefined =>
  goalsIn(definition)?.section
