import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'

import { sealIdentityFor } from '../../src/adapters/pades/sealIdentity.js'
import { createSealer } from '../../src/adapters/pades/createSealer.js'
import { sealRequest, taggedPdf } from '../support/seals.js'

jest.setTimeout(60_000)
const now = new Date()
let folder: string
let dataDir: string
const at = (name: string) => join(folder, name)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leidraad-verify-'))
  dataDir = at('data')
  const sealer = createSealer(await sealIdentityFor({ dataDir, now }))
  const sealed = Buffer.from(await sealer.seal(await sealRequest({ at: now })))
  await writeFile(at('genuine.pdf'), sealed)
  await writeFile(at('appended.pdf'), Buffer.concat([sealed, Buffer.from('\n')]))
  const changed = Buffer.from(sealed)
  const place = changed.indexOf('/Title') + 8
  changed[place] = (changed[place] ?? 0) ^ 1
  await writeFile(at('changed.pdf'), changed)
  await writeFile(at('plain.pdf'), await taggedPdf())
  await writeFile(at('text.pdf'), 'geen pdf')
})
afterAll(() => rm(folder, { recursive: true }))

function verify(args: string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['-C', 'production', '--import', 'tsx', 'scripts/verify.ts', ...args],
    {
      encoding: 'utf8',
      env: { PATH: process.env.PATH ?? '', LEIDRAAD_DATA: dataDir, NODE_ENV: 'test', ...env },
    },
  )
  return { status, stdout, stderr }
}

describe('npm run verify', () => {
  it('finds a file of this installation unchanged, but says that its seal is a demonstration', () => {
    const { status, stdout } = verify([at('genuine.pdf')])
    expect(status).toBe(3)
    expect(stdout).toContain('demonstratiezegel')
    expect(stdout).toContain('Fatima el Amrani, Ouder of verzorger: heeft getekend')
  })

  it.each([
    ['changed.pdf', 'contentChanged'],
    ['appended.pdf', 'appended'],
    ['plain.pdf', 'notSealed'],
  ])('finds %s not genuine and names %s on a line', (name, code) => {
    const { status, stdout } = verify([at(name), '--language', 'en'])
    expect(status).toBe(1)
    expect(stdout.split('\n').filter((line) => line.startsWith('- '))).toEqual([
      expect.stringContaining(`[${code}]`),
    ])
  })

  it('does not know the seal of another installation until its authority is given', () => {
    const elsewhere = { LEIDRAAD_DATA: at('nowhere') }
    expect(verify([at('genuine.pdf')], elsewhere).stdout).toContain('[sealUnknown]')
    const trusted = verify(
      [at('genuine.pdf'), '--trust', join(dataDir, 'seal', 'ca.pem')],
      elsewhere,
    )
    expect(trusted).toMatchObject({ status: 3, stdout: expect.stringContaining('demonstratie') })
  })

  it('answers 0 only to a seal that is no demonstration', async () => {
    const own = { p12: 'test/fixtures/p12/rsa-aes.p12', passphrase: 'geheim' }
    const sealer = createSealer(await sealIdentityFor({ dataDir: at('real'), ...own, now }))
    await writeFile(at('real.pdf'), await sealer.seal(await sealRequest({ at: now })))
    const env = { SEAL_P12: own.p12, SEAL_P12_PASSPHRASE: own.passphrase }
    expect(verify([at('real.pdf')], env)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('Echt en niet veranderd'),
    })
  })

  it('speaks JSON to programs', () => {
    const genuine = JSON.parse(verify([at('genuine.pdf'), '--json']).stdout) as unknown
    expect(genuine).toMatchObject({ result: 'genuine', demonstration: true })
    const changed = JSON.parse(verify([at('changed.pdf'), '--json']).stdout) as unknown
    expect(changed).toMatchObject({ result: 'notGenuine', reasons: [{ code: 'contentChanged' }] })
  })

  it('answers 2 to what is no PDF', () => {
    expect(verify([at('text.pdf')]).status).toBe(2)
  })

  it.each([
    ['no file', [], '3: niet veranderd, maar met een demonstratiezegel'],
    ['two files', ['a.pdf', 'b.pdf'], 'Gebruik'],
    ['an unknown option', ['a.pdf', '--fast'], 'Gebruik'],
    ['an unknown language', ['a.pdf', '--language', 'fr'], 'Gebruik'],
    ['a missing file', ['missing.pdf'], 'missing.pdf'],
    ['a folder', ['src'], 'src'],
  ])('answers 2 with one sentence to %s', (_, args, text) => {
    const { status, stderr, stdout } = verify(args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr.trim().split('\n')).toEqual([expect.stringContaining(text)])
  })

  it('answers 2 with a sentence to a certificate or key store that cannot be read', () => {
    const wrong = verify([at('genuine.pdf'), '--trust', at('text.pdf')])
    expect(wrong).toMatchObject({ status: 2, stderr: expect.stringContaining('geen certificaat') })
    const locked = { SEAL_P12: 'test/fixtures/p12/rsa-aes.p12', SEAL_P12_PASSPHRASE: 'fout' }
    expect(verify([at('genuine.pdf')], locked).status).toBe(2)
  })
})

