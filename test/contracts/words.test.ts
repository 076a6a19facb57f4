import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

import { describe, expect, it } from '@jest/globals'

const run = promisify(execFile)
const words = (...more: string[]) =>
  run(process.execPath, ['-C', 'production', '--import', 'tsx', 'scripts/words.ts', ...more])

describe('npm run words', () => {
  it('has every word of the languages that are declared complete', async () => {
    const { stdout, stderr } = await words()
    expect(stdout).toBe('"Taal";"Bestand";"Woord";"Wat";"Nederlands";"Er staat"\r\n')
    expect(stderr).toMatch(/^en \(English, heet volledig\): alles is er$/m)
  })

  it('says which languages there are to who asks for another', async () => {
    await expect(words('--language', 'xx')).rejects.toMatchObject({
      code: 2,
      stderr: 'Gebruik: npm run words [-- --language nl|en]\n',
    })
  })
})
