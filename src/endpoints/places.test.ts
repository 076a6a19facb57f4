import { describe, expect, it } from '@jest/globals'

import { DomainError } from '../domain/errors.js'
import { createLine, createPlaces, createShares } from './places.js'

const ending = () => {
  let end: (how: 'well' | Error) => void = () => undefined
  const ended = new Promise<string>((resolve, reject) => {
    end = (how) => (how === 'well' ? resolve(how) : reject(how))
  })
  return { ended, end }
}

describe('places', () => {
  it('are for so many, and free again after good and bad work', async () => {
    const within = createPlaces(2, () => new DomainError('import.busy', 'Full'))
    const [one, other] = [ending(), ending()]
    const both = [within(() => one.ended), within(() => other.ended)]
    let began = false
    const third = () =>
      within(() => {
        began = true
        return Promise.resolve('third')
      })
    await expect(third()).rejects.toMatchObject({ code: 'import.busy' })
    expect(began).toBe(false)
    one.end('well')
    other.end(new Error('Bad'))
    expect(await Promise.allSettled(both)).toMatchObject([
      { value: 'well' },
      { reason: { message: 'Bad' } },
    ])
    expect(await Promise.all([third(), third()])).toEqual(['third', 'third'])
  })
})

describe('shares', () => {
  it('leave places for others than who has as many as one may', async () => {
    const within = createShares({ all: 3, each: 2 }, () => new DomainError('import.busy', 'Full'))
    const [one, other] = [ending(), ending()]
    const both = [one, other].map(({ ended }) => within('10.0.0.1', () => ended))
    const more = (holder?: string) => within(holder, () => Promise.resolve(holder))
    await expect(more('10.0.0.1')).rejects.toMatchObject({ code: 'import.busy' })
    expect(await more('10.0.0.2')).toBe('10.0.0.2')
    const third = ending()
    const last = within('10.0.0.3', () => third.ended)
    await expect(more('10.0.0.2')).rejects.toMatchObject({ code: 'import.busy' })
    one.end('well')
    other.end(new Error('Bad'))
    await Promise.allSettled(both)
    expect(await Promise.all([more(), more()])).toEqual([undefined, undefined])
    expect(await more('10.0.0.1')).toBe('10.0.0.1')
    third.end('well')
    await last
  })
})

describe('a line', () => {
  it('lets in whoever is next when a place is free, and refuses when too many wait', async () => {
    const within = createLine({ places: 1, waiting: 1 }, () => new DomainError('import.busy', ''))
    const [one, other] = [ending(), ending()]
    const began: string[] = []
    const start = (name: string, work: Promise<string>) =>
      within(() => {
        began.push(name)
        return work
      })
    const both = [start('one', one.ended), start('other', other.ended)]
    await expect(start('third', one.ended)).rejects.toMatchObject({ code: 'import.busy' })
    expect(began).toEqual(['one'])
    one.end(new Error('Bad'))
    await expect(both[0]).rejects.toThrow('Bad')
    expect(began).toEqual(['one', 'other'])
    other.end('well')
    expect(await both[1]).toBe('well')
    expect(await start('fourth', Promise.resolve('fourth'))).toBe('fourth')
  })
})
