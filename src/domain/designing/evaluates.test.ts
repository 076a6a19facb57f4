import { describe, expect, it } from '@jest/globals'

import { evaluationTemplate } from '../../../test/support/evaluation.js'
import { parseDefinition } from '../forms/parseDefinition.js'
import { copy, moveField, patchField, remove } from './edit.js'
import { fieldAt } from './nodePath.js'

const evaluation = evaluationTemplate().definition
const next = ['goals', 'goals', 'next']

describe('A template of evaluations, while it is designed', () => {
  it('finds its goals in another section', () => {
    const target = { parent: ['support'], index: 0 }
    const { definition } = moveField(evaluation, ['goals', 'goals'], target)
    expect(definition.evaluates?.goals).toEqual({ section: 'support', field: 'goals' })
    expect(parseDefinition(definition).ok).toBe(true)
  })

  it('keeps its own goals when they are copied', () => {
    const { definition } = copy(evaluation, ['goals'], (label) => `${label} 2`)
    expect(definition.evaluates).toEqual(evaluation.evaluates)
  })

  it('concludes nothing of an option that is gone', () => {
    const choice = fieldAt(evaluation, next)
    const options = choice?.type === 'choice' ? choice.options.slice(1) : []
    const { evaluates } = patchField(evaluation, next, { options })
    expect(evaluates?.outcome.options).toEqual({ adjust: 'adjust', done: 'done' })
  })

  it('is told to be unsound without what says how a goal goes on', () => {
    const parsed = parseDefinition(remove(evaluation, next))
    expect(!parsed.ok && parsed.problems.map(({ code }) => code)).toContain('reference')
  })

  it('tells no goal where there are none', () => {
    const goal = ['goals', 'goals', 'goal']
    const { definition, path } = moveField(evaluation, goal, { parent: ['support'], index: 0 })
    expect(fieldAt(definition, path)).not.toHaveProperty('fromGoal')
  })
})
