import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { readEnvironment } from '../../scripts/support/environment.js'
import { makeDemoBoard } from '../../scripts/support/demoBoard.js'
import { openPlatform } from '../../scripts/support/openPlatform.js'
import { npmRun } from '../support/command.js'
import { docx, heading, paragraph } from '../support/docx.js'

const kind = ['--kind', 'function-description']
const school = ['--school', 'de-regenboog']

describe('npm run import', () => {
  let folder: string
  let file: string
  const run = (...args: string[]) => npmRun('import', args, { LEIDRAAD_DATA: folder })

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'leidraad-import-'))
    file = join(folder, 'taak.docx')
    const body = [
      heading(1, 'Taakomschrijving begeleider'),
      heading(2, 'Context'),
      paragraph('Werkt op een school.'),
    ].join('')
    await writeFile(file, await docx({ body }))
    const platform = await openPlatform(readEnvironment({ ...process.env, LEIDRAAD_DATA: folder }))
    await makeDemoBoard(platform)
    await platform.destroy()
  }, 60_000)
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('makes a draft of a Word document, and says where it is', async () => {
    const { code, output } = await run(file, ...kind, ...school)
    expect({ code, output }).toEqual({
      code: 0,
      output: expect.stringContaining('Concept gemaakt'),
    })
    expect(output).toMatch(/\/admin\/collections\/function-descriptions\/[\w-]+/)
  }, 60_000)

  it.each([
    ['a file that is no Word document', ['package.json', ...kind, ...school], 'geen Word-document'],
    ['a file that is not there', ['nergens.docx', ...kind, ...school], 'kan niet worden gelezen'],
    ['a school that is not there', ['FILE', ...kind, '--school', 'nergens'], 'geen school'],
    ['another kind', ['FILE', '--kind', 'gedicht', ...school], 'kan niet worden ingelezen'],
  ])(
    'refuses %s with a sentence and exit code 1',
    async (_, args, sentence) => {
      const { code, output } = await run(...args.map((arg) => (arg === 'FILE' ? file : arg)))
      expect({ code, output }).toEqual({ code: 1, output: expect.stringContaining(sentence) })
    },
    60_000,
  )

  it('makes a draft of a template from elsewhere, or says what is wrong with it', async () => {
    const template = {
      format: 'leidraad.plan-template',
      formatVersion: 1,
      title: 'Kort plan',
      planKind: 'opp',
      definition: {
        format: 'leidraad.plan-definition',
        formatVersion: 1,
        sections: [{ id: 'start', title: 'Start', fields: [] }],
        slots: [],
      },
    }
    const path = join(folder, 'sjabloon.json')
    await writeFile(path, JSON.stringify(template))
    const made = await run(path, '--kind', 'plan-template', ...school)
    expect(made).toEqual({ code: 0, output: expect.stringContaining('Concept gemaakt: Kort plan') })
    expect(made.output).toMatch(/\/admin\/collections\/plan-templates\/[\w-]+/)
    await writeFile(path, JSON.stringify({ ...template, kleur: 'blauw' }))
    const refused = await run(path, '--kind', 'plan-template', ...school)
    expect(refused).toEqual({ code: 1, output: expect.stringContaining('kleur') })
  }, 60_000)

  it('explains its use without arguments', async () => {
    expect(await run()).toEqual({ code: 2, output: expect.stringContaining('Gebruik:') })
  }, 60_000)
})
