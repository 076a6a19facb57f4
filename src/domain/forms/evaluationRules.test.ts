import { describe, expect, it } from '@jest/globals'

import { evaluationTemplate } from '../../../test/support/evaluation.js'
import { problemText } from '../../translations/definitionProblem.js'
import type { PlanDefinition } from '../definition/definition.js'
import type { Evaluates } from '../definition/evaluates.js'
import { languages } from '../kernel/language.js'
import { parseDefinition } from './parseDefinition.js'

const evaluation = evaluationTemplate().definition
const evaluates = evaluation.evaluates as Evaluates

const problemsOf = (definition: PlanDefinition) => {
  const parsed = parseDefinition(definition)
  return parsed.ok ? [] : parsed.problems
}
const saying = (changed: object): PlanDefinition => ({
  ...evaluation,
  evaluates: { ...evaluates, ...changed },
})
/** With a setting of the first field that tells the goal as it was. */
const telling = (changed: object): PlanDefinition => {
  const definition = structuredClone(evaluation)
  const group = definition.sections.find(({ id }) => id === 'goals')?.fields[0]
  Object.assign((group as { fields: object[] }).fields[0] ?? {}, changed)
  return definition
}

describe('A template of evaluations', () => {
  it('is sound as it comes along', () => {
    expect(problemsOf(evaluation)).toEqual([])
  })

  it.each<[string, PlanDefinition, string, string]>([
    [
      'goals that are gone',
      saying({ goals: { section: 'goals', field: 'gone' } }),
      'reference',
      'evaluates.goals',
    ],
    [
      'goals in a text',
      saying({ goals: { section: 'support', field: 'helped' } }),
      'evaluates',
      'evaluates.goals',
    ],
    [
      'one column as goals',
      saying({ goals: { ...evaluates.goals, column: 'goal' } }),
      'evaluates',
      'evaluates.goals',
    ],
    [
      'an outcome that is gone',
      saying({ outcome: { field: 'gone', options: {} } }),
      'reference',
      'evaluates.outcome.field',
    ],
    [
      'an outcome in a text',
      saying({ outcome: { field: 'evidence', options: {} } }),
      'evaluates',
      'evaluates.outcome.field',
    ],
    [
      'an option that is gone',
      saying({ outcome: { field: 'next', options: { gone: 'done' } } }),
      'reference',
      'evaluates.outcome.options.gone',
    ],
    ['a kind twice', saying({ planKinds: ['opp', 'opp'] }), 'duplicate', 'evaluates.planKinds.1'],
    ['no kind at all', saying({ planKinds: [] }), 'tooFew', 'evaluates.planKinds'],
    ['a goal in a text with a limit', telling({ maxLength: 100 }), 'evaluates', 'fromGoal'],
    ['a goal in a short text', telling({ type: 'shortText' }), 'evaluates', 'fromGoal'],
  ])('is refused with %s', (_, definition, code, path) => {
    const problems = problemsOf(definition)
    expect(problems.map((problem) => problem.code)).toContain(code)
    const found = problems.find((problem) => problem.code === code)
    expect(found?.path.join('.')).toContain(path)
    for (const language of languages) {
      expect(found && problemText(found, language)).not.toMatch(/[{}]/)
    }
  })

  it('alone tells goals as they were', () => {
    const { evaluates: _, ...plain } = evaluation
    expect(problemsOf(plain).map(({ code }) => code)).toEqual(['evaluates', 'evaluates'])
  })
})
