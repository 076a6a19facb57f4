import { describe, expect, it } from '@jest/globals'

import { yearPlan } from '../../../test/support/yearPlan.js'
import { problemText } from '../../translations/definitionProblem.js'
import type { FieldRef } from '../definition/condition.js'
import type { Section } from '../definition/definition.js'
import { languages } from '../kernel/language.js'
import { limits } from '../kernel/limits.js'
import { parseDefinition } from './parseDefinition.js'

const more: Section = {
  id: 'more',
  title: 'Meer',
  fields: [
    { id: 'photo', type: 'file', label: 'Foto', accept: ['image'] },
    {
      id: 'goals',
      type: 'group',
      label: 'Doelen',
      itemLabel: 'Doel',
      fields: [
        { id: 'goal', type: 'longText', label: 'Doel' },
        {
          id: 'steps',
          type: 'table',
          label: 'Stappen',
          columns: [{ id: 'step', type: 'shortText', label: 'Stap' }],
        },
      ],
    },
  ],
}

const talks = { section: 'voice', field: 'talks' }
const start = { section: 'cover', field: 'start' }

const problemsOf = (inBrief: FieldRef[]) => {
  const parsed = parseDefinition({ ...yearPlan, sections: [...yearPlan.sections, more], inBrief })
  return parsed.ok ? [] : parsed.problems.filter(({ path }) => path[0] === 'inBrief')
}

const wrong: [string, FieldRef[], string][] = [
  ['a field that is gone', [{ section: 'cover', field: 'gone' }], 'reference'],
  ['a column that is gone', [{ ...talks, column: 'gone' }], 'reference'],
  ['a table as a whole', [talks], 'inBrief'],
  ['a table within rows', [{ section: 'more', field: 'goals', column: 'steps' }], 'inBrief'],
  ['a file', [{ section: 'more', field: 'photo' }], 'inBrief'],
  ['one row', [{ ...talks, column: 'on', row: 'first' }], 'inBrief'],
  ['the same answer twice', [start, start], 'duplicate'],
  [
    'more than is read in five minutes',
    Array.from({ length: limits.inBrief + 1 }, () => start),
    'tooMany',
  ],
  ['none at all', [], 'tooFew'],
]

describe('What stands in brief', () => {
  it('is an answer, or a column of a table or group', () => {
    const column = { section: 'more', field: 'goals', column: 'goal' }
    const computed = { section: 'cover', field: 'evaluate' }
    expect(problemsOf([start, computed, { ...talks, column: 'on' }, column])).toEqual([])
  })

  it.each(wrong)('is refused for %s', (_, inBrief, code) => {
    const problems = problemsOf(inBrief)
    expect(problems.map((one) => one.code)).toContain(code)
    for (const language of languages) {
      expect(problems.map((one) => problemText(one, language)).join()).not.toMatch(/undefined|\{/)
    }
  })
})
