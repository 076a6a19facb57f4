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

  it('says what breaks a rule of a page in the language of the reader', () => {
    const fault = { code: 'language', element: 'html', heading: '', text: '' }
    const error = new DomainError('printing.inaccessible', '1', { data: { faults: [fault] } })
    expect(errorText(error, 'nl')).toContain('Het document zegt niet in welke taal het is.')
    expect(errorText(error, 'en')).toContain('The document does not say in which language it is.')
  })
})
