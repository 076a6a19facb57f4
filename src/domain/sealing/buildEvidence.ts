/**
 * Makes the evidence that is embedded before sealing. It is checked by the rules a verifier will
 * apply, because a seal over evidence that does not hold can never be mended.
 */
import { canonicalBytes } from '../canonical.js'
import { DomainError } from '../errors.js'
import { findingsOf } from '../verification/findings.js'
import { EVIDENCE_FORMAT, type Evidence } from './evidence.js'
import { parseEvidence } from './parseEvidence.js'

export type EvidenceParts = Omit<Evidence, 'format' | 'formatVersion' | 'head'> &
  Required<Pick<Evidence, 'consent'>>

/**
 * Throws `sealing.failed` when parties, disclosures or digests contradict the chain, or when a
 * verifier could not read it (a text over its limit).
 */
export async function buildEvidence(
  parts: EvidenceParts,
): Promise<{ evidence: Evidence; bytes: Uint8Array }> {
  const head = parts.chain.at(-1)?.hash ?? ''
  const evidence: Evidence = { ...parts, format: EVIDENCE_FORMAT, formatVersion: 3, head }
  const findings = await findingsOf(evidence)
  if (findings.length) {
    throw new DomainError(
      'sealing.failed',
      `Evidence of ${parts.requestId} does not hold: ${findings.map(({ code }) => code).join(', ')}`,
      { data: { findings } },
    )
  }
  const bytes = canonicalBytes(evidence)
  if (!parseEvidence(bytes)) {
    throw new DomainError(
      'sealing.failed',
      `Evidence of ${parts.requestId} is not of its own format`,
    )
  }
  return { evidence, bytes }
}
