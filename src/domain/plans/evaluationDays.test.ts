import { describe, expect, it } from '@jest/globals'

import { evaluationTemplate } from '../../../test/support/evaluation.js'
import { evaluationDayIssues, evaluationDays } from './evaluationDays.js'

const evaluation = evaluationTemplate().definition

describe('When a plan is evaluated, and again', () => {
  const sealedOn = '2027-06-14'
  const startsOn = '2027-02-01'

  it.each([
    ['on the day that it is sealed', {}, '2027-06-14', '2028-06-14'],
    ['on the day that it tells', { on: '2027-06-01' }, '2027-06-01', '2028-06-01'],
    ['never on a day to come', { on: '2027-07-01' }, '2027-06-14', '2028-06-14'],
    ['never before it began', { on: '2026-06-14' }, '2027-02-01', '2028-02-01'],
    ['again on the day that it tells', { next: '2027-12-01' }, '2027-06-14', '2027-12-01'],
    ['again within a year', { next: '2029-06-14' }, '2027-06-14', '2028-06-14'],
    ['again after it', { next: '2027-06-14' }, '2027-06-14', '2028-06-14'],
    ['after a leap day', { on: '2024-02-29', startsOn: '2024-01-01' }, '2024-02-29', '2025-02-28'],
  ])('is %s', (_, told, on, next) => {
    expect(evaluationDays({ startsOn, ...told, sealedOn })).toEqual({ on, next })
  })

  it.each([
    ['2027-01-31', null, [['evaluatedOn', 'dateTooEarly', '2027-02-01']]],
    ['2027-02-01', null, []],
    ['2027-06-14', '2028-06-14', []],
    ['2027-06-15', null, [['evaluatedOn', 'dateTooLate', '2027-06-14']]],
    ['2027-06-01', '2028-06-02', [['nextEvaluation', 'dateTooLate', '2028-06-01']]],
    ['2027-06-01', '2027-06-01', [['nextEvaluation', 'dateTooEarly', '2027-06-02']]],
  ])('may be on %s and by %s', (on, next, found) => {
    const told = { on, next: next ?? undefined }
    const issues = evaluationDayIssues(evaluation, { ...told, startsOn, today: sealedOn })
    const places = issues.map(({ fieldId, code, values: { min, max } }) => [
      fieldId,
      code,
      min ?? max,
    ])
    expect(places).toEqual(found)
  })
})
