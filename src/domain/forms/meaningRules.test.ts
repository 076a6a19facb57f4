import { readdirSync, readFileSync } from 'node:fs'

import { describe, expect, it } from '@jest/globals'

import { yearPlan } from '../../../test/support/yearPlan.js'
import { problemText } from '../../translations/definitionProblem.js'
import type { PlanDefinition } from '../definition/definition.js'
import { languages } from '../kernel/language.js'
import { fieldsOf } from '../plans/meantBy.js'
import { parseDefinition } from './parseDefinition.js'

const ref = (field: string, section = 'cover') => ({ section, field })

const problemsOf = (change: (definition: PlanDefinition) => void) => {
  const definition = structuredClone(yearPlan) as PlanDefinition
  change(definition)
  const parsed = parseDefinition(definition)
  return parsed.ok ? [] : parsed.problems
}

const withMeaning = (meanings: object) => (definition: PlanDefinition) => {
  Object.assign(definition.meanings ?? {}, meanings)
}

const wrong: [string, (definition: PlanDefinition) => void, string, string][] = [
  ['a field that is gone', withMeaning({ startDate: ref('gone') }), 'reference', 'startDate'],
  [
    'a field without a section',
    withMeaning({ startDate: { field: 'start' } }),
    'reference',
    'startDate',
  ],
  ['a yes or no', withMeaning({ startDate: ref('isLong') }), 'meaning', 'startDate'],
  ['a table', withMeaning({ startDate: ref('talks', 'voice') }), 'meaning', 'startDate'],
  [
    'a column',
    withMeaning({ startDate: { ...ref('talks', 'voice'), column: 'on' } }),
    'meaning',
    'startDate',
  ],
  [
    'a yes or no as occasion',
    withMeaning({ occasion: { field: ref('isLong'), options: {} } }),
    'meaning',
    'occasion.field',
  ],
  [
    'an option that is gone',
    withMeaning({ occasion: { field: ref('why'), options: { gone: 'revision' } } }),
    'reference',
    'occasion.options.gone',
  ],
  [
    'two meanings of one field',
    withMeaning({ registeredFrom: ref('start') }),
    'duplicate',
    'registeredFrom',
  ],
  [
    'a section that teachers do not read',
    ({ sections }) => Object.assign(sections[0] ?? {}, { access: { read: ['coordinator'] } }),
    'meaningRead',
    'startDate',
  ],
  [
    'a day that today decides',
    ({ sections }) =>
      Object.assign(sections[0]?.fields[2] ?? {}, {
        expression: { fn: 'plusMonths', of: [{ today: true }, { value: 12 }] },
      }),
    'meaningToday',
    'evaluateBy',
  ],
  [
    'a day that today decides by another calculation',
    ({ sections }) => {
      const [cover] = sections
      cover?.fields.push({
        id: 'now',
        type: 'computed',
        label: 'Nu',
        result: 'date',
        expression: { today: true },
      })
      Object.assign(cover?.fields[2] ?? {}, {
        expression: { fn: 'plusMonths', of: [{ ref: { field: 'now' } }, { value: 12 }] },
      })
    },
    'meaningToday',
    'evaluateBy',
  ],
  ['an unknown meaning', withMeaning({ birthday: ref('start') }), 'unknownKey', 'birthday'],
]

describe('What a field may mean', () => {
  it('is a date or a calculated date, and a choice for the occasion', () => {
    expect(problemsOf(() => undefined)).toEqual([])
  })

  it.each(wrong)('is refused for %s', (_, change, code, at) => {
    const problems = problemsOf(change)
    expect(problems.map((one) => [one.code, one.path.join('.')])).toContainEqual([
      code,
      `meanings.${at}`,
    ])
    for (const language of languages) {
      expect(problems.map((one) => problemText(one, language)).join()).not.toMatch(/undefined|\{/)
    }
  })
})

const starters = readdirSync('templates')
  .filter((name) => name.endsWith('.json'))
  .map((name) => [name, JSON.parse(readFileSync(`templates/${name}`, 'utf8'))] as const)
  .flatMap(([name, { definition }]: readonly [string, { definition?: PlanDefinition }]) =>
    definition ? [[name, definition] as const] : [],
  )

describe('A starter template', () => {
  const asksToEvaluate = ({ sections }: PlanDefinition): boolean =>
    sections.some(({ fields }) =>
      fields.some(({ type, label }) => type === 'date' && /valu(atie|eer)/i.test(label)),
    )

  it.each(starters)('%s tells when it starts and is evaluated, if it is', (_, definition) => {
    const { meanings = {} } = definition
    const told = [fieldsOf(meanings, 'startDate'), fieldsOf(meanings, 'evaluateBy')]
    expect(told.map(({ length }) => length > 0)).toEqual(Array(2).fill(asksToEvaluate(definition)))
    expect(parseDefinition(definition).ok).toBe(true)
  })

  it('asks for an evaluation in plans of pupils and of groups', () => {
    const asking = starters.filter(([, definition]) => asksToEvaluate(definition))
    expect(asking.map(([name]) => name)).toEqual([
      'evaluatie.json',
      'groepsplan.json',
      'handelingsplan.json',
      'opp.json',
    ])
  })
})
