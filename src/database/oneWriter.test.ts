import { describe, expect, it } from '@jest/globals'

import { oneWriter } from './oneWriter.js'

describe('oneWriter', () => {
  it('gives the turn to one writer at a time, in the order of asking', async () => {
    const turn = oneWriter()
    const order: string[] = []
    await Promise.all(
      [1, 2, 3].map(async (writer) => {
        const release = await turn()
        order.push(`${writer} in`)
        await Promise.resolve()
        order.push(`${writer} out`)
        release()
      }),
    )
    expect(order).toEqual(['1 in', '1 out', '2 in', '2 out', '3 in', '3 out'])
  })

  it('frees one turn only when a writer releases twice', async () => {
    const turn = oneWriter(20)
    const release = await turn()
    const second = turn()
    release()
    release()
    await second
    await expect(turn()).rejects.toMatchObject({ code: 'database.busy' })
  })

  it('lets a writer give up after its patience, without losing the turn of the next', async () => {
    const turn = oneWriter(20)
    const release = await turn()
    await expect(turn()).rejects.toMatchObject({ code: 'database.busy', data: { waited: true } })
    release()
    const next = await turn()
    next()
  })
})
