import { beforeEach, describe, expect, it } from '@jest/globals'

import { LOOKS, Pulse } from './Pulse.js'

const UNAVAILABLE = { code: 'database.unavailable' }
const endless = () => new Promise<never>(() => undefined)

describe('The pulse of a database', () => {
  let pulse: Pulse
  beforeEach(() => {
    pulse = new Pulse()
  })
  const look = (times: number) => {
    for (let count = 0; count < times; count += 1) {
      pulse.look()
    }
  }

  it('tells all who wait when two signs of life did not come', async () => {
    const told: unknown[] = []
    const waiting = [pulse.asking(endless), pulse.orSilence(endless())].map((one) =>
      one.catch((error: unknown) => told.push(error)),
    )
    look(2 * LOOKS)
    await new Promise(setImmediate)
    expect(told).toEqual([])
    look(1)
    await Promise.all(waiting)
    expect(told).toMatchObject([UNAVAILABLE, UNAVAILABLE])
  })

  it('lets work take its time while there are signs', async () => {
    let answer: (value: string) => void = () => undefined
    const asking = pulse.asking(() => new Promise<string>((resolve) => (answer = resolve)))
    for (let sign = 0; sign < 100; sign += 1) {
      look(2 * LOOKS)
      pulse.felt()
    }
    answer('at last')
    expect(await asking).toBe('at last')
  })

  it('takes an answer for a sign of life', async () => {
    look(2 * LOOKS)
    await pulse.asking(() => Promise.resolve('answer'))
    look(2 * LOOKS)
    expect(await pulse.asking(() => Promise.resolve('another'))).toBe('another')
  })

  it('asks nothing in a silence, and again after it', async () => {
    let asked = 0
    const ask = () => Promise.resolve((asked += 1))
    look(2 * LOOKS + 1)
    await expect(pulse.asking(ask)).rejects.toMatchObject(UNAVAILABLE)
    expect(asked).toBe(0)
    pulse.felt()
    expect(await pulse.asking(ask)).toBe(1)
  })

  it('passes on what went wrong', async () => {
    const wrong = new Error('duplicate key')
    await expect(pulse.asking(() => Promise.reject(wrong))).rejects.toBe(wrong)
  })
})
