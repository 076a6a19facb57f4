import { describe, expect, it } from '@jest/globals'

import { newestFirst, PAGE, pageOf, writingOf, type Save } from './history.js'

const carla = { kind: 'staff', id: '1', name: 'Carla Coster' } as const
const youssef = { kind: 'staff', id: '2', name: 'Youssef Amrani' } as const
const save = (at: string, by: Save['by'] = carla, sectionId = 'goals'): Save => ({
  ...{ sectionId, section: sectionId, at, by },
})

describe('Writing', () => {
  it('of one person in one part on one day is one event, from the first save to the last', () => {
    const saves = [save('2026-11-30T09:10:00.000Z'), save('2026-11-30T08:00:00.000Z')]
    expect(writingOf(saves)).toEqual([
      {
        kind: 'written',
        ...{ sectionId: 'goals', section: 'goals', name: 'Carla Coster' },
        since: '2026-11-30T08:00:00.000Z',
        at: '2026-11-30T09:10:00.000Z',
      },
    ])
  })

  it('is another event for another person, part or day on the clock of Amsterdam', () => {
    const saves = [
      save('2026-11-30T22:50:00.000Z'),
      save('2026-11-30T23:10:00.000Z'),
      save('2026-11-30T22:55:00.000Z', youssef),
      save('2026-11-30T22:56:00.000Z', carla, 'cover'),
    ]
    expect(writingOf(saves)).toHaveLength(4)
  })

  it('names nobody when nobody was known', () => {
    const unknown = { ...save('2026-11-30T09:10:00.000Z'), by: undefined }
    expect(writingOf([unknown])[0]).not.toHaveProperty('name')
    expect(writingOf([])).toEqual([])
  })
})

describe('What happened', () => {
  it('is told newest first, and at one moment the later of two', () => {
    const items = ['2026-11-01', '2026-11-03', '2026-11-02', '2026-11-03'].map((at, number) => ({
      ...{ at, number },
    }))
    expect(newestFirst(items).map(({ number }) => number)).toEqual([3, 1, 2, 0])
  })

  it('comes in pages, of which there is always one', () => {
    const items = Array.from({ length: PAGE + 1 }, (_, index) => index)
    expect(pageOf(items, 2)).toEqual({ items: [PAGE], page: 2, pages: 2 })
    expect(pageOf(items, 1).items).toHaveLength(PAGE)
    expect(pageOf([], 1)).toEqual({ items: [], page: 1, pages: 1 })
  })

  it.each([
    [99, 2],
    [-1, 1],
    [0, 1],
    [Number.NaN, 1],
    [1.9, 1],
  ])('asked for page %d gives page %d', (asked, page) => {
    expect(pageOf(Array.from({ length: PAGE + 1 }), asked).page).toBe(page)
  })
})
