import { describe, expect, it } from '@jest/globals'

import type { PrintJobView } from '../../domain/prints/printJob.js'
import { progressText, scopeOf, spokenText } from './printJobs.js'

const job = (changes: Partial<PrintJobView> = {}): PrintJobView => ({
  id: '1',
  title: '8a',
  status: 'running',
  total: 300,
  done: 0,
  failures: [],
  askedAt: '2026-11-22T10:00:00.000Z',
  ...changes,
})

describe('PDFs of many plans in the admin', () => {
  it('ask for what was chosen', () => {
    expect(scopeOf({ place: '', year: '' })).toBeUndefined()
    expect(scopeOf({ place: 'group:g1', year: '' })).toEqual({ group: 'g1' })
    expect(scopeOf({ place: 'school:s1', year: '2026-2027' })).toEqual({
      school: 's1',
      year: '2026-2027',
    })
  })

  it('tell how far they are', () => {
    expect(progressText(job({ done: 12 }), 'nl')).toBe('12 van 300 gemaakt')
    const failures = [{ reason: 'x' }]
    expect(progressText(job({ done: 12, failures }), 'nl')).toBe(
      '12 van 300 gemaakt, 1 niet gelukt',
    )
  })

  it('are read aloud at every tenth only', () => {
    const spoken = new Set(
      Array.from({ length: 300 }, (_, done) => spokenText(job({ done }), 'nl')),
    )
    expect(spoken.size).toBe(10)
    expect(spokenText(job({ status: 'done', done: 300 }), 'nl')).toBe('8a: Klaar')
  })
})
