import { readFile } from 'node:fs/promises'
import { X509Certificate } from 'node:crypto'

import { describe, expect, it } from '@jest/globals'

import { sealRequest } from '../../../test/support/seals.js'
import { createSealer } from './createSealer.js'
import { makeDemonstrationAuthority } from './demonstration.js'
import { identityFromPem, loadP12 } from './identity.js'
import { verifyPdf } from './verifyPdf.js'

const now = new Date('2026-11-22T12:00:00.000Z')
const p12 = (name: string) => readFile(`test/fixtures/p12/${name}.p12`)

describe('a PKCS#12 file', () => {
  it.each([
    ['rsa-aes', 'rsa'],
    ['ec-aes', 'ec'],
    ['ec384-aes', 'ec'],
    ['rsa-3des', 'rsa'],
    ['rsa-rc2', 'rsa'],
  ])('%s seals what its issuer vouches for', async (name, kind) => {
    const identity = await loadP12(await p12(name), 'geheim', now)
    expect(identity).toMatchObject({ kind, demonstration: false })
    const certificatePem = await readFile('test/fixtures/p12/ca.pem', 'utf8')
    const trust = [{ certificatePem, demonstration: false }]
    const sealed = await createSealer({ identity, trust }).seal(await sealRequest())
    expect(await verifyPdf(sealed, trust)).toMatchObject({
      result: 'genuine',
      demonstration: false,
      issuer: 'Test uitgever',
    })
  })

  it('with a wrong passphrase, or damaged, says so', async () => {
    const bytes = await p12('rsa-aes')
    const code = 'sealing.passphrase.wrong'
    await expect(loadP12(bytes, 'fout', now)).rejects.toMatchObject({ code })
    await expect(loadP12(bytes, '', now)).rejects.toMatchObject({ code })
    await expect(loadP12(bytes.subarray(0, 900), 'geheim', now)).rejects.toMatchObject({ code })
    await expect(loadP12(await p12('rsa-rc2'), 'fout', now)).rejects.toMatchObject({ code })
  })

  it('without a private key says so', async () => {
    await expect(loadP12(await p12('no-key'), 'geheim', now)).rejects.toMatchObject({
      code: 'sealing.certificate.noKey',
    })
  })

  it.each(['2019-12-31T23:59:59Z', '2120-01-01T00:00:01Z'])(
    'that is not valid on %s says so',
    async (moment) => {
      await expect(loadP12(await p12('ec-aes'), 'geheim', new Date(moment))).rejects.toMatchObject({
        code: 'sealing.certificate.expired',
      })
    },
  )
})

describe('a demonstration authority', () => {
  it('says in every name what it is, and is an authority only itself', async () => {
    const { authority, seal } = await makeDemonstrationAuthority({ organisation: 'Kompas', now })
    const issuer = new X509Certificate(authority.certificatePem)
    const own = new X509Certificate(seal.certificatePem)
    expect([issuer.ca, own.ca]).toEqual([true, false])
    expect(own.checkIssued(issuer) && own.verify(issuer.publicKey)).toBe(true)
    expect(own.subject).toMatch(/CN=DEMONSTRATIE/)
    expect(issuer.subject).toMatch(/CN=DEMONSTRATIE/)
  })

  it('is a new one each time', async () => {
    const make = () => makeDemonstrationAuthority({ organisation: 'Kompas', now })
    const [one, other] = [await make(), await make()]
    expect(one.authority.certificatePem).not.toBe(other.authority.certificatePem)
  })

  it('gives no identity to a key that is not its own', async () => {
    const make = () => makeDemonstrationAuthority({ organisation: 'Kompas', now })
    const [one, other] = [await make(), await make()]
    const { certificatePem } = one.seal
    const pem = { certificatePem, keyPem: other.seal.keyPem, chainPem: [], demonstration: true }
    await expect(identityFromPem(pem, now)).rejects.toMatchObject({
      code: 'sealing.certificate.noKey',
    })
  })
})
