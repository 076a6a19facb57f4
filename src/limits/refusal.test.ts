import { describe, expect, it } from '@jest/globals'

import { DomainError } from '../domain/errors.js'
import { refusal } from './refusal.js'

describe('A refusal', () => {
  it.each(['/plans/7/print', '/leidraad/health'])('to a program is no page: %s', async (path) => {
    const request = new Request(`http://localhost:3000/api${path}`)
    const error = new DomainError('request.unanswered', 'It hangs')
    const response = await refusal(error, { request, path, payload: {} as never })
    expect(response.status).toBe(503)
    expect(await response.json()).toMatchObject({ errors: [{ code: 'request.unanswered' }] })
  })
})
