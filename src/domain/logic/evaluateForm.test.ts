import { describe, expect, it } from '@jest/globals'
import { OTHER } from '../definition/answers.js'
import type { Field } from '../fieldTypes/index.js'
import type { Comparison, Condition, Operator } from '../definition/condition.js'
import { evaluateForm } from './evaluateForm.js'

const today = '2026-11-23'
const section = (...fields: Field[]) => ({ sections: [{ id: 's', title: 'S', fields }] })
const evaluate = (fields: Field[], answers: unknown) =>
  evaluateForm(section(...fields), { s: answers }, { today })

const options = ['I', 'II', 'V'].map((level) => ({ id: level.toLowerCase(), label: level }))
const words = { root: { children: [{ type: 'paragraph', children: [{ text: 'Leest Graag' }] }] } }

const asked: Record<string, Field> = {
  text: { id: 'f', label: 'F', type: 'shortText' },
  rich: { id: 'f', label: 'F', type: 'richText' },
  number: { id: 'f', label: 'F', type: 'number' },
  date: { id: 'f', label: 'F', type: 'date' },
  time: { id: 'f', label: 'F', type: 'time' },
  yesNo: { id: 'f', label: 'F', type: 'yesNo' },
  choice: { id: 'f', label: 'F', type: 'choice', options, other: true },
  choices: { id: 'f', label: 'F', type: 'choices', options, other: true },
  scale: { id: 'f', label: 'F', type: 'scale', min: 1, max: 5 },
  person: { id: 'f', label: 'F', type: 'person', among: ['guardian'] },
  table: {
    id: 'f',
    label: 'F',
    type: 'table',
    columns: [{ id: 'score', label: 'Score', type: 'number' }],
  },
}

/** Field, answer, comparison and value, and whether it holds. */
const comparisons: [keyof typeof asked, unknown, Operator, Comparison['value'], boolean][] = [
  ['text', 'Noor', 'answered', undefined, true],
  ['text', '  ', 'answered', undefined, false],
  ['text', 7, 'answered', undefined, false],
  ['text', undefined, 'unanswered', undefined, true],
  ['text', ' noor ', 'is', 'Noor', true],
  ['text', 'Noor', 'isNot', 'Sam', true],
  ['text', undefined, 'is', '', false],
  ['text', undefined, 'isNot', 'Sam', true],
  ['text', 'Leest GRAAG', 'includes', 'graag', true],
  ['text', 'cafe\u0301', 'includes', 'café', true],
  ['text', undefined, 'excludes', 'x', true],
  ['text', '5', 'lessThan', 9, false],
  ['rich', words, 'answered', undefined, true],
  ['rich', { root: { children: [] } }, 'answered', undefined, false],
  ['rich', words, 'includes', 'graag', true],
  ['number', 5, 'is', 5, true],
  ['number', '5', 'is', 5, false],
  ['number', 4.9, 'lessThan', 5, true],
  ['number', 5, 'lessThan', 5, false],
  ['number', 5, 'atMost', 5, true],
  ['number', 5, 'moreThan', 5, false],
  ['number', 5, 'atLeast', 5, true],
  ['number', undefined, 'lessThan', 5, false],
  ['number', undefined, 'atLeast', -5, false],
  ['number', NaN, 'answered', undefined, false],
  ['date', '2026-11-22', 'lessThan', '2026-11-23', true],
  ['date', '2026-02-30', 'answered', undefined, false],
  ['date', '2026-11-23', 'atLeast', '2026-11-23', true],
  ['date', '2026-11-23', 'atLeast', 'today', false],
  ['time', '09:30', 'lessThan', '14:00', true],
  ['time', '25:00', 'answered', undefined, false],
  ['yesNo', false, 'is', false, true],
  ['yesNo', false, 'answered', undefined, true],
  ['yesNo', undefined, 'is', false, false],
  ['yesNo', undefined, 'isNot', true, true],
  ['choice', 'ii', 'is', 'ii', true],
  ['choice', 'ii', 'is', 'II', false],
  ['choice', 'none', 'answered', undefined, false],
  ['choice', 'i', 'lessThan', 'v', false],
  ['choice', 'v', 'atLeast', 'i', false],
  ['choice', `${OTHER}Thuis`, 'is', OTHER, true],
  ['choice', OTHER, 'answered', undefined, false],
  ['choices', ['i', 'v'], 'includes', 'v', true],
  ['choices', ['i', 'v'], 'is', 'v', false],
  ['choices', ['v'], 'is', 'v', true],
  ['choices', ['nothing'], 'answered', undefined, false],
  ['choices', [], 'excludes', 'v', true],
  ['choices', ['i', `${OTHER}Thuis`], 'includes', OTHER, true],
  ['scale', 4, 'moreThan', 3, true],
  ['scale', 9, 'answered', undefined, false],
  ['person', { ref: 'guardian:1', name: 'Ayşe Yılmaz' }, 'is', 'guardian:1', true],
  ['person', { ref: 'guardian:1', name: 'Ayşe Yılmaz' }, 'includes', 'yılmaz', true],
  ['person', { name: 'Ayşe' }, 'answered', undefined, false],
  ['table', [{ id: 'r', values: {} }], 'answered', undefined, true],
  ['table', [], 'unanswered', undefined, true],
  ['table', [{ id: 'r' }, null, 5], 'answered', undefined, false],
]

