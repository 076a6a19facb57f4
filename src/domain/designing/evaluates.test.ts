import { describe, expect, it } from '@jest/globals'

import { evaluationTemplate, planTemplate } from '../../../test/support/evaluation.js'
import type { PlanDefinition } from '../definition/definition.js'
import { parseDefinition } from '../forms/parseDefinition.js'
import { copy, moveField, patchField, remove } from './edit.js'
import {
  beginEvaluating,
  endEvaluating,
  evaluableGoals,
  goalQuestions,
  mayTellGoal,
  setConclusion,
  setEvaluated,
} from './evaluates.js'
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

describe('A template of evaluations, made of one of plans', () => {
  const plain = endEvaluating(evaluation)
  const goal = ['goals', 'goals', 'goal']

  it('needs nothing but its settings', () => {
    const { goals, outcome } = evaluation.evaluates ?? {}
    let made: PlanDefinition = beginEvaluating(plain)
    expect(made.evaluates).toEqual({
      planKinds: [],
      goals,
      outcome: { field: 'reached', options: {} },
    })
    made = setEvaluated(made, { planKinds: ['opp'], outcome: { field: 'next', options: {} } })
    for (const [option, said] of Object.entries(outcome?.options ?? {})) {
      made = setConclusion(made, option, said)
    }
    for (const [id, from] of [
      ['goal', 'goal'],
      ['criterion', 'successCriterion'],
    ]) {
      made = patchField(made, ['goals', 'goals', id ?? ''], { fromGoal: from })
    }
    expect(made).toEqual(evaluation)
  })

  it('offers for its goals groups with a choice', () => {
    expect(evaluableGoals(plain)).toEqual([
      { section: 'goals', field: 'goals' },
      { section: 'consultation', field: 'meetings' },
    ])
    expect(beginEvaluating({ ...plain, sections: [] })).toEqual({ ...plain, sections: [] })
  })

  it('tells of a goal in a long text among its goals, and asks what the plan asked', () => {
    expect(mayTellGoal(evaluation, goal)).toBe(true)
    expect(mayTellGoal(evaluation, next)).toBe(false)
    expect(mayTellGoal(evaluation, ['consultation', 'meetings', 'report'])).toBe(false)
    expect(mayTellGoal(plain, goal)).toBe(false)
    expect(goalQuestions(planTemplate('opp').definition).slice(0, 2)).toEqual([
      { id: 'domain', label: 'Domein' },
      { id: 'goal', label: 'Doel' },
    ])
  })

  it('leaves nothing of it behind, elsewhere or at all', () => {
    expect(parseDefinition(plain).ok).toBe(true)
    const goals = { section: 'consultation', field: 'meetings' }
    const { evaluates, ...moved } = setEvaluated(evaluation, { goals })
    expect(evaluates).toMatchObject({ goals, outcome: { field: 'outcome', options: {} } })
    expect(JSON.stringify(moved)).not.toContain('fromGoal')
  })
})
