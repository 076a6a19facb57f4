/**
 * Whether the addresses of the parties are those their links went to. The latest `signer.invited` of
 * a signer says which mailbox in its facts, and the masked address as a commitment; a request that
 * was sent before version 2 of the evidence says neither.
 */
import type { AuditLink } from '../audit/event.js'
import type { Evidence, EvidenceParty } from '../sealing/evidence.js'
import type { Finding } from './verdict.js'

export function addressFindings(evidence: Evidence): Finding[] {
  if (evidence.formatVersion === 1) {
    return []
  }
  const invitations = new Map(
    evidence.chain
      .filter(({ type }) => type === 'signer.invited')
      .map((link) => [link.facts.signerId, link]),
  )
  const disclosed = new Map(
    evidence.disclosures
      .filter(({ name }) => name === 'address')
      .map(({ sequence, value }) => [sequence, value]),
  )
  return evidence.parties
    .filter((party) => {
      const link = invitations.get(party.signerId)
      return !link || !isAddressOf(party, link, disclosed.get(link.sequence))
    })
    .map(({ name }) => ({ code: 'partiesMismatch', values: { party: name } }))
}

function isAddressOf(
  { address }: EvidenceParty,
  { facts, commitments }: AuditLink,
  masked: string | undefined,
): boolean {
  if (facts.mailbox === undefined && !Object.hasOwn(commitments, 'address')) {
    return true
  }
  return (
    (masked === undefined || address?.masked === masked) &&
    address?.mailbox === facts.mailbox &&
    address?.ofSender === facts.ofSender
  )
}