describe('a comparison', () => {
  it.each(comparisons)('%s %j %s %j is %s', (type, answer, is, value, expected) => {
    const condition: Comparison = {
      ref: { field: 'f' },
      is,
      ...(value !== undefined && { value }),
    }
    const shown: Field = { id: 'x', label: 'X', type: 'yesNo', showWhen: condition }
    const state = evaluate([asked[type] as Field, shown], { f: answer })
    expect(state.field(['s', 'x']).visible).toBe(expected)
  })
})

const is = (field: string, value: boolean): Condition => ({ ref: { field }, is: 'is', value })
const yesNo = (id: string, rest: Partial<Field> = {}): Field =>
  ({ id, label: id, type: 'yesNo', ...rest }) as Field

describe('what is hidden', () => {
  const fields = [
    yesNo('a'),
    yesNo('b', { showWhen: is('a', true) }),
    yesNo('c', { showWhen: is('b', true), required: 'discuss' }),
  ]

  it('counts as unanswered for what looks at it', () => {
    const state = evaluate(fields, { a: false, b: true })
    expect(state.field(['s', 'c'])).toEqual({
      visible: false,
      readOnly: false,
      required: undefined,
    })
    expect(evaluate(fields, { a: true, b: true }).field(['s', 'c'])).toMatchObject({
      visible: true,
      required: 'discuss',
    })
  })

  it('stays hidden in a hidden section, also for other sections', () => {
    const definition = {
      sections: [
        { id: 's', title: 'S', fields: [yesNo('a')] },
        {
          id: 't',
          title: 'T',
          showWhen: { ref: { section: 's', field: 'a' }, is: 'is', value: true } as Condition,
          fields: [yesNo('b')],
        },
        {
          id: 'u',
          title: 'U',
          fields: [yesNo('c', { showWhen: { ref: { section: 't', field: 'b' }, is: 'answered' } })],
        },
      ],
    }
    const stateWith = (a: boolean) =>
      evaluateForm(definition, { s: { a }, t: { b: true } }, { today })
    expect(stateWith(false).section('t')).toEqual({ visible: false })
    expect(stateWith(false).field(['t', 'b']).visible).toBe(false)
    expect(stateWith(false).field(['u', 'c']).visible).toBe(false)
    expect(stateWith(true).field(['u', 'c']).visible).toBe(true)
  })

  it('is whatever nobody knows', () => {
    const state = evaluate(fields, {})
    const paths = [[], ['s'], ['x', 'a'], ['s', 'x'], ['s', 'a', 'r', 'x'], ['s', 'a', 'r']]
    expect(paths.map((path) => state.field(path).visible)).toEqual(paths.map(() => false))
    expect(state.section('constructor')).toEqual({ visible: false })
  })
})

