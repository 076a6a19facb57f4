/**
 * Whether the consent that evidence tells is what its parties answered under the terms of its chain,
 * and whether each declared what they signed. What was sent before version 3 says neither in its events.
 */
import { digestOf } from '../canonical.js'
import type { AuditLink } from '../audit/event.js'
import type { Evidence, EvidenceConsent, EvidenceParty } from '../sealing/evidence.js'
import { consentFacts, consentState, establishable, type Consent } from '../signing/consent.js'
import type { Finding } from './verdict.js'

export async function consentFindings(evidence: Evidence): Promise<Finding[]> {
  const { consent, parties, chain } = evidence
  if (consent === undefined) {
    return []
  }
  const holds =
    isAnswered(consent, parties) && isUnderTerms(consent, chain) && isEstablished(consent, parties)
  return [
    ...(holds ? [] : [{ code: 'consentMismatch', values: {} } as const]),
    ...(await sentenceFindings(parties, chain)),
  ]
}

function isAnswered(consent: EvidenceConsent, parties: readonly EvidenceParty[]): boolean {
  const count = (intent: EvidenceParty['intent']) =>
    parties.filter((party) => party.intent === intent).length
  const { asked, given, refused, state }: Consent = consent
  return (
    given === count('consentActionPart') &&
    refused === count('disagreeWithStatement') &&
    state === consentState({ asked, given, refused, open: 0 }, consent)
  )
}

/** What may be established, and nothing else. */
function isEstablished(consent: EvidenceConsent, parties: readonly EvidenceParty[]): boolean {
  const may = establishable(consent, consent)
  return parties.every(
    ({ intent }) =>
      (intent !== 'established' || may === 'whole') &&
      (intent !== 'establishedPerspective' || may === 'perspective'),
  )
}

function isUnderTerms(consent: EvidenceConsent, chain: readonly AuditLink[]): boolean {
  const facts = chain.find(({ type }) => type === 'request.created')?.facts ?? {}
  const told = ['consentOf', 'withoutConsent', 'actionDigest', 'earlierRequest', 'consentAsked']
  const terms = consentFacts(consent, consent.asked)
  return facts.consentOf === undefined || told.every((name) => facts[name] === terms[name])
}

async function sentenceFindings(
  parties: readonly EvidenceParty[],
  chain: readonly AuditLink[],
): Promise<Finding[]> {
  const digests = new Map(
    chain
      .filter(({ type }) => type === 'signer.signed')
      .map(({ facts }) => [facts.signerId, facts.sentenceDigest]),
  )
  const findings: Finding[] = []
  for (const { signerId, name, sentence } of parties) {
    const told = digests.get(signerId)
    if (told !== undefined && told !== (await digestOf(sentence ?? ''))) {
      findings.push({ code: 'partiesMismatch', values: { party: name } })
    }
  }
  return findings
}
