/**
 * What evidence says against itself: recomputed from the chain up, believing nothing it claims.
 *
 * What an event must say in its facts for a verifier to hold it against the rest:
 * `request.created` the three digests, `signer.signed` signerId and intent, `signer.declined`
 * signerId. Other facts (role, method, mailbox) are compared where they are given.
 */
import { opens, verifyChain } from '../audit/chain.js'
import type { AuditLink, EventType } from '../audit/event.js'
import type { Evidence, EvidenceParty } from '../sealing/evidence.js'
import { addressFindings } from './addressFindings.js'
import type { Finding } from './verdict.js'

export async function findingsOf(evidence: Evidence): Promise<Finding[]> {
  return [
    ...(await chainFindings(evidence)),
    ...digestFindings(evidence),
    ...(await disclosureFindings(evidence)),
    ...partyFindings(evidence),
    ...addressFindings(evidence),
  ]
}

async function chainFindings({ chain, head }: Evidence): Promise<Finding[]> {
  const check = await verifyChain(chain)
  if (!check.ok) {
    return [{ code: 'chainBroken', values: { link: check.at + 1, reason: check.reason } }]
  }
  return check.head === head
    ? []
    : [{ code: 'chainHeadMismatch', values: { expected: head, found: check.head } }]
}

const digests = ['documentDigest', 'answersDigest', 'templateDigest'] as const

function digestFindings(evidence: Evidence): Finding[] {
  const facts = evidence.chain.find(({ type }) => type === 'request.created')?.facts ?? {}
  return digests
    .filter((digest) => facts[digest] !== evidence[digest])
    .map((digest) => ({ code: 'digestMismatch', values: { digest } }))
}

async function disclosureFindings({ chain, disclosures }: Evidence): Promise<Finding[]> {
  const bySequence = new Map(chain.map((link) => [link.sequence, link]))
  const findings: Finding[] = []
  for (const disclosure of disclosures) {
    const { sequence, name } = disclosure
    const commitment = commitmentOf(bySequence.get(sequence), name)
    if (commitment === undefined || !(await opens(disclosure, commitment))) {
      findings.push({ code: 'disclosureMismatch', values: { link: sequence, name } })
    }
  }
  return findings
}

const commitmentOf = (link: AuditLink | undefined, name: string): string | undefined =>
  link && Object.hasOwn(link.commitments, name) ? link.commitments[name] : undefined

const actOf: Record<EvidenceParty['outcome'], EventType> = {
  signed: 'signer.signed',
  declined: 'signer.declined',
}

function partyFindings(evidence: Evidence): Finding[] {
  const acts = evidence.chain.filter(({ type }) => Object.values(actOf).includes(type))
  const unclaimed = new Set(acts)
  const wrong: Finding[] = []
  for (const party of evidence.parties) {
    const act = acts.find((link) => unclaimed.has(link) && isActOf(link, party, evidence))
    if (act) {
      unclaimed.delete(act)
    } else {
      wrong.push({ code: 'partiesMismatch', values: { party: party.name } })
    }
  }
  const nobodys = [...unclaimed].map(({ facts, sequence }): Finding => ({
    code: 'partiesMismatch',
    values: { party: String(facts.signerId ?? sequence) },
  }))
  return [...wrong, ...nobodys]
}

function isActOf(link: AuditLink, party: EvidenceParty, { disclosures }: Evidence): boolean {
  const { facts } = link
  const same = (name: 'role' | 'method') => facts[name] === undefined || facts[name] === party[name]
  const disclosed = (name: 'name' | 'statement') =>
    disclosures
      .filter((disclosure) => disclosure.sequence === link.sequence && disclosure.name === name)
      .every(({ value }) => value === party[name])
  return (
    link.type === actOf[party.outcome] &&
    link.at === party.at &&
    facts.signerId === party.signerId &&
    facts.intent === party.intent &&
    (['role', 'method'] as const).every(same) &&
    (['name', 'statement'] as const).every(disclosed)
  )
}
