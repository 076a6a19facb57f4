/** Sealed files before judges that are not ours; each is skipped by name where it is not installed. */
import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { createSealer } from '../../src/adapters/pades/createSealer.js'
import { loadP12 } from '../../src/adapters/pades/identity.js'
import { createFinisher } from '../../src/adapters/libpdf/createFinisher.js'
import { createPrinter } from '../../src/adapters/puppeteer/createPrinter.js'
import { demonstrationSealer, sealRequest } from '../support/seals.js'
import { itJudged, judgePdfs } from '../support/judge.js'
import { hasTool, runTool } from '../support/tools.js'

const html = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>OPP van Sami</title></head>
<body><h1>OPP van Sami</h1><p>Sami leert lezen.</p><table><thead><tr><th scope="col">Doel</th></tr></thead>
<tbody><tr><td>Vlot lezen</td></tr></tbody></table><p style="break-before:page">Bladzijde twee</p></body></html>`

const now = new Date()
const needs =
  (tool: string) =>
  (name: string, run: () => void | Promise<void>): void =>
    hasTool(tool) ? it(name, run) : it.skip(`${name} (${tool} is not installed)`, () => undefined)

let folder: string
let printed: Uint8Array
const printer = createPrinter()
const fileOf = (name: string) => join(folder, `${name}.pdf`)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leidraad-sealed-'))
  const print = await printer.print(html)
  printed = await createFinisher().finish({ print, author: 'De Regenboog', at: now })
  await printer.close()
  const { sealer, authority } = await demonstrationSealer('Het Kompas', now)
  const certificatePem = await readFile('test/fixtures/p12/ca.pem', 'utf8')
  const rsa = createSealer({
    identity: await loadP12(await readFile('test/fixtures/p12/rsa-aes.p12'), 'geheim', now),
    trust: [{ certificatePem, demonstration: false }],
  })
  const request = await sealRequest({ pdf: printed, at: now })
  for (const [name, one, ca] of [
    ['ec', sealer, authority.certificatePem],
    ['rsa', rsa, certificatePem],
  ] as const) {
    const sealed = await one.seal(request)
    expect(await one.verify(sealed)).toMatchObject({ result: 'genuine' })
    await writeFile(fileOf(name), sealed)
    await writeFile(join(folder, `${name}.pem`), ca)
  }
}, 120_000)
afterAll(() => rm(folder, { recursive: true }))

describe.each(['ec', 'rsa'])('a printed plan sealed with an %s key', (name) => {
  needs('pdfsig')('is valid and wholly signed to pdfsig', () => {
    const text = runTool('pdfsig', ['-nocert', fileOf(name)])
    expect(text).toContain('Signature is Valid')
    expect(text).toContain('Total document signed')
    expect(text).toContain('ETSI.CAdES.detached')
    expect(text.match(/Signature #/g)).toHaveLength(1)
  })

  needs('qpdf')('is well-formed to qpdf', () => {
    expect(runTool('qpdf', ['--check', fileOf(name)])).toContain(
      'No syntax or stream encoding errors',
    )
  })

  needs('pdfinfo')('is tagged as it was printed to pdfinfo', async () => {
    const before = join(folder, 'printed.pdf')
    await writeFile(before, printed)
    const structureOf = (file: string) => runTool('pdfinfo', ['-struct-text', file])
    expect(structureOf(before)).toContain('Vlot lezen')
    expect(structureOf(fileOf(name))).toBe(structureOf(before))
    expect(runTool('pdfinfo', [fileOf(name)])).toMatch(/Tagged:\s+yes/)
  })

  needs('pdfdetach')('carries its evidence to pdfdetach', async () => {
    expect(runTool('pdfdetach', ['-list', fileOf(name)])).toMatch(
      /1 embedded files\n1: evidence\.json/,
    )
    const out = join(folder, `${name}.json`)
    runTool('pdfdetach', ['-save', '1', '-o', out, fileOf(name)])
    expect(Buffer.from((await sealRequest()).evidence).equals(await readFile(out))).toBe(true)
  })

  needs('openssl')(
    'holds a CMS that openssl verifies with its own certificate bound in',
    async () => {
      const file = await readFile(fileOf(name))
      const ranges = /\/ByteRange \[0 (\d+) (\d+) (\d+)/.exec(file.toString('latin1')) ?? []
      const [gap, resume] = ranges.slice(1).map(Number) as [number, number]
      const hole = Buffer.from(file.subarray(gap + 1, resume - 1).toString('latin1'), 'hex')
      const paths = { cms: join(folder, `${name}.cms`), data: join(folder, `${name}.data`) }
      await writeFile(paths.cms, hole.subarray(0, 4 + hole.readUInt16BE(2)))
      await writeFile(paths.data, Buffer.concat([file.subarray(0, gap), file.subarray(resume)]))
      const { stderr } = spawnSync(
        'openssl',
        [
          'cms',
          '-verify',
          '-cades',
          '-binary',
          '-inform',
          'DER',
          '-in',
          paths.cms,
          '-content',
          paths.data,
        ].concat(['-CAfile', join(folder, `${name}.pem`), '-purpose', 'any', '-out', '/dev/null']),
        { encoding: 'utf8' },
      )
      expect(stderr).toMatch(/CA[dD]ES Verification successful/)
    },
  )

  itJudged(
    'is PAdES-BASELINE-B, intact and covered to its end to EU DSS',
    () => {
      const { stdout } = spawnSync(
        process.env.PDF_JUDGE ?? '',
        ['dss', '--trust', join(folder, `${name}.pem`), fileOf(name)],
        { encoding: 'utf8' },
      )
      expect(JSON.parse(stdout)).toMatchObject({
        coveredToEnd: true,
        signatures: [
          {
            level: 'PAdES-BASELINE-B',
            intact: true,
            wholeFile: true,
            modified: false,
            timestamps: 0,
          },
        ],
      })
    },
    120_000,
  )

  for (const flavour of ['ua1', '3a'] as const) {
    itJudged(
      `still passes veraPDF as ${flavour}`,
      () => expect(judgePdfs(flavour, [fileOf(name)])).toEqual([[]]),
      120_000,
    )
  }
})
