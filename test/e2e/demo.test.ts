import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, expect, it } from '@jest/globals'
import mongoose from 'mongoose'

import { demoSigners } from '../../scripts/demo/demoSigners.js'
import { exampleAnswers } from '../../scripts/support/demoBoard.js'
import { sha256Hex } from '../../src/domain/canonical.js'
import type { Row } from '../../src/domain/definition/answers.js'
import { npmRun, type Ended } from '../support/command.js'
import { itJudged, judgePdfs } from '../support/judge.js'
import { describeDatabases } from '../support/payload.js'
import { hasTool, runTool } from '../support/tools.js'

/** What came after the first plan, by how it names it. */
const later = { 'Evaluatie van': 'evaluation', 'Vervolg op': 'successor' } as const

const itReads = hasTool('pdftotext') ? it : it.skip
const unread = hasTool('pdftotext') ? '' : ' (skipped, pdftotext is not installed)'

describeDatabases('npm run demo', (database) => {
  let folder: string
  let ended: Ended
  const url = new URL(process.env.MONGODB_URL ?? 'mongodb://localhost')
  url.pathname = `/leidraad-demo-${process.pid}`
  const out = (name: string) => join(folder, 'out', name)
  const paperOf = (name: string) => runTool('pdftotext', ['-raw', out(`${name}-signed.pdf`), '-'])
  const verify = (file: string, ...options: string[]) =>
    npmRun('verify', [file, ...options], { LEIDRAAD_DATA: folder })

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'leidraad-demo-'))
    const there = database === 'mongodb' ? ['--database', url.href] : []
    ended = await npmRun('demo', ['--out', join(folder, 'out'), ...there], {
      LEIDRAAD_DATA: folder,
    })
  }, 300_000)

  afterAll(async () => {
    await rm(folder, { recursive: true, force: true })
    if (database === 'mongodb') {
      const connection = await mongoose.createConnection(url.href).asPromise()
      await connection.dropDatabase()
      await connection.close()
    }
  })

  it('does the whole line and says that it held', () => {
    expect(ended).toMatchObject({ code: 0 })
    expect(ended.output).toContain('Niet veranderd, maar met een demonstratiezegel')
  })

  it('leaves a plan to read, the sealed plan, its evidence and the authority', async () => {
    expect((await readFile(out('plan.pdf'))).subarray(0, 5).toString()).toBe('%PDF-')
    expect(await readFile(out('ca.pem'), 'utf8')).toContain('BEGIN CERTIFICATE')
    const evidence = JSON.parse(await readFile(out('evidence.json'), 'utf8')) as {
      parties: { outcome: string }[]
    }
    expect(evidence.parties.map(({ outcome }) => outcome)).toEqual(Array(4).fill('signed'))
  })

  it('makes a sealed plan that npm run verify calls unchanged, with a demonstration seal', async () => {
    const { code, output } = await verify(out('plan-signed.pdf'))
    for (const { name } of demoSigners) {
      expect(output).toMatch(new RegExp(`^  ${name}, .*: heeft getekend`, 'm'))
    }
    expect(code).toBe(3)
  }, 30_000)

  it.each(['Evaluatie van', 'Vervolg op'] as const)(
    'leaves a sealed plan that names the first by its digest: %s',
    async (label) => {
      const { code, output } = await verify(out(`${later[label]}-signed.pdf`))
      const sha256 = await sha256Hex(await readFile(out('plan-signed.pdf')))
      expect(output).toMatch(new RegExp(`^${label}: .*${sha256}`, 'm'))
      expect(code).toBe(3)
    },
    30_000,
  )

  it('goes on in the next year without anything typed twice, in place of the first', () => {
    expect(ended.output).toMatch(
      /^\d\d antwoorden overgenomen, 1 gewijzigd, 1 weggelaten; meegekomen: doelen [1-9], ouders [1-9]; overgetypt: doelen 0, ouders 0$/m,
    )
    expect(ended.output).toMatch(/^Het eerste plan: Opgevolgd \(Ontwikkelingsperspectiefplan 2027/m)
  })

  itReads(
    `names the first on paper, and goes on with the goal that was not reached${unread}`,
    async () => {
      const sha256 = await sha256Hex(await readFile(out('plan-signed.pdf')))
      for (const label of ['Evaluatie van', 'Vervolg op'] as const) {
        const paper = paperOf(later[label])
        expect(paper).toContain(label)
        expect(paper.replace(/\s/g, '')).toContain(sha256)
      }
      const [done, adjusted] = exampleAnswers().actionPart?.goals as Row[]
      const successor = paperOf('successor').replace(/\s+/g, ' ')
      expect(successor).not.toContain(done?.values.approach)
      expect(successor).toContain(adjusted?.values.approach)
    },
  )

  it('is believed by a stranger who has only the certificate', async () => {
    const args = [out('plan-signed.pdf'), '--json', '--trust', out('ca.pem')]
    const { code, output } = await npmRun('verify', args, { LEIDRAAD_DATA: join(folder, 'none') })
    expect(JSON.parse(output)).toMatchObject({ result: 'genuine', demonstration: true })
    expect(code).toBe(3)
  }, 30_000)

  it('is an unknown seal to who has nothing', async () => {
    const none = { LEIDRAAD_DATA: join(folder, 'none') }
    const { code, output } = await npmRun('verify', [out('plan-signed.pdf')], none)
    expect(output).toContain('[sealUnknown]')
    expect(code).toBe(1)
  }, 30_000)

  it('is not genuine with one byte changed, and says why', async () => {
    const bytes = await readFile(out('plan-signed.pdf'))
    const at = bytes.indexOf('stream') + 40
    bytes[at] = (bytes[at] ?? 0) ^ 1
    await writeFile(out('changed.pdf'), bytes)
    const { code, output } = await verify(out('changed.pdf'))
    expect(output).toMatch(/^- .*\[contentChanged\]/m)
    expect(code).toBe(1)
    expect(JSON.parse((await verify(out('changed.pdf'), '--json')).output)).toMatchObject({
      result: 'notGenuine',
      reasons: [{ code: 'contentChanged' }],
    })
  }, 60_000)

  it('gives no verdict on a text file', async () => {
    await writeFile(out('letter.txt'), 'Beste ouders,\n')
    expect(await verify(out('letter.txt'))).toMatchObject({ code: 2 })
  }, 30_000)

  // The file is made by the same code from the same evidence, wherever that was stored.
  if (database === 'mongodb') {
    return
  }

  const sealedFiles = ['plan', 'evaluation', 'successor'].map((name) => `${name}-signed.pdf`)
  for (const file of sealedFiles) {
    itJudged(
      `seals ${file} as PAdES-BASELINE-B, intact and covered to the end to EU DSS`,
      () => {
        const args = ['dss', '--trust', out('ca.pem'), out(file)]
        const { stdout } = spawnSync(process.env.PDF_JUDGE ?? '', args, { encoding: 'utf8' })
        expect(JSON.parse(stdout)).toMatchObject({
          coveredToEnd: true,
          signatures: [
            { level: 'PAdES-BASELINE-B', intact: true, wholeFile: true, modified: false },
          ],
        })
      },
      120_000,
    )
  }

  const files = ['plan.pdf', ...sealedFiles]
  for (const flavour of ['ua1', '3a'] as const) {
    itJudged(
      `prints a plan and seals the three of its year, and veraPDF finds no rule failed for ${flavour}`,
      () => expect(judgePdfs(flavour, files.map(out))).toEqual(files.map(() => [])),
      120_000,
    )
  }

  const itSigned = hasTool('pdfsig') ? it : it.skip
  itSigned(
    `is valid to pdfsig${hasTool('pdfsig') ? '' : ' (skipped, pdfsig is not installed)'}`,
    () => {
      for (const file of sealedFiles) {
        const printed = runTool('pdfsig', [out(file)])
        expect(printed).toContain('Signature is Valid')
        expect(printed).toContain('Total document signed')
      }
    },
  )
})