describe('groups of conditions', () => {
  const holds = (condition: Condition) =>
    evaluate([yesNo('a'), yesNo('b'), yesNo('x', { showWhen: condition })], {
      a: true,
      b: false,
    }).field(['s', 'x']).visible

  it.each<[Condition, boolean]>([
    [{ all: [is('a', true), is('b', false)] }, true],
    [{ all: [is('a', true), is('b', true)] }, false],
    [{ any: [is('a', false), is('b', false)] }, true],
    [{ any: [{ all: [is('a', true), is('b', true)] }, is('b', true)] }, false],
    [{ all: [] }, true],
    [{ any: [] }, false],
    [is('gone', true), false],
    [{ ref: { field: 'gone' }, is: 'unanswered' }, true],
  ])('%j is %s', (condition, expected) => {
    expect(holds(condition)).toBe(expected)
  })
})

describe('require and read-only', () => {
  it('asks at the level of the field, and of signing when it names none', () => {
    const state = (a: boolean) =>
      evaluate(
        [
          yesNo('a'),
          yesNo('b', { requireWhen: is('a', true) }),
          yesNo('c', { requireWhen: is('a', true), required: 'discuss' }),
        ],
        { a },
      )
    expect(state(true).field(['s', 'b']).required).toBe('sign')
    expect(state(true).field(['s', 'c']).required).toBe('discuss')
    expect(state(false).field(['s', 'c']).required).toBeUndefined()
  })

  it('may look at the field itself, and at one that looks back', () => {
    const state = evaluate(
      [
        yesNo('a', { readOnlyWhen: is('a', true), requireWhen: is('b', true) }),
        yesNo('b', { requireWhen: is('a', true) }),
      ],
      { a: true, b: true },
    )
    expect(state.field(['s', 'a'])).toEqual({ visible: true, readOnly: true, required: 'sign' })
    expect(state.field(['s', 'b']).required).toBe('sign')
  })

  it('holds for all that stands in a read-only table', () => {
    const table = { ...(asked['table'] as Field), readOnlyWhen: is('a', true) } as Field
    const state = evaluate([yesNo('a'), table], { a: true })
    expect(state.field(['s', 'f', 'new', 'score']).readOnly).toBe(true)
  })
})

describe('rows', () => {
  const goals: Field = {
    id: 'goals',
    label: 'Doelen',
    type: 'group',
    itemLabel: 'Doel',
    fields: [
      { id: 'reached', label: 'Behaald', type: 'yesNo' },
      { id: 'why', label: 'Waarom niet', type: 'shortText', showWhen: is('reached', false) },
      {
        id: 'actions',
        label: 'Acties',
        type: 'group',
        itemLabel: 'Actie',
        fields: [
          { id: 'done', label: 'Gedaan', type: 'yesNo', showWhen: is('reached', false) },
          { id: 'note', label: 'Toelichting', type: 'shortText', showWhen: is('done', false) },
          { id: 'school', label: 'School', type: 'shortText', showWhen: is('atSchool', true) },
        ],
      },
    ],
  }
  const fields: Field[] = [
    yesNo('atSchool'),
    yesNo('reached'),
    goals,
    yesNo('none', {
      showWhen: { ref: { field: 'goals', column: 'reached' }, is: 'isNot', value: true },
    }),
    yesNo('some', {
      showWhen: { ref: { field: 'goals', column: 'reached' }, is: 'is', value: true },
    }),
  ]
  const row = (id: string, reached: boolean | null, done: boolean | null = null) => ({
    id,
    values: { reached, actions: [{ id: 'x', values: { done } }] },
  })
  const state = evaluate(fields, {
    atSchool: true,
    reached: true,
    goals: [row('r1', true, false), row('r2', false, false)],
  })

  it.each([
    ['the own row, not another row', ['goals', 'r1', 'why'], false],
    ['the own row, not the field of the same name around it', ['goals', 'r2', 'why'], true],
    ['the row around an inner row', ['goals', 'r1', 'actions', 'x', 'done'], false],
    ['that row and no other', ['goals', 'r2', 'actions', 'x', 'done'], true],
    ['what is hidden in the own row', ['goals', 'r1', 'actions', 'x', 'note'], false],
    ['what is shown in the own row', ['goals', 'r2', 'actions', 'x', 'note'], true],
    ['the section, from two rows deep', ['goals', 'r2', 'actions', 'x', 'school'], true],
    ['a row that is not there yet', ['goals', 'new', 'why'], false],
    ['a column of all rows, some', ['some'], true],
    ['a column of all rows, none', ['none'], false],
  ])('looks at %s', (_, path, expected) => {
    expect(state.field(['s', ...path]).visible).toBe(expected)
  })

  it('does not count the rows that somebody asked about', () => {
    const counted: Field = {
      id: 'n',
      label: 'N',
      type: 'computed',
      result: 'number',
      expression: { fn: 'count', of: [{ ref: { field: 'goals' } }] },
    }
    const asking = evaluate([...fields, counted], { goals: [row('r1', true)] })
    asking.field(['s', 'goals', 'new', 'why'])
    expect(asking.field(['s', 'n']).value).toBe(1)
  })
})

