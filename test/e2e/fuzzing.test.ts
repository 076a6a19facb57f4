import { describe, expect, it } from '@jest/globals'

import { npmRun } from '../support/command.js'

describe('npm run fuzz', () => {
  it('finds no difference between the rules and a real platform, by every way in', async () => {
    const { code, output } = await npmRun('fuzz', ['forms', '--count', '300', '--seed', '1'])
    expect({ code, output }).toEqual({
      code: 0,
      output: expect.stringMatching(/browser and server agree on \d{3}/),
    })
    for (const way of ['REST', 'GraphQL', 'Local API']) {
      expect(output).toMatch(
        new RegExp(`definitions, ${way} +tried 50, accepted [1-9]\\d*, refused [1-9]`),
      )
      expect(output).toMatch(new RegExp(`answers, ${way} +tried 50, accepted \\d+, refused [1-9]`))
    }
  }, 120_000)

  it('says how it is used', async () => {
    const { code, output } = await npmRun('fuzz', ['nothing'])
    expect({ code, output }).toEqual({ code: 1, output: expect.stringContaining('--count') })
  }, 30_000)
})
