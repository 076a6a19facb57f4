import { describe, expect, it } from '@jest/globals'

import { yearPlan } from '../../../test/support/yearPlan.js'
import type { Meanings } from '../definition/definition.js'
import { validateAnswers } from '../forms/validateAnswers.js'
import { answersMeaning } from './answersMeaning.js'
import { meantBy } from './meantBy.js'

const today = '2026-11-30'
const facts = (cover: object, meanings: Meanings = yearPlan.meanings) =>
  meantBy({ ...yearPlan, meanings }, { cover }, { today })

describe('meantBy', () => {
  it('reads days that were answered and days that follow from them', () => {
    expect(facts({ start: '2026-08-31', establish: '2026-10-12' })).toEqual({
      startDate: '2026-08-31',
      evaluateBy: '2027-08-31',
      establishBy: '2026-10-12',
      endDate: null,
      occasion: 'creation',
    })
  })

  it('takes no day that is hidden, or no day at all', () => {
    expect(facts({ end: '2027-06-01', isLong: false }).endDate).toBeNull()
    expect(facts({ end: '2027-06-01', isLong: true }).endDate).toBe('2027-06-01')
    expect(facts({ start: '31 februari' })).toMatchObject({ startDate: null, evaluateBy: null })
  })

  it('has a plan evaluated by its end when nothing says it more exactly', () => {
    const end = { isLong: true, end: '2027-06-01' }
    const { endDate } = yearPlan.meanings
    expect(facts(end, { endDate })).toEqual({ endDate: '2027-06-01', evaluateBy: '2027-06-01' })
    expect(facts({ ...end, start: '2026-08-31' }).evaluateBy).toBe('2027-08-31')
  })

  it.each([
    ['revised', 'revision'],
    ['evaluated', 'evaluation'],
    ['first', 'creation'],
    ['constructor', 'creation'],
    [undefined, 'creation'],
  ])('reads the occasion of %s as %s', (why, occasion) => {
    expect(facts({ why }).occasion).toBe(occasion)
  })

  it('says nothing of what has no meaning', () => {
    expect(meantBy({ ...yearPlan, meanings: undefined }, {}, { today })).toEqual({})
    expect(facts({}, { startDate: yearPlan.meanings.startDate })).toEqual({ startDate: null })
  })
})

describe('answersMeaning', () => {
  it('answers what a record was made with, where the template asks it', () => {
    const record = { startDate: '2026-08-31', evaluateBy: '2027-01-01', endDate: null } as const
    expect(answersMeaning(yearPlan, { ...record, occasion: 'revision' })).toEqual({
      cover: { start: '2026-08-31', why: 'revised' },
    })
    expect(answersMeaning(yearPlan, { occasion: 'creation' })).toEqual({})
    const { meanings: _, ...silent } = yearPlan
    expect(answersMeaning(silent, { ...record, occasion: 'revision' })).toEqual({})
  })
})

describe('the guard of hearing the pupil', () => {
  const missing = (why: string, occasion: 'creation' | 'revision') =>
    validateAnswers({
      definition: yearPlan,
      answers: { cover: { why } },
      level: 'sign',
      circumstances: { today, occasion },
    }).some(({ code }) => code === 'pupilNotHeard')

  it('looks at the occasion that was answered, whatever the record still says', () => {
    expect([missing('revised', 'creation'), missing('first', 'revision')]).toEqual([true, false])
  })
})
