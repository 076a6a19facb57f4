import { describe, expect, it } from '@jest/globals'

import { DomainError } from './errors.js'

describe('DomainError', () => {
  it('tells its data to who asks, and not to a log that lists it', () => {
    const data = { answers: { summary: 'Łukasz leest goed.' } }
    const error = new DomainError('plan.revision.stale', 'Section 1 is newer', { data })
    expect(error.data).toEqual(data)
    expect(Object.keys(error)).toEqual(expect.arrayContaining(['code']))
    expect(JSON.stringify(Object.entries(error))).not.toContain('Łukasz')
  })
})
