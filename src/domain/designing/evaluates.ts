/** What a template of evaluations says of its parts, kept with them as they move and go. */
import type { PlanDefinition } from '../definition/definition.js'
import { fieldAt, type NodePath } from './nodePath.js'

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
