import { afterAll, describe, expect, it } from '@jest/globals'

import { demonstrationSealer, sealRequest } from '../../../test/support/seals.js'
import { busyDuring } from '../../../test/support/busyDuring.js'
import { createThreadVerifier, type ThreadVerifierOptions } from './createThreadVerifier.js'

const pdf = (text: string) => Buffer.from(`%PDF-1.7\n${text}\n%%EOF`, 'latin1')

describe('a verifier in a thread', () => {
  const verifiers: { close: () => Promise<void> }[] = []
  const verifierWith = async (limits: Partial<ThreadVerifierOptions> = {}) => {
    const { sealer, trust } = await demonstrationSealer()
    const verifier = createThreadVerifier({ trust, ...limits })
    verifiers.push(verifier)
    return { ...verifier, sealed: await sealer.seal(await sealRequest()) }
  }
  afterAll(() => Promise.all(verifiers.map(({ close }) => close())))

  it('is what a sealer judges with, and lets others work meanwhile', async () => {
    const { sealer } = await demonstrationSealer()
    verifiers.push({ close: async () => sealer.close?.() })
    await sealer.verify(pdf(''))
    const long = pdf(`1 0 obj${'%\n'.repeat(2_000_000)}`)
    const busy = await busyDuring(async () => {
      expect(await sealer.verify(long)).toMatchObject({ result: 'unreadable' })
    })
    expect(busy).toBeLessThan(0.5)
  }, 60_000)

  it.each([
    ['time', { milliseconds: 1_000 }],
    ['memory', { memory: 24 }],
  ])(
    'ends a file that goes over its %s, and judges the next',
    async (limit, limits) => {
      const { verify, sealed } = await verifierWith(limits)
      const numbers = pdf(`1 0 obj [${'0 '.repeat(5_000_000)}]`)
      const [heavy, genuine] = await Promise.allSettled([verify(numbers), verify(sealed)])
      expect(heavy).toMatchObject({
        status: 'rejected',
        reason: { code: 'verification.limit', message: expect.stringContaining(limit) },
      })
      expect(genuine).toMatchObject({ status: 'fulfilled', value: { result: 'genuine' } })
    },
    60_000,
  )
})
