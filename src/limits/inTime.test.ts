import { describe, expect, it } from '@jest/globals'

import { withinBytes } from './bodyWithin.js'
import { inTime } from './inTime.js'

const endless = new Promise<never>(() => undefined)

describe('inTime', () => {
  it('gives what comes in time', async () => {
    const patience = { ms: 1_000, code: 'request.unanswered' as const }
    expect(await inTime(Promise.resolve('answer'), patience)).toBe('answer')
  })

  it('says that it did not come', async () => {
    await expect(inTime(endless, { ms: 5, code: 'request.unanswered' })).rejects.toMatchObject({
      code: 'request.unanswered',
    })
  })
})

describe('withinBytes', () => {
  it('lets go of a body that drips', async () => {
    let cancelled = false
    const body = new ReadableStream<Uint8Array>({
      pull: () => endless,
      cancel: () => {
        cancelled = true
      },
    })
    const request = new Request('http://localhost', {
      method: 'POST',
      body,
      duplex: 'half',
    } as RequestInit)
    await expect(withinBytes(request, { bytes: 10, ms: 5 })).rejects.toMatchObject({
      code: 'request.late',
    })
    expect(cancelled).toBe(true)
  })
})
