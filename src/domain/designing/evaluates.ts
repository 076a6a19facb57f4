/** What a template of evaluations says of its parts: as its designer sets it, and kept as they move and go. */
import type { FieldRef } from '../definition/condition.js'
import type { PlanDefinition } from '../definition/definition.js'
import type { Evaluates, GoalOutcome } from '../definition/evaluates.js'
import type { ChoiceField } from '../fieldTypes/choice.js'
import { isContainer } from '../fieldTypes/inner.js'
import { isSilent, type AnyField } from '../fieldTypes/index.js'
import { changeChildren } from './changeAt.js'
import { patched } from './list.js'
import { childrenAt, fieldAt, type NodePath } from './nodePath.js'

const pathOf = ({ section = '', field }: FieldRef): NodePath => [section, field]

/** Groups that can hold the goals: one of their questions may say how a goal goes on. */
export const evaluableGoals = (definition: PlanDefinition): FieldRef[] =>
  definition.sections.flatMap(({ id: section, fields }) =>
    fields.flatMap(({ id: field, type }) =>
      type === 'group' && outcomesIn(definition, { section, field }).length > 0
        ? [{ section, field }]
        : [],
    ),
  )

/** The choices among goals, of which one says what follows. */
export const outcomesIn = (definition: PlanDefinition, goals: FieldRef): ChoiceField[] =>
  childrenAt(definition, pathOf(goals)).filter((field) => field.type === 'choice')

/** With what is there first, to be chosen otherwise; without goals it stays a template of plans. */
export function beginEvaluating(definition: PlanDefinition): PlanDefinition {
  const [goals] = evaluableGoals(definition)
  return goals === undefined
    ? definition
    : {
        ...definition,
        evaluates: { planKinds: [], goals, outcome: firstOutcome(definition, goals) },
      }
}

function firstOutcome(definition: PlanDefinition, goals: FieldRef): Evaluates['outcome'] {
  return { field: outcomesIn(definition, goals)[0]?.id ?? '', options: {} }
}

/** A template of plans again: none of its fields tells of a goal of another. */
export function endEvaluating(definition: PlanDefinition): PlanDefinition {
  const { evaluates, ...plain } = definition
  return evaluates === undefined ? definition : withoutGoals(plain, evaluates.goals)
}

const withoutGoals = (definition: PlanDefinition, goals: FieldRef): PlanDefinition =>
  changeChildren(definition, pathOf(goals), (fields) => fields.map(tellingNothing))

const tellingNothing = (field: AnyField): AnyField => patched(field, { fromGoal: undefined })

/** Other goals begin with an outcome of their own. */
export function setEvaluated(
  definition: PlanDefinition,
  { goals, ...rest }: Partial<Evaluates>,
): PlanDefinition {
  const { evaluates } = definition
  if (evaluates === undefined) {
    return definition
  }
  return goals === undefined
    ? { ...definition, evaluates: { ...evaluates, ...rest } }
    : {
        ...withoutGoals(definition, evaluates.goals),
        evaluates: { ...evaluates, ...rest, goals, outcome: firstOutcome(definition, goals) },
      }
}

/** What an option of the outcome concludes of a goal. */
export function setConclusion(
  definition: PlanDefinition,
  optionId: string,
  concludes: GoalOutcome,
): PlanDefinition {
  const { evaluates } = definition
  const { field = '', options = {} } = evaluates?.outcome ?? {}
  return setEvaluated(definition, {
    outcome: { field, options: { ...options, [optionId]: concludes } },
  })
}

/** Whether a field can tell what the plan said of a goal. */
export function mayTellGoal(definition: PlanDefinition, path: NodePath): boolean {
  const { goals } = definition.evaluates ?? {}
  const [section, group] = path
  return (
    path.length === 3 &&
    goals?.section === section &&
    goals?.field === group &&
    fieldAt(definition, path)?.type === 'longText'
  )
}

export type GoalQuestion = { id: string; label: string }

/** What a plan asks of each of its goals. */
export const goalQuestions = ({ sections }: PlanDefinition): GoalQuestion[] =>
  sections
    .flatMap(({ fields }) => fields)
    .flatMap((group) => (group.type === 'group' && group.purpose === 'goals' ? group.fields : []))
    .filter((field) => !isContainer(field) && !isSilent(field))
    .map(({ id, label }) => ({ id, label }))

export function movedEvaluates(
  { evaluates }: PlanDefinition,
  after: PlanDefinition,
  to: (path: NodePath) => NodePath,
): PlanDefinition {
  if (evaluates === undefined) {
    return after
  }
  const { section: before = '', field: goals } = evaluates.goals
  const [section = '', field = ''] = to([before, goals])
  return { ...after, evaluates: { ...evaluates, goals: { section, field } } }
}

/** An option that is gone concludes nothing; without its goals the template is told to be unsound. */
export function withoutLostOutcomes(definition: PlanDefinition): PlanDefinition {
  const { evaluates } = definition
  const { section = '', field = '' } = evaluates?.goals ?? {}
  const choice = evaluates && fieldAt(definition, [section, field, evaluates.outcome.field])
  if (evaluates === undefined || choice?.type !== 'choice') {
    return definition
  }
  const known = new Set(choice.options.map(({ id }) => id))
  const options = Object.entries(evaluates.outcome.options).filter(([id]) => known.has(id))
  const outcome = { ...evaluates.outcome, options: Object.fromEntries(options) }
  return { ...definition, evaluates: { ...evaluates, outcome } }
}