describe('the seal of an installation', () => {
  it('is made once, and is the same for all who start together', async () => {
    const place = { dataDir: at('together'), now }
    const made = await Promise.all(Array.from({ length: 6 }, () => sealIdentityFor(place)))
    const certificates = made.map(({ identity }) =>
      Buffer.from(identity.certificate).toString('hex'),
    )
    expect(new Set(certificates).size).toBe(1)
    expect((await sealIdentityFor(place)).trust).toEqual(made[0]?.trust)
  })

  it('keeps its keys to itself', async () => {
    for (const name of ['ca.key.pem', 'seal.key.pem', 'ca.pem', 'seal.pem']) {
      expect((await stat(join(dataDir, 'seal', name))).mode & 0o777).toBe(0o600)
    }
  })

  it('with a key store of its own is no demonstration, and is believed after a renewal', async () => {
    const place = { dataDir: at('own'), passphrase: 'geheim', now }
    const first = await sealIdentityFor({ ...place, p12: 'test/fixtures/p12/rsa-aes.p12' })
    const sealer = createSealer(first)
    expect(sealer.demonstration).toBe(false)
    const sealed = await sealer.seal(await sealRequest({ at: now }))
    const renewed = createSealer(
      await sealIdentityFor({ ...place, p12: 'test/fixtures/p12/ec-aes.p12' }),
    )
    expect(await renewed.verify(sealed)).toMatchObject({ result: 'genuine', demonstration: false })
  })

  it.each([
    ['rsa-aes.p12', 'fout', 'sealing.passphrase.wrong'],
    ['no-key.p12', 'geheim', 'sealing.certificate.noKey'],
    ['missing.p12', 'geheim', 'configuration.invalid'],
  ])('refuses %s with passphrase %s: %s', async (name, passphrase, code) => {
    const p12 = `test/fixtures/p12/${name}`
    await expect(
      sealIdentityFor({ dataDir: at('bad'), p12, passphrase, now }),
    ).rejects.toMatchObject({ code })
  })

  it('is not believed by its issuer alone: that has other customers', async () => {
    const other = await sealIdentityFor({
      ...{ dataDir: at('other'), passphrase: 'geheim', now },
      p12: 'test/fixtures/p12/ec384-aes.p12',
    })
    const sealed = await createSealer(other).seal(await sealRequest({ at: now }))
    const own = createSealer(
      await sealIdentityFor({
        ...{ dataDir: at('third'), passphrase: 'geheim', now },
        p12: 'test/fixtures/p12/rsa-aes.p12',
      }),
    )
    expect(await own.verify(sealed)).toMatchObject({ reasons: [{ code: 'sealUnknown' }] })
  })
})
