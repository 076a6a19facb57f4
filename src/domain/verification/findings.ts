/**
 * What evidence says against itself: recomputed from the chain up, believing nothing it claims.
 *
 * What an event must say in its facts for a verifier to hold it against the rest:
 * `request.created` the three digests, `signer.signed` signerId and intent, `signer.declined`
 * signerId. Other facts (role, method, mailbox) are compared where they are given.
 */
import { opens, verifyChain } from '../audit/chain.js'
import type { AuditLink } from '../audit/event.js'
import type { Evidence } from '../sealing/evidence.js'
import { addressFindings } from './addressFindings.js'
import { consentFindings } from './consentFindings.js'
import { partyFindings } from './partyFindings.js'
import type { Finding } from './verdict.js'

export async function findingsOf(evidence: Evidence): Promise<Finding[]> {
  return [
    ...(await chainFindings(evidence)),
    ...digestFindings(evidence),
    ...(await disclosureFindings(evidence)),
    ...partyFindings(evidence),
    ...addressFindings(evidence),
    ...(await consentFindings(evidence)),
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
  const own = digests.filter((digest) => facts[digest] !== evidence[digest])
  const named = (['follows', 'evaluates'] as const)
    .filter((kind) => facts[`${kind}Digest`] !== evidence[kind]?.sha256)
    .map((kind) => `${kind}Digest`)
  return [...own, ...named].map((digest) => ({
    code: 'digestMismatch',
    values: { digest },
  }))
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
