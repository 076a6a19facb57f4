import { readFile } from 'node:fs/promises'
import { X509Certificate } from 'node:crypto'

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { createSealer } from '../../src/adapters/pades/createSealer.js'
import { loadP12 } from '../../src/adapters/pades/identity.js'
import { createFakeSealer } from '../fakes/FakeSealer.js'
import { demonstrationSealer, sealedAt } from '../support/seals.js'
import { runSealerContract } from '../../src/contracts/sealer.js'

describe('sealer with a demonstration authority', () => {
  runSealerContract({ createSealer: async () => (await demonstrationSealer()).sealer })

  it('judges whatever bytes there are without throwing', async () => {
    const { sealer } = await demonstrationSealer()
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(await sealer.verify(bytes)).toEqual({ result: 'unreadable' })
      }),
    )
  })
})

describe.each(['rsa-aes', 'ec384-aes'])('sealer with %s.p12', (name) => {
  runSealerContract({
    createSealer: async () => {
      const identity = await loadP12(await readFile(`test/fixtures/p12/${name}.p12`), 'geheim', now)
      const certificatePem = new X509Certificate(identity.certificate).toString()
      return createSealer({ identity, trust: [{ certificatePem, demonstration: false }] })
    },
  })
})
/** The certificates of the fixtures begin where they were made. */
const now = new Date(sealedAt.getTime() + 24 * 3600 * 1000)

describe('fake sealer', () => {
  runSealerContract({ createSealer: () => Promise.resolve(createFakeSealer()) })
})
