import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { openLoopback } from '../../test/support/loopback.js'
import { tellAddresses } from './askedBy.js'
import { takeTurns } from './takeTurns.js'

const PILE = 300

describe('A server that takes turns', () => {
  let server: Awaited<ReturnType<typeof openLoopback>>
  beforeAll(async () => {
    tellAddresses({ proxies: 1 })
    takeTurns({ lookAfter: 600_000 })
    server = await openLoopback()
  })
  afterAll(() => {
    server.close()
  })

  it('answers another before the pile of one address', async () => {
    for (let count = 0; count < PILE; count += 1) {
      await server.ask('203.0.113.1')
    }
    await server.ask('203.0.113.2')
    for (let count = 0; count <= PILE; count += 1) {
      await server.answer()
    }
    const order = server.answers.map(({ from }) => from)
    expect(order).toHaveLength(PILE + 1)
    expect(order.indexOf('203.0.113.2')).toBeLessThan(PILE / 10)
  })
})
