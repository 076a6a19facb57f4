import { describe, expect, it } from '@jest/globals'
import type { Field } from '../fieldTypes/index.js'
import type { Condition, FieldRef } from '../definition/condition.js'
import { findCycles, references } from './references.js'

const shownBy = (ref: FieldRef): Condition => ({ ref, is: 'answered' })
const yesNo = (id: string, showWhen?: Condition): Field => ({
  id,
  label: id.toUpperCase(),
  type: 'yesNo',
  ...(showWhen && { showWhen }),
})
const section = (id: string, fields: Field[], showWhen?: Condition) => ({
  id,
  title: id.toUpperCase(),
  fields,
  ...(showWhen && { showWhen }),
})
const number = (id: string) => ({ id, label: id, type: 'number' as const })

describe('references', () => {
  it('lists who looks at what, for which purpose, and what is not there', () => {
    const scores: Field = {
      id: 'scores',
      label: 'Scores',
      type: 'scoreTable',
      rows: [{ id: 'taal', label: 'Taal' }],
      columns: [number('m5'), { ...number('e5'), requireWhen: shownBy({ field: 'm5' }) }],
    }
    const sum: Field = {
      id: 'sum',
      label: 'Som',
      type: 'computed',
      result: 'number',
      expression: {
        fn: 'sum',
        of: [
          { ref: { field: 'scores', column: 'm5' } },
          { ref: { field: 'scores', row: 'gym', column: 'm5' } },
          { value: 1 },
        ],
      },
    }
    const definition = {
      sections: [
        section('s', [scores, sum]),
        section('t', [
          yesNo('a', {
            any: [shownBy({ section: 's', field: 'sum' }), shownBy({ field: 'gone' })],
          }),
        ]),
      ],
    }
    expect(
      references(definition).map(({ from, use, to }) => [from.join('/'), use, to?.join('/')]),
    ).toEqual([
      ['s/scores/e5', 'requireWhen', 's/scores/m5'],
      ['s/sum', 'expression', 's/scores/m5'],
      ['s/sum', 'expression', undefined],
      ['t/a', 'showWhen', 's/sum'],
      ['t/a', 'showWhen', undefined],
    ])
  })
})

describe('findCycles', () => {
  const cycles = (...sections: ReturnType<typeof section>[]) => findCycles({ sections })

  it('finds none where fields look at earlier ones, or require by looking at each other', () => {
    const requiring: Field = {
      ...(yesNo('c') as Extract<Field, { type: 'yesNo' }>),
      requireWhen: shownBy({ field: 'c' }),
    }
    expect(
      cycles(section('s', [yesNo('a'), yesNo('b', shownBy({ field: 'a' })), requiring])),
    ).toEqual([])
  })

  it('names a field that looks at itself', () => {
    expect(cycles(section('s', [yesNo('a', shownBy({ field: 'a' }))]))).toEqual([['A']])
  })

  it('names each circle once, in order, and not what only hangs on it', () => {
    const fields = [
      yesNo('a', shownBy({ field: 'b' })),
      yesNo('b', shownBy({ field: 'c' })),
      yesNo('c', shownBy({ field: 'a' })),
      yesNo('d', shownBy({ field: 'a' })),
      yesNo('e', shownBy({ field: 'e' })),
    ]
    expect(cycles(section('s', fields))).toEqual([['A', 'B', 'C'], ['E']])
  })

  it('sees a section that depends on its own field, and two that depend on each other', () => {
    expect(cycles(section('s', [yesNo('a')], shownBy({ field: 'a' })))).toEqual([['S', 'A']])
    const each = cycles(
      section('s', [yesNo('a')], shownBy({ section: 't', field: 'b' })),
      section('t', [yesNo('b')], shownBy({ section: 's', field: 'a' })),
    )
    expect(each).toEqual([['S', 'B', 'T', 'A']])
  })

  it('sees a calculation through a column of rows', () => {
    const table: Field = {
      id: 't',
      label: 'Uren',
      type: 'table',
      columns: [
        number('n'),
        {
          id: 'share',
          label: 'Deel',
          type: 'computed',
          result: 'number',
          expression: {
            fn: 'dividedBy',
            of: [{ ref: { field: 'n' } }, { ref: { field: 'total' } }],
          },
        },
      ],
    }
    const total = (column: string): Field => ({
      id: 'total',
      label: 'Totaal',
      type: 'computed',
      result: 'number',
      expression: { fn: 'sum', of: [{ ref: { field: 't', column } }] },
    })
    expect(cycles(section('s', [table, total('n')]))).toEqual([])
    expect(cycles(section('s', [table, total('share')]))).toEqual([['Deel', 'Totaal']])
  })

  it('is done with four hundred fields that all look at each other', () => {
    const fields = Array.from({ length: 400 }, (_, index) =>
      yesNo(`f${index}`, {
        all: Array.from({ length: 20 }, (_, ahead) =>
          shownBy({ field: `f${(index + ahead) % 400}` }),
        ),
      }),
    )
    expect(cycles(section('s', fields)).length).toBeGreaterThan(0)
  })
})
