import { buildEvidence } from '../../domain/sealing/buildEvidence.js'
import type { EvidenceParty } from '../../domain/sealing/evidence.js'
import type { Chain } from '../audit/recordEvent.js'
import { consentOf } from '../../domain/signing/consent.js'
import type { SignerAddress } from '../../domain/signing/addresses.js'
import {
  addressesOf,
  answerOf,
  consentTermsIn,
  sentenceOf,
  type StoredRequest,
  type StoredSigner,
} from './stored.js'

/** What all parties get: an e-mail address is opened masked, and stays closed as a whole. */
const disclosed = ['name', 'statement', 'address']

export async function evidenceOf(
  request: StoredRequest,
  signers: StoredSigner[],
  { links, disclosures }: Chain,
): Promise<Uint8Array> {
  const { snapshot } = request
  const addresses = addressesOf(request, signers)
  const terms = consentTermsIn(request)
  const { bytes } = await buildEvidence({
    requestId: request.id,
    title: request.title,
    school: snapshot.document.organisation.school,
    documentDigest: request.documentDigest,
    answersDigest: snapshot.answersDigest,
    templateDigest: snapshot.templateDigest,
    parties: signers.flatMap((signer) => partyOf(signer, addresses.get(signer.id))),
    chain: links,
    disclosures: disclosures.filter(({ name }) => disclosed.includes(name)),
    completedAt: isoOf(request.completedAt),
    consent: { ...consentOf(signers, terms), ...terms },
    ...(snapshot.follows && { follows: snapshot.follows }),
    ...(snapshot.evaluates && { evaluates: snapshot.evaluates }),
  })
  return bytes
}

const isoOf = (value: string | null | undefined): string => new Date(value ?? '').toISOString()

function partyOf(signer: StoredSigner, address: SignerAddress | undefined): EvidenceParty[] {
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
        sentence: sentenceOf(signer, answer.intent),
        method: answer.signature.method,
      }),
      ...(statement && { statement }),
      at: isoOf(signer.answeredAt),
      means: 'personalLink',
      ...(address && { address }),
    },
  ]
}
