import { createHash } from 'node:crypto'

import { judge } from '../../src/domain/verification/judge.js'
import type { Inspection } from '../../src/domain/verification/verdict.js'
import type { Sealer, SealRequest } from '../../src/ports/sealer.js'

const MARK = '\n%FAKE-SEAL '
const END = '\n%%EOF\n'
const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

type Note = { digest: string; evidence: string; name: string; at: string }

/** Seals with a comment behind the file: enough to see changes and additions, worth nothing. */
export function createFakeSealer(): Sealer {
  return {
    demonstration: true,
    seal: ({ pdf, evidence, name, at }: SealRequest) => {
      const note: Note = {
        digest: digestOf(pdf),
        evidence: Buffer.from(evidence).toString('base64'),
        name,
        at: at.toISOString(),
      }
      const seal = Buffer.from(JSON.stringify(note)).toString('base64')
      return Promise.resolve(new Uint8Array(Buffer.concat([pdf, Buffer.from(MARK + seal + END)])))
    },
    verify: (pdf) => judge(inspect(Buffer.from(pdf))),
  }
}

function inspect(bytes: Buffer): Inspection {
  if (!bytes.subarray(0, 5).equals(Buffer.from('%PDF-')) || !bytes.includes('%%EOF')) {
    return { readable: false }
  }
  const at = bytes.indexOf(MARK)
  if (at < 0) {
    return { readable: true, seals: [] }
  }
  const end = bytes.indexOf(END, at)
  const encoded = bytes.subarray(at + MARK.length, end).toString('latin1')
  const note = JSON.parse(Buffer.from(encoded, 'base64').toString()) as Note
  const seal = {
    intact: digestOf(bytes.subarray(0, at)) === note.digest,
    coversWholeFile: end + END.length === bytes.length,
    trust: 'demonstration' as const,
    subject: note.name,
    issuer: 'Fake',
    claimedAt: note.at,
    validFrom: '2000-01-01T00:00:00.000Z',
    validUntil: '2100-01-01T00:00:00.000Z',
    format: 'PAdES-BASELINE-B' as const,
  }
  return { readable: true, seals: [seal], evidence: Buffer.from(note.evidence, 'base64') }
}
