import { describe, expect, it } from '@jest/globals'

import { createPrintCache } from './createPrintCache.js'

const pdf = (length: number, fill = 1) => new Uint8Array(length).fill(fill)

/** Counts how often each key was made. */
function counted(maxBytes: number) {
  const cache = createPrintCache({ maxBytes })
  const made: string[] = []
  const get = (key: string, length = 10) =>
    cache.once(key, () => {
      made.push(key)
      return Promise.resolve(pdf(length))
    })
  return { cache, made, get }
}

describe('The cache of prints', () => {
  it('makes what it has only once', async () => {
    const { made, get } = counted(100)
    expect(await get('a')).toEqual(await get('a'))
    expect(made).toEqual(['a'])
  })

  it('lets go of what was not asked for longest when it is full', async () => {
    const { made, get } = counted(30)
    for (const key of ['a', 'b', 'c', 'a', 'd', 'a', 'b']) {
      await get(key)
    }
    expect(made).toEqual(['a', 'b', 'c', 'd', 'b'])
  })

  it('gives, without keeping it, what is larger than all of it', async () => {
    const { made, get } = counted(5)
    expect(await get('a')).toHaveLength(10)
    await get('a')
    expect(made).toEqual(['a', 'a'])
  })

  it('shares one making among those who ask at once, also when it keeps nothing', async () => {
    const { made, get } = counted(0)
    await Promise.all([get('a'), get('a'), get('b')])
    expect(made).toEqual(['a', 'b'])
    await get('a')
    expect(made).toEqual(['a', 'b', 'a'])
  })

  it('keeps no failure', async () => {
    const { cache, get } = counted(100)
    const failing = () => Promise.reject(new Error('no paper'))
    const both = [cache.once('a', failing), cache.once('a', failing)]
    expect((await Promise.allSettled(both)).map(({ status }) => status)).toEqual([
      'rejected',
      'rejected',
    ])
    expect(await get('a')).toEqual(pdf(10))
  })

  it('gives everyone bytes of their own', async () => {
    const { get } = counted(100)
    const first = await get('a')
    first.fill(9)
    expect(await get('a')).toEqual(pdf(10))
  })
})
