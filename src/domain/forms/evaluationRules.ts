/** What a template of evaluations says of goals: in one group, with a choice of what follows. */
import type { PlanDefinition } from '../definition/definition.js'
import type { Finding, Path } from '../definition/definitionProblem.js'
import { isFromGoal } from '../fieldTypes/group.js'
import { repeatedIn } from '../fieldTypes/leaf.js'
import type { AnyField } from '../fieldTypes/index.js'
import { holdersOf, locate } from './partsOf.js'

export const evaluationFindings = (definition: PlanDefinition): Finding[] => [
  ...goalsFindings(definition),
  ...fromGoalFindings(definition),
]

const refused = (code: 'reference' | 'evaluates', path: Path, field: string): Finding[] => [
  { code, path, values: { field } },
]

function goalsFindings(definition: PlanDefinition): Finding[] {
  const { evaluates } = definition
  if (evaluates === undefined) {
    return []
  }
  const { section = '', field: id, column, row } = evaluates.goals
  const goals = locate(definition, [section, id])?.field
  const path = ['evaluates', 'goals']
  if (goals === undefined) {
    return refused('reference', path, id)
  }
  const isWhole = column === undefined && row === undefined
  return goals.type === 'group' && isWhole
    ? [
        ...repeatedIn(evaluates.planKinds, ['evaluates', 'planKinds']),
        ...outcomeFindings(definition, goals.fields),
      ]
    : refused('evaluates', path, goals.label)
}

function outcomeFindings({ evaluates }: PlanDefinition, fields: readonly AnyField[]): Finding[] {
  const { field: id = '', options = {} } = evaluates?.outcome ?? {}
  const path = ['evaluates', 'outcome', 'field']
  const field = fields.find((one) => one.id === id)
  if (field?.type !== 'choice') {
    return refused(field ? 'evaluates' : 'reference', path, field?.label ?? id)
  }
  return Object.keys(options)
    .filter((option) => !field.options.some((known) => known.id === option))
    .flatMap((option) => refused('reference', ['evaluates', 'outcome', 'options', option], option))
}

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
