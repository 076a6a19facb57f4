import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { lineCharts, MOST_LINES, type NumberColumn, type NumberTable } from './lineCharts.js'

const tableOf = (columns: NumberColumn[], heads = ['Lezen', 'Rekenen']): NumberTable => ({
  label: 'Resultaten',
  heads,
  columns,
  language: 'nl',
})
const column = (label: string, values: NumberColumn['values'], more = {}): NumberColumn => ({
  label,
  values,
  ...more,
})

describe('lineCharts', () => {
  it('draws a line a row over the columns that hold numbers, with gaps', () => {
    const charts = lineCharts(
      tableOf([
        column('Midden 5', [30, 7.5]),
        column('Eind 5', [null, 12]),
        column('Midden 6', [1234, null]),
        column('Toelichting', ['text', null]),
      ]),
    )
    expect(charts).toMatchObject([
      {
        about: 'Lijngrafiek bij ‘Resultaten’, van Midden 5 tot en met Midden 6.',
        moments: ['Midden 5', 'Eind 5', 'Midden 6'],
        series: [
          {
            name: 'Lezen',
            values: [30, null, 1234],
            said: 'Lezen: Midden 5 30; Eind 5 geen waarde; Midden 6 1234.',
          },
          {
            values: [7.5, 12, null],
            said: 'Rekenen: Midden 5 7,5; Eind 5 12; Midden 6 geen waarde.',
          },
        ],
      },
    ])
  })

  it('takes the heads as moments where a measure returns under each', () => {
    const charts = lineCharts(
      tableOf([
        column('Niveau', ['text', 'text'], { group: 'Midden groep 6' }),
        column('DLE', [32, 28], { group: 'Midden groep 6' }),
        column('Niveau', ['text', 'text'], { group: 'Eind groep 6' }),
        column('DLE', [38, 30], { group: 'Eind groep 6' }),
        column('Maanden', [5, 5]),
      ]),
    )
    expect(charts).toMatchObject([
      { measure: 'DLE', moments: ['Midden groep 6', 'Eind groep 6'], series: [{}, {}] },
    ])
  })

  it.each<[string, NumberColumn[]]>([
    ['one moment', [column('Nu', [1, 2])]],
    ['words', [column('Nu', ['text', 'text']), column('Straks', ['text', 'text'])]],
    [
      'numbers and words in one column',
      [column('A', [1, 'text']), column('B', [1, 2]), column('C', [2, 3])],
    ],
    ['two units', [column('A', [1, 2], { unit: 'uur' }), column('B', [1, 2], { unit: '%' })]],
    ['lines of one point', [column('A', [1, null]), column('B', [null, 2])]],
    ['nothing', []],
    ['astronomical numbers', [column('A', [1, 2]), column('B', [3, -1e308])]],
    ['too many moments', Array.from({ length: 13 }, (_, index) => column(`${index}`, [1, 2]))],
  ])('draws nothing of %s', (_, columns) => {
    expect(lineCharts(tableOf(columns))).toEqual([])
  })

  it('names the unit that all have', () => {
    const hours = { unit: 'uur' }
    expect(
      lineCharts(tableOf([column('A', [1, 2], hours), column('B', [1, 2], hours)])),
    ).toMatchObject([{ measure: 'uur' }])
  })

  it('leaves no row out, says every number, and never draws more lines than can be told apart', () => {
    const cell = fc.option(fc.integer({ min: -500, max: 500 }), { freq: 4 })
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(rows, (values) => {
        const heads = values.map((_, row) => `Rij ${row}`)
        const columns = [0, 1, 2].map((at) =>
          column(
            `Moment ${at}`,
            values.map((row) => row[at] ?? null),
          ),
        )
        const charts = lineCharts(tableOf(columns, heads))
        const series = charts.flatMap((chart) => chart.series)
        const filled = heads.filter((_, row) => values[row]?.some((value) => value !== null))
        expect([[], filled]).toContainEqual(series.map(({ name }) => name))
        charts.forEach((chart) => {
          expect(chart.series.length).toBeLessThanOrEqual(MOST_LINES)
          chart.series.forEach(({ values: drawn, said }) =>
            drawn.forEach((value) => {
              expect(said).toContain(value === null ? 'geen waarde' : ` ${value}`)
              expect(value ?? chart.ticks[0]?.at).toBeGreaterThanOrEqual(chart.ticks[0]?.at ?? NaN)
              expect(value ?? chart.ticks[0]?.at).toBeLessThanOrEqual(chart.ticks.at(-1)?.at ?? NaN)
            }),
          )
        })
      }),
    )
  })
})