describe('many rows', () => {
  it('are each found, and the first of two with one id counts', () => {
    const table: Field = {
      ...(asked['table'] as Extract<Field, { type: 'table' }>),
      columns: [
        { id: 'score', label: 'Score', type: 'number' },
        {
          id: 'why',
          label: 'Waarom',
          type: 'shortText',
          showWhen: { ref: { field: 'score' }, is: 'atLeast', value: 250 },
        },
      ],
    }
    const rows = Array.from({ length: 500 }, (_, score) => ({ id: `r${score}`, values: { score } }))
    const state = evaluate([table], {
      f: [...rows.slice(0, -1), { id: 'r3', values: { score: 300 } }],
    })
    const shown = rows.filter(({ id }) => state.field(['s', 'f', id, 'why']).visible)
    expect(shown).toHaveLength(249)
    expect(state.field(['s', 'f', 'r3', 'why']).visible).toBe(false)
  })
})

describe('circles', () => {
  it('leave what is in them hidden, and what is beside them as it was', () => {
    const state = evaluate(
      [
        yesNo('a', { showWhen: is('b', true) }),
        yesNo('b', { showWhen: is('a', false) }),
        yesNo('c'),
        yesNo('d', { showWhen: { ref: { field: 'a' }, is: 'unanswered' } }),
      ],
      { a: true, b: true },
    )
    expect(['a', 'b', 'c', 'd'].map((id) => state.field(['s', id]).visible)).toEqual([
      false,
      false,
      true,
      true,
    ])
  })
})

describe('any answers', () => {
  const hostile: unknown[] = [
    undefined,
    null,
    7,
    'x',
    [],
    { s: null },
    { s: [] },
    { s: { f: { toString: 'x' } } },
    JSON.parse('{"__proto__":{"s":{"a":true}}}'),
    JSON.parse('{"s":{"__proto__":{"a":true}}}'),
    { s: { f: Array.from({ length: 10_000 }, () => ({ id: 'r', values: { score: 1 } })) } },
  ]

  it.each(hostile.map((answers, index) => [index, answers]))(
    'number %i give a state',
    (_, answers) => {
      const definition = section(
        yesNo('a'),
        yesNo('b', { showWhen: is('a', true) }),
        asked['table'] as Field,
        yesNo('c', { showWhen: { ref: { field: 'f', column: 'score' }, is: 'is', value: 2 } }),
      )
      const state = evaluateForm(definition, answers, { today: 'someday' })
      expect(state.field(['s', 'b']).visible).toBe(false)
      expect(state.field(['s', 'c']).visible).toBe(false)
    },
  )
})
