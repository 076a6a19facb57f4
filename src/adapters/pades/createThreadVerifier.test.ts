import { afterAll, describe, expect, it } from '@jest/globals'

import { demonstrationSealer, sealRequest } from '../../../test/support/seals.js'
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

  it('lets others work while it judges what is made to take long', async () => {
    const { verify } = await verifierWith()
    await verify(pdf(''))
    let turns = 0
    let isJudged = false
    const turn = () => {
      turns += 1
      if (!isJudged) {
        setImmediate(turn)
      }
    }
    turn()
    const verdict = await verify(pdf(`1 0 obj${'%\n'.repeat(2_000_000)}`))
    isJudged = true
    expect(verdict).toMatchObject({ result: 'unreadable' })
    expect(turns).toBeGreaterThan(100)
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
