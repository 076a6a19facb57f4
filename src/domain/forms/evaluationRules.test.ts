import { describe, expect, it } from '@jest/globals'

import { evaluationTemplate } from '../../../test/support/evaluation.js'
import { problemText } from '../../translations/definitionProblem.js'
import type { PlanDefinition } from '../definition/definition.js'
import type { Evaluates } from '../definition/evaluates.js'
import { languages } from '../kernel/language.js'
import { parseDefinition } from './parseDefinition.js'

const evaluation = evaluationTemplate().definition
const evaluates = evaluation.evaluates as Evaluates
const goalsAt = (definition: PlanDefinition) =>
  definition.sections.find(({ id }) => id === 'goals') as PlanDefinition['sections'][number]

const problemsOf = (definition: PlanDefinition) => {
  const parsed = parseDefinition(definition)
  return parsed.ok ? [] : parsed.problems
}
const saying = (changed: object): PlanDefinition => ({
  ...evaluation,
  evaluates: { ...evaluates, ...changed },
})
type Inner = Record<string, unknown>
/** With something changed about fields of a goal. */
function ofGoals(change: (field: Inner) => void): PlanDefinition {
  const definition = structuredClone(evaluation)
  const [group] = goalsAt(definition).fields
  ;(group as unknown as { fields: Inner[] }).fields.forEach(change)
  return definition
}
const ofField = (id: string, change: (field: Inner) => void) =>
  ofGoals((field) => field['id'] === id && change(field))
/** With a setting of the first field that tells the goal as it was. */
const telling = (changed: object) => ofField('goal', (field) => Object.assign(field, changed))
const concluding = (changed: object) => ofField('next', (field) => Object.assign(field, changed))
const always = { ref: { field: 'reached' }, is: 'answered' } as const
/** With the section of the goals, or their group, shown at times. */
function hiding(part: 'section' | 'group'): PlanDefinition {
  const definition = structuredClone(evaluation)
  const section = goalsAt(definition)
  const showWhen = { ref: { section: 'support', field: 'helped' }, is: 'answered' } as const
  Object.assign(part === 'section' ? section : (section.fields[0] as object), { showWhen })
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
    [
      'no goal of the plan',
      ofGoals((field) => delete field['fromGoal']),
      'goalUntold',
      'sections.1.fields.0',
    ],
    [
      'an outcome that may stay open',
      concluding({ required: undefined }),
      'outcomeOpen',
      'sections.1.fields.0.fields.3',
    ],
    [
      'an outcome asked at times',
      concluding({ showWhen: always }),
      'outcomeOpen',
      'sections.1.fields.0.fields.3',
    ],
    [
      'an outcome needed at times',
      concluding({ requireWhen: always }),
      'outcomeOpen',
      'sections.1.fields.0.fields.3',
    ],
    ['goals shown at times', hiding('group'), 'outcomeOpen', 'sections.1.fields.0'],
    ['a section of goals shown at times', hiding('section'), 'outcomeOpen', 'sections.1'],
  ])('is refused with %s', (_, definition, code, path) => {
    const problems = problemsOf(definition)
    expect(problems.map((problem) => problem.code)).toContain(code)
    const found = problems.find((problem) => problem.code === code)
    expect(found?.path.join('.')).toMatch(new RegExp(`${path}$`))
    for (const language of languages) {
      expect(found && problemText(found, language)).not.toMatch(/[{}]/)
    }
  })

  it('alone tells goals as they were', () => {
    const { evaluates: _, ...plain } = evaluation
    expect(problemsOf(plain).map(({ code }) => code)).toEqual(['evaluates', 'evaluates'])
  })
})
