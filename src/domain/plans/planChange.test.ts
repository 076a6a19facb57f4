import { describe, expect, it } from '@jest/globals'

import { assertPlanChange, type PlanState, type PlanStatus } from './planChange.js'

const plan = (status: PlanStatus, rest: Partial<PlanState> = {}): PlanState => ({
  status,
  content: { title: 'OPP', answers: '{}' },
  template: 'v1',
  hasAnswers: false,
  ...rest,
})
const changed = { content: { title: 'OPP', answers: '{"a":1}' } }

describe('assertPlanChange', () => {
  it.each([
    ['a draft', plan('draft'), plan('draft', changed)],
    ['sending', plan('draft'), plan('signing')],
    ['withdrawing', plan('signing'), plan('draft')],
    ['sealing', plan('signing'), plan('signed')],
    ['another template without answers', plan('draft'), plan('draft', { template: 'v2' })],
  ])('allows %s', (_, before, after) => {
    expect(() => assertPlanChange(before, after)).not.toThrow()
  })

  it.each([
    ['a change while signing', plan('signing'), plan('signing', changed)],
    ['a change while withdrawing', plan('signing'), plan('draft', changed)],
    ['a change after signing', plan('signed'), plan('signed', changed)],
    ['reopening what was signed', plan('signed'), plan('draft')],
    ['skipping the signing', plan('draft'), plan('signed')],
    [
      'another template under answers',
      plan('draft', { hasAnswers: true }),
      plan('draft', { hasAnswers: true, template: 'v2' }),
    ],
  ])('refuses %s', (_, before, after) => {
    expect(() => assertPlanChange(before, after)).toThrow(
      expect.objectContaining({ code: 'plan.locked' }),
    )
  })
})
