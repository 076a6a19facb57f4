/** What a template of evaluations says of goals: in one group, with a choice of what follows. */
import type { Evaluates } from '../definition/evaluates.js'
import type { PlanDefinition, Section } from '../definition/definition.js'
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
  const found = locate(definition, [section, id])
  const { field: goals } = found ?? {}
  const path = ['evaluates', 'goals']
  if (found === undefined || goals === undefined) {
    return refused('reference', path, id)
  }
  const isWhole = column === undefined && row === undefined
  return goals.type === 'group' && isWhole
    ? [
        ...repeatedIn(evaluates.planKinds, ['evaluates', 'planKinds']),
        ...(hasFixedItems(goals) ? [] : refused('goalUntold', found.path, goals.label)),
        ...outcomeFindings(evaluates.outcome, { ...found, group: goals }),
      ]
    : refused('evaluates', path, goals.label)
}

type Goals = { section: Section; group: GroupField; path: Path }

function outcomeFindings({ field: id, options }: Evaluates['outcome'], goals: Goals): Finding[] {
  const path = ['evaluates', 'outcome', 'field']
  const field = goals.group.fields.find((one) => one.id === id)
  if (field?.type !== 'choice') {
    return refused(field ? 'evaluates' : 'reference', path, field?.label ?? id)
  }
  return [
    ...openings(field, goals).flatMap((place) => refused('outcomeOpen', place, field.label)),
    ...Object.keys(options)
      .filter((option) => !field.options.some((known) => known.id === option))
      .flatMap((option) =>
        refused('reference', ['evaluates', 'outcome', 'options', option], option),
      ),
  ]
}

/**
 * Where an outcome could stay open: of a goal without one nobody knows whether it goes along to the
 * plan that follows. What is hidden is not asked, with all that stands in it.
 */
function openings(field: ChoiceField, { section, group, path }: Goals): Path[] {
  const isHidden = ({ showWhen }: Pick<Section, 'showWhen'>) => showWhen !== undefined
  return [
    ...(isHidden(section) ? [path.slice(0, 2)] : []),
    ...(isHidden(group) ? [path] : []),
    ...(isAlwaysAsked(field) ? [] : [[...path, 'fields', group.fields.indexOf(field)]]),
  ]
}

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
