import { describe, expect, it } from '@jest/globals'

import { failureOf } from './failure.js'

describe('failureOf', () => {
  it('keeps the text, the code and the data the API sent', () => {
    const body = {
      errors: [
        { message: 'Er is niets gewijzigd.', code: 'standard.unchanged', data: { number: 2 } },
      ],
    }
    expect(failureOf(409, body, 'nl')).toEqual({
      status: 409,
      code: 'standard.unchanged',
      message: 'Er is niets gewijzigd.',
      data: { number: 2 },
    })
  })

  it.each([null, 'Bad gateway', { errors: [] }, { errors: [null] }, { errors: 'x' }])(
    'has words of its own for a body without an error: %j',
    (body) => {
      const { message, data } = failureOf(502, body, 'nl')
      expect(message).toBe('Er ging iets mis op de server. Probeer het nog eens.')
      expect(data).toEqual({})
    },
  )

  it('says that the server was not reached', () => {
    expect(failureOf(0, undefined, 'en').message).toContain('could not be reached')
  })
})
