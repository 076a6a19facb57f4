import { beforeAll, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { judge } from '../../src/domain/verification/judge.js'
import type { Inspection } from '../../src/domain/verification/verdict.js'
import type { Sealer, SealRequest } from '../../src/ports/sealer.js'
import { sealRequest, taggedPdf } from '../support/seals.js'

type Setup = { createSealer: () => Promise<Sealer> }

export function runSealerContract({ createSealer }: Setup): void {
  let sealer: Sealer
  let request: SealRequest
  let sealed: Uint8Array

  beforeAll(async () => {
    sealer = await createSealer()
    request = await sealRequest()
    sealed = await sealer.seal(request)
  })

  const sealOf = (inspection: Inspection) => {
    expect(inspection.readable).toBe(true)
    return inspection.readable ? inspection.seals : []
  }

  it('reads back one whole seal with the evidence and the claimed time', async () => {
    const inspection = await sealer.inspect(sealed)
    expect(sealOf(inspection)).toMatchObject([
      {
        intact: true,
        coversWholeFile: true,
        trust: sealer.demonstration ? 'demonstration' : 'trusted',
        claimedAt: request.at.toISOString(),
        format: 'PAdES-BASELINE-B',
      },
    ])
    const evidence = inspection.readable ? inspection.evidence : undefined
    expect(Buffer.from(evidence ?? []).equals(request.evidence)).toBe(true)
  })

  it('seals what is judged genuine, and a demonstration only as such', async () => {
    expect(await judge(await sealer.inspect(sealed))).toMatchObject({
      result: 'genuine',
      demonstration: sealer.demonstration,
    })
  })

  it('leaves the bytes it was given as they were', async () => {
    const before = Buffer.from(request.pdf)
    await sealer.seal(request)
    expect(before.equals(request.pdf)).toBe(true)
  })

  it('finds no seal on a file without one', async () => {
    expect(sealOf(await sealer.inspect(await taggedPdf()))).toEqual([])
  })

  it('sees a changed byte', async () => {
    const changed = Buffer.from(sealed)
    const at = changed.indexOf('/Title') + 8
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(sealOf(await sealer.inspect(changed))).toMatchObject([{ intact: false }])
  })

  it('sees what is appended', async () => {
    const appended = Buffer.concat([sealed, Buffer.from(' ')])
    expect(sealOf(await sealer.inspect(appended))).toMatchObject([
      { intact: true, coversWholeFile: false },
    ])
  })

  it('seals several at once, each its own', async () => {
    const titles = ['Een', 'Twee', 'Drie', 'Vier']
    const requests = await Promise.all(
      titles.map(async (title) => sealRequest({ pdf: await taggedPdf(title), name: title })),
    )
    const files = await Promise.all(requests.map((one) => sealer.seal(one)))
    for (const file of files) {
      expect(await judge(await sealer.inspect(file))).toMatchObject({ result: 'genuine' })
    }
  })

  it('reads any bytes without throwing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(await sealer.inspect(bytes)).toEqual({ readable: false })
      }),
    )
  })

  it('calls a file cut off before its end unreadable', async () => {
    expect(await sealer.inspect((await taggedPdf()).subarray(0, 400))).toEqual({ readable: false })
  })
}
