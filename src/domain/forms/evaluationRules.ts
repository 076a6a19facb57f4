/** What a template of evaluations says of goals: in one group, with a choice of what follows. */
import type { Evaluates } from '../definition/evaluates.js'
import type { PlanDefinition } from '../definition/definition.js'
import type { Finding, Path } from '../definition/definitionProblem.js'
import type { ChoiceField } from '../fieldTypes/choice.js'
import { hasFixedItems, isFromGoal, type GroupField } from '../fieldTypes/group.js'
import { repeatedIn } from '../fieldTypes/leaf.js'
import type { AnyField } from '../fieldTypes/index.js'
import { holdersOf, locate } from './partsOf.js'

export const evaluationFindings = (definition: PlanDefinition): Finding[] => [
  ...goalsFindings(definition),
  ...fromGoalFindings(definition),
]

type Code = 'reference' | 'evaluates' | 'goalUntold' | 'outcomeOpen'

const refused = (code: Code, path: Path, field: string): Finding[] => [
  { code, path, values: { field } },
]

function goalsFindings(definition: PlanDefinition): Finding[] {
  const { evaluates } = definition
  if (evaluates === undefined) {
    return []
  }
  const { section = '', field: id, column, row } = evaluates.goals
  const { field: goals, path: place = [] } = locate(definition, [section, id]) ?? {}
  const path = ['evaluates', 'goals']
  if (goals === undefined) {
    return refused('reference', path, id)
  }
  const isWhole = column === undefined && row === undefined
  return goals.type === 'group' && isWhole
    ? [
        ...repeatedIn(evaluates.planKinds, ['evaluates', 'planKinds']),
        ...(hasFixedItems(goals) ? [] : refused('goalUntold', place, goals.label)),
        ...outcomeFindings(evaluates.outcome, { group: goals, place }),
      ]
    : refused('evaluates', path, goals.label)
}

type Goals = { group: GroupField; place: Path }

function outcomeFindings(
  { field: id, options }: Evaluates['outcome'],
  { group: { fields }, place }: Goals,
): Finding[] {
  const path = ['evaluates', 'outcome', 'field']
  const at = fields.findIndex((one) => one.id === id)
  const field = fields[at]
  if (field?.type !== 'choice') {
    return refused(field ? 'evaluates' : 'reference', path, field?.label ?? id)
  }
  return [
    ...(isAlwaysAsked(field) ? [] : refused('outcomeOpen', [...place, 'fields', at], field.label)),
    ...Object.keys(options)
      .filter((option) => !field.options.some((known) => known.id === option))
      .flatMap((option) =>
        refused('reference', ['evaluates', 'outcome', 'options', option], option),
      ),
  ]
}

/** Of a goal without an outcome nobody knows whether it goes along to the plan that follows. */
const isAlwaysAsked = ({ required, requireWhen, showWhen }: ChoiceField): boolean =>
  required !== undefined && requireWhen === undefined && showWhen === undefined

/** A long text has room for whatever stood there, a choice or a day included. */
function fromGoalFindings(definition: PlanDefinition): Finding[] {
  const { section = '', field: goals = '' } = definition.evaluates?.goals ?? {}
  return holdersOf(definition).flatMap(({ path, ids, part }) => {
    const field = part as AnyField
    const isFitting = ids.length === 3 && ids[0] === section && ids[1] === goals
    const isRoomy = field.type === 'longText' && field.maxLength === undefined
    return isFromGoal(field) && !(isFitting && isRoomy)
      ? refused('evaluates', [...path, 'fromGoal'], field.label)
      : []
  })
}
