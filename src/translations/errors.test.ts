import { describe, expect, it } from '@jest/globals'

import { DomainError } from '../domain/errors.js'
import { errorText } from './errors.js'

const tooLarge = (data?: Record<string, unknown>) =>
  new DomainError('import.tooLarge', 'the file has 30000000 bytes', { ...(data && { data }) })

describe('errorText', () => {
  it('says the figure that an error brings', () => {
    expect(errorText(tooLarge({ maxMegabytes: 20 }), 'nl')).toContain('groter dan 20 MB')
    expect(errorText(tooLarge({ maxMegabytes: 20 }), 'en')).toContain('larger than 20 MB')
  })

  it('says it without a figure when there is none, and never what is for the log', () => {
    expect(errorText(tooLarge(), 'nl')).toMatch(/^Dit document is te groot om in te lezen/)
    expect(errorText(tooLarge({ maxMegabytes: '<b>' }), 'nl')).not.toContain('<b>')
  })
})
