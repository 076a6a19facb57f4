import { describe, expect, it } from '@jest/globals'

import type { Issue } from '../../domain/definition/answers.js'
import { levelStandings, warningsOf } from './levels.js'

const issue = (fieldId: string, more: Partial<Issue> = {}): Issue => ({
  code: 'required',
  sectionId: 'goals',
  fieldId,
  values: { section: 'Doelen', field: fieldId },
  ...more,
})

const warning = issue('talks', { code: 'oneConsultation', warning: true })
const findings = {
  save: [],
  discuss: [issue('goal')],
  sign: [issue('goal'), issue('agreed'), warning],
}

describe('levelStandings', () => {
  it('names each thing at the first level that asks for it', () => {
    const standings = levelStandings(findings)
    expect(standings.map(({ level, isReached, count }) => [level, isReached, count])).toEqual([
      ['save', true, 0],
      ['discuss', false, 1],
      ['sign', false, 2],
    ])
    expect(standings[2]?.own).toEqual([issue('agreed')])
  })

  it('does not count what only warns', () => {
    const standings = levelStandings({ save: [], discuss: [], sign: [warning] })
    expect(standings.every(({ isReached }) => isReached)).toBe(true)
    expect(warningsOf(findings)).toEqual([warning])
  })
})
