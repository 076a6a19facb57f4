import { afterEach, describe, expect, it, jest } from '@jest/globals'
import { AuthenticationError } from 'payload'

import { tellFailedLogin } from './guardLogin.js'

describe('A log-in that fails', () => {
  afterEach(() => {
    jest.useRealTimers()
  })

  it.each([
    ['a password that was judged', 180, 320],
    ['a refusal at once', 7, 493],
  ])('is told at the same moment as any other: %s', async (_, elapsed, left) => {
    jest.useFakeTimers()
    const req = { context: { loginBegan: performance.now() } }
    jest.advanceTimersByTime(elapsed)
    let isTold = false
    const args = { error: new AuthenticationError(), req }
    const telling = Promise.resolve(
      tellFailedLogin(args as unknown as Parameters<typeof tellFailedLogin>[0]),
    ).then(() => (isTold = true))
    await jest.advanceTimersByTimeAsync(left - 1)
    expect(isTold).toBe(false)
    await jest.advanceTimersByTimeAsync(1)
    expect(isTold).toBe(true)
    await telling
  })
})
