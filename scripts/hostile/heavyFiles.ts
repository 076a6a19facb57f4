/** Files that are small to send, or large, and long to read. */
import { canonicalJson } from '../../src/domain/canonical.js'
import { EVIDENCE_FORMAT } from '../../src/domain/sealing/evidence.js'
import { docx, paragraph } from '../../test/support/docx.js'
import { demonstrationSealer, sealedAt, sealRequest } from '../../test/support/seals.js'

/** Comments and nothing else, in a file that begins and ends as a PDF does. */
export function pdfOfComments(size: number): Uint8Array {
  const line = `%${'(<['.repeat(20)}\n`
  const body = line.repeat(Math.ceil(size / line.length))
  return Buffer.from(`%PDF-1.7\n${body}\nstartxref\n9\n%%EOF\n`, 'latin1')
}

export const docxOfParagraphs = (count: number): Promise<Uint8Array> =>
  docx({ body: paragraph('Taken van de leerlingbegeleider').repeat(count) })

/** Sealed by an authority that nobody trusts; as much in it as the format allows, all of one signer. */
export async function crowdedPdf(): Promise<Uint8Array> {
  const { sealer } = await demonstrationSealer('Nobody')
  const evidence = new TextEncoder().encode(canonicalJson(crowd()))
  return sealer.seal(await sealRequest({ evidence }))
}

const digest = '0'.repeat(64)
const at = sealedAt.toISOString()
const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index))

const crowd = () => ({
  format: EVIDENCE_FORMAT,
  formatVersion: 1,
  requestId: 'r',
  title: 'A crowd',
  school: 'Nowhere',
  documentDigest: digest,
  answersDigest: digest,
  templateDigest: digest,
  parties: many(250, partyOf),
  chain: many(3_500, linkOf),
  head: digest,
  disclosures: many(9_900, (index) => ({
    sequence: (index % 3_500) + 1,
    name: 'name',
    salt: digest,
    value: 'a',
  })),
  completedAt: at,
})

const partyOf = (index: number) => ({
  signerId: 's',
  name: `b${index}`,
  role: 'guardian',
  roleLabel: 'g',
  outcome: 'signed',
  intent: 'seen',
  at,
  method: 'typed',
  means: 'personalLink',
})

const linkOf = (index: number) => ({
  stream: 'r',
  sequence: index + 1,
  type: 'signer.signed',
  at,
  facts: { signerId: 's', intent: 'seen', role: 'guardian', method: 'typed' },
  commitments: {},
  previous: digest,
  hash: digest,
})
