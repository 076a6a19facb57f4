import { describe, expect, it } from '@jest/globals'

import { npmRun } from '../support/command.js'

describe('npm run survive', () => {
  it('says how it is used to who asks for two servers on SQLite', async () => {
    const { code, output } = await npmRun('survive', ['--database', 'sqlite', '--servers', '2'])
    expect({ code, output }).toEqual({ code: 1, output: expect.stringContaining('--rounds 20') })
  }, 30_000)
})
