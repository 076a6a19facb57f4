import { buildEvidence } from '../../domain/sealing/buildEvidence.js'
import type { EvidenceParty } from '../../domain/sealing/evidence.js'
import type { Chain } from '../audit/recordEvent.js'
import { answerOf, type StoredRequest, type StoredSigner } from './stored.js'

/** What all parties get: names and statements are opened, e-mail addresses stay closed. */
const disclosed = ['name', 'statement']

export async function evidenceOf(
  request: StoredRequest,
  signers: StoredSigner[],
  { links, disclosures }: Chain,
): Promise<Uint8Array> {
  const { snapshot } = request
  const { bytes } = await buildEvidence({
    requestId: request.id,
    title: request.title,
    school: snapshot.document.organisation.school,
    documentDigest: request.documentDigest,
    answersDigest: snapshot.answersDigest,
    templateDigest: snapshot.templateDigest,
    parties: signers.flatMap(partyOf),
    chain: links,
    disclosures: disclosures.filter(({ name }) => disclosed.includes(name)),
    completedAt: isoOf(request.completedAt),
  })
  return bytes
}

const isoOf = (value: string | null | undefined): string => new Date(value ?? '').toISOString()

function partyOf(signer: StoredSigner): EvidenceParty[] {
  const answer = answerOf(signer)
  if (!answer) {
    return []
  }
  const { statement } = answer
  return [
    {
      signerId: signer.id,
      name: signer.name,
      role: signer.role,
      roleLabel: signer.roleLabel,
      outcome: answer.outcome,
      ...(answer.outcome === 'signed' && {
        intent: answer.intent,
        method: answer.signature.method,
      }),
      ...(statement && { statement }),
      at: isoOf(signer.answeredAt),
      means: 'personalLink',
    },
  ]
}
