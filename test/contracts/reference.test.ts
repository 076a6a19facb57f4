import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { afterAll, describe, expect, it } from '@jest/globals'

import { queuedMails } from '../../src/actions/mail/queueMail.js'

const run = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'leidraad-reference-'))
afterAll(() => rmSync(folder, { recursive: true }))

const pagesIn = (place: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(place, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => [name, readFileSync(join(place, name), 'utf8')]),
  )

describe('docs/reference', () => {
  it('tells of everything that is exported, as its docstrings do: `npm run reference`', async () => {
    // Ends badly when something exported has no docstring.
    await run(process.execPath, [
      ...['-C', 'production', '--import', 'tsx', 'scripts/reference.ts'],
      ...['--out', folder],
    ])
    expect(pagesIn(folder)).toEqual(pagesIn('docs/reference'))
  }, 120_000)

  it.each(queuedMails)('tells who gets the mail %s, and when', (kind) => {
    const page = readFileSync('docs/reference/events.md', 'utf8')
    expect(page).toMatch(new RegExp(`^\\|.*\\| \\w.* \\| \`${kind}\`, .*\\|$`, 'm'))
  })
})
