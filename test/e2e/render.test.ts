/** `npm run render`, as somebody with the server runs it: a real database, a real browser. */
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'

import { makeDemoBoard } from '../../scripts/support/demoBoard.js'
import { readEnvironment } from '../../scripts/support/environment.js'
import { openPlatform } from '../../scripts/support/openPlatform.js'
import { npmRun } from '../support/command.js'
import { filesIn } from '../support/zip.js'

/** The last pupil has a name in a script that no typeface of the house has. */
const names = ['Żółw', 'Yılmaz', 'ሀለሐ']

async function makeGroup(payload: Payload, suffix = ''): Promise<string> {
  const { schools, template } = await makeDemoBoard(payload, suffix)
  const school = schools.regenboog.id
  const create = (collection: string, data: Record<string, unknown>) =>
    payload.create({ collection: collection as never, data, depth: 0 })
  for (const lastName of names) {
    const pupil = await create('pupils', { school, firstName: 'Noor', lastName, groupName: '5b' })
    const startDate = '2026-08-24T12:00:00.000Z'
    await create('plans', { pupil: pupil.id, template: template?.id, school, startDate })
  }
  return String((await create('groups', { name: '5b', school })).id)
}

describe('npm run render', () => {
  let folder: string
  let group: string
  const run = (...args: string[]) => npmRun('render', args, { LEIDRAAD_DATA: folder })

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'leidraad-render-'))
    const platform = await openPlatform(readEnvironment({ ...process.env, LEIDRAAD_DATA: folder }))
    group = await makeGroup(platform)
    await platform.destroy()
  }, 60_000)
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const made = [
    'Noor Yılmaz - OPP - 2026-08-24.pdf',
    'Noor Żółw - OPP - 2026-08-24.pdf',
    'Niet gelukt.txt',
  ]

  it('puts the plans of a group in a folder, and says which one failed and why', async () => {
    const out = join(folder, 'map')
    const { code, output } = await run('--group', group, '--out', out)
    expect({ code, output }).toEqual({ code: 1, output: expect.stringContaining('2 PDF’s in') })
    expect(output).toMatch(/- .*ሀለሐ.*U\+1200/)
    expect((await readdir(out)).sort()).toEqual([...made].sort())
    expect((await stat(join(out, made[0] ?? ''))).mode & 0o077).toBe(0)
    expect(await readFile(join(out, 'Niet gelukt.txt'), 'utf8')).toContain('ሀለሐ')
    for (const name of made.slice(0, 2)) {
      expect((await readFile(join(out, name))).toString('latin1')).toMatch(/^%PDF-[^]*pdfuaid:part/)
    }
  }, 120_000)

  it('puts them in one zip, and keeps no second copy', async () => {
    const out = join(folder, 'groep.zip')
    expect(await run('--group', group, '--out', out)).toMatchObject({ code: 1 })
    expect([...(await filesIn(await readFile(out))).keys()].sort()).toEqual([...made].sort())
    const stored = await readdir(folder, { recursive: true })
    expect(stored.filter((path) => path.includes('print-files') && path.endsWith('.pdf'))).toEqual(
      [],
    )
  }, 120_000)

  it.each<[string, string[], number, string]>([
    ['nothing at all', [], 2, 'Gebruik: npm run render'],
    ['no place to put it', ['--year', '2026-2027'], 2, 'Gebruik: npm run render'],
    ['a year that is none', ['--year', '2026', '--out', 'OUT'], 2, 'Gebruik: npm run render'],
    ['a word it does not know', ['--klas', '5b', '--out', 'OUT'], 2, '--klas'],
    [
      'an account that is not there',
      ['--year', '2026-2027', '--out', 'OUT', '--user', 'niemand@nergens.example'],
      2,
      'geen account met het e-mailadres niemand@nergens.example',
    ],
    ['a group that is not there', ['--group', '999999', '--out', 'OUT'], 1, ''],
  ])(
    'refuses %s with a sentence, an exit code, and no files',
    async (_, args, code, sentence) => {
      const out = join(folder, 'niets')
      const ended = await run(...args.map((arg) => (arg === 'OUT' ? out : arg)))
      expect(ended).toEqual({ code, output: expect.stringContaining(sentence) })
      expect(ended.output).not.toMatch(/\n +at /)
      expect(ended.output.trim()).not.toBe('')
      await expect(readdir(out)).rejects.toThrow('ENOENT')
    },
    60_000,
  )
})
