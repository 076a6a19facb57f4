import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

import { describe, expect, it } from '@jest/globals'

import { languageFacts, languages } from '../../src/domain/kernel/language.js'

const run = promisify(execFile)
const words = (...more: string[]) =>
  run(process.execPath, ['-C', 'production', '--import', 'tsx', 'scripts/words.ts', ...more])

describe('npm run words', () => {
  it('ends well when the languages that are declared complete have every word', async () => {
    const { stdout, stderr } = await words()
    expect(stdout).toMatch(/^"Taal";"Bestand";"Woord";"Wat";"Nederlands";"Er staat"\r\n/)
    for (const language of languages.filter((code) => languageFacts[code].isComplete)) {
      expect(stdout).not.toContain(`"${language}";`)
      expect(stderr).toMatch(new RegExp(`^${language} .*heet volledig\\): alles is er$`, 'm'))
    }
  })

  it('says which languages there are to who asks for another', async () => {
    await expect(words('--language', 'xx')).rejects.toMatchObject({
      code: 2,
      stderr: `Gebruik: npm run words [-- --language ${languages.join('|')}]\n`,
    })
  })
})
