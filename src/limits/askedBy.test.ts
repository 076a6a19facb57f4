import type { IncomingMessage } from 'node:http'

import { describe, expect, it } from '@jest/globals'

import { visitorOf } from './askedBy.js'

const visitor = (headers: IncomingMessage['headers']) => visitorOf({ headers })

describe('visitorOf', () => {
  const mine = visitor({ cookie: 'payload-token=mine' })

  it('takes all without a session for one', () => {
    expect(visitor({ cookie: 'lng=nl; payload-theme=dark' })).toBe(visitor({}))
    expect(mine).not.toBe(visitor({}))
  })

  it.each(['lng=nl; payload-token=mine; theme=dark', 'school-token=mine', 'my.school-token=mine'])(
    'knows a session again in %s',
    (cookie) => {
      expect(visitor({ cookie })).toBe(mine)
    },
  )

  it.each([{ cookie: 'payload-token=theirs' }, { authorization: 'users API-Key theirs' }])(
    'tells %j from another',
    (headers) => {
      expect(visitor(headers)).not.toBe(mine)
    },
  )

  it('knows them behind a password of the whole server', () => {
    const authorization = `Basic ${btoa('school:wachtwoord')}`
    expect(visitor({ authorization, cookie: 'payload-token=mine' })).toBe(mine)
  })

  it('keeps nothing that could be sent again, and makes no more visitors than places', () => {
    const all = Array.from({ length: 10_000 }, (_, index) =>
      visitor({ cookie: `a-token=${index}` }),
    )
    expect(new Set(all).size).toBeLessThanOrEqual(256)
    expect(mine).toMatch(/^[0-9a-f]{2}$/)
  })
})
