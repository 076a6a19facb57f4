import { describe, expect, it } from '@jest/globals'

import { SERVICES } from '../actions/services.js'
import { keepTimes } from './keepTimes.js'

const now = '2027-06-14T10:00:00.000Z'
const sent = { title: 'Plan', createdAt: '2001-01-01T00:00:00.000Z' }

type Asking = { operation: 'create' | 'update'; user?: object; custom?: object }

const kept = ({
  operation,
  user,
  custom = { [SERVICES]: { now: () => new Date(now) } },
}: Asking): unknown =>
  keepTimes({ data: sent, operation, req: { user, payload: { config: { custom } } } } as never)

describe('When a record was made', () => {
  it('is told by the clock of the application, not by who makes it', () => {
    const user = { id: 'u1' }
    expect(kept({ operation: 'create', user })).toEqual({ title: 'Plan', createdAt: now })
    expect(kept({ operation: 'update', user })).toEqual({ title: 'Plan' })
  })

  it('may be said by the system', () => {
    expect(kept({ operation: 'create' })).toEqual(sent)
  })

  it('is told by the machine while the plugin is switched off', () => {
    const user = { id: 'u1' }
    expect(kept({ operation: 'create', user, custom: {} })).toEqual({ title: 'Plan' })
  })
})
