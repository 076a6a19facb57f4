import { afterAll, beforeAll, expect, it } from './runner.js'

import { parseEvidence } from '../domain/sealing/parseEvidence.js'
import type { ReasonCode } from '../domain/verification/verdict.js'
import type { Sealer, SealRequest } from '../ports/sealer.js'
import { sealRequest, taggedPdf } from './sealing.js'

/** How the sealer to be judged is made. */
export type SealerSetup = {
  /** A new one, ready for use. */
  createSealer: () => Promise<Sealer>
}

/** Files of all lengths that are no PDF, though some begin like one. */
const strangeFiles = (): Uint8Array[] =>
  Array.from({ length: 60 }, (_, seed) =>
    Uint8Array.from([
      ...(seed % 3 === 0 ? Buffer.from('%PDF-1.7') : []),
      ...Array.from({ length: seed * 5 }, (__, at) => (at * 31 + seed * 97) % 256),
    ]),
  )

/**
 * What a sealer must hold: it judges what it sealed itself.
 *
 * @param setup makes the sealer to be judged
 */
export function runSealerContract({ createSealer }: SealerSetup): void {
  let sealer: Sealer
  let request: SealRequest
  let sealed: Uint8Array

  beforeAll(async () => {
    sealer = await createSealer()
    request = await sealRequest()
    sealed = await sealer.seal(request)
  })
  afterAll(() => sealer.close?.())

  const reasonsFor = async (bytes: Uint8Array): Promise<ReasonCode[]> => {
    const verdict = await sealer.verify(bytes)
    return verdict.result === 'notGenuine' ? verdict.reasons.map(({ code }) => code) : []
  }

  it('judges what it sealed genuine, with the evidence and the claimed time, and a demonstration only as such', async () => {
    expect(await sealer.verify(sealed)).toMatchObject({
      result: 'genuine',
      demonstration: sealer.demonstration,
      claimedAt: request.at.toISOString(),
      evidence: parseEvidence(request.evidence),
    })
  })

  it('leaves the bytes it was given as they were', async () => {
    const before = Buffer.from(request.pdf)
    await sealer.seal(request)
    expect(before.equals(request.pdf)).toBe(true)
  })

  it('leaves the bytes it judges as they were, and can judge them again', async () => {
    const before = Buffer.from(sealed)
    expect(await sealer.verify(sealed)).toEqual(await sealer.verify(sealed))
    expect(before.equals(sealed)).toBe(true)
  })

  it('finds no seal on a file without one', async () => {
    expect(await reasonsFor(await taggedPdf())).toEqual(['notSealed'])
  })

  it('sees a changed byte', async () => {
    const changed = Buffer.from(sealed)
    const at = changed.indexOf('/Title') + 8
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(await reasonsFor(changed)).toEqual(['contentChanged'])
  })

  it('sees what is appended', async () => {
    expect(await reasonsFor(Buffer.concat([sealed, Buffer.from(' ')]))).toEqual(['appended'])
  })

  it('seals several at once, each its own', async () => {
    const titles = ['Een', 'Twee', 'Drie', 'Vier']
    const requests = await Promise.all(
      titles.map(async (title) => sealRequest({ pdf: await taggedPdf(title), name: title })),
    )
    const files = await Promise.all(requests.map((one) => sealer.seal(one)))
    for (const file of files) {
      expect(await sealer.verify(file)).toMatchObject({ result: 'genuine' })
    }
  })

  it('judges any bytes without throwing', async () => {
    for (const bytes of strangeFiles()) {
      expect(await sealer.verify(bytes)).toEqual({ result: 'unreadable' })
    }
  })

  it('calls a file cut off before its end unreadable', async () => {
    expect(await sealer.verify((await taggedPdf()).subarray(0, 400))).toEqual({
      result: 'unreadable',
    })
  })
}
