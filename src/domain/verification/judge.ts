/**
 * The verdict over a sealed PDF. Genuine means: exactly the sealed bytes, to the end of the file,
 * sealed by someone we trust while their certificate was valid, and evidence that recomputes.
 * Everything that fails is named; one failure does not hide another.
 */
import { readEvidence } from '../sealing/parseEvidence.js'
import type { Evidence } from '../sealing/evidence.js'
import { findingsOf } from './findings.js'
import type { Finding, Inspection, ReasonCode, Verdict } from './verdict.js'

type Readable = Extract<Inspection, { readable: true }>
type Seal = Readable['seals'][number]

/** Genuine, not genuine with every reason, or no PDF that can be read. */
export async function judge(inspection: Inspection): Promise<Verdict> {
  if (!inspection.readable) {
    return { result: 'unreadable' }
  }
  const read = evidenceIn(inspection)
  const evidence = typeof read === 'string' ? undefined : read
  const [seal] = inspection.seals
  if (!seal) {
    return notGenuine([{ code: 'notSealed', values: {} }], evidence)
  }
  const reasons = [
    ...inspection.seals.flatMap(sealFindings),
    ...(typeof read === 'string' ? [{ code: read, values: {} }] : await findingsOf(read)),
  ]
  return reasons.length === 0 && evidence
    ? genuine(seal, inspection.seals, evidence)
    : notGenuine(reasons, evidence)
}

function genuine(seal: Seal, seals: Seal[], evidence: Evidence): Verdict {
  const { subject, issuer, claimedAt } = seal
  return {
    result: 'genuine',
    demonstration: seals.some(({ trust }) => trust === 'demonstration'),
    sealedBy: subject,
    issuer,
    ...(claimedAt === undefined ? {} : { claimedAt }),
    evidence,
  }
}

const notGenuine = (reasons: Finding[], evidence: Evidence | undefined): Verdict => ({
  result: 'notGenuine',
  reasons,
  ...(evidence ? { evidence } : {}),
})

/** Every seal must cover the whole file: this sealer seals in one revision, so a second seal means
 * that something was appended after the first, whoever made it. */
function sealFindings(seal: Seal): Finding[] {
  const { subject, issuer, validFrom, validUntil } = seal
  const findings: (Finding | false)[] = [
    !seal.intact && { code: 'contentChanged', values: { subject } },
    !seal.coversWholeFile && { code: 'appended', values: { subject } },
    seal.trust === 'unknown' && { code: 'sealUnknown', values: { subject, issuer } },
    seal.intact && seal.format === 'other' && { code: 'sealForm', values: { subject } },
    isCertified(seal) &&
      !wasValid(seal) && {
        code: 'certificateNotValid',
        values: { subject, validFrom, validUntil, claimedAt: seal.claimedAt ?? '–' },
      },
  ]
  return findings.filter((finding) => finding !== false)
}

/** A signature too damaged to read names no certificate whose time could be judged. */
const isCertified = ({ validFrom, validUntil }: Seal): boolean =>
  validFrom !== '' || validUntil !== ''

/** At the claimed time; a seal that claims none was not made by the rules (EN 319 142-1, 6.3). */
function wasValid({ claimedAt, validFrom, validUntil }: Seal): boolean {
  const at = Date.parse(claimedAt ?? '')
  return at >= Date.parse(validFrom) && at <= Date.parse(validUntil)
}

/** The evidence, or why there is none to judge. */
function evidenceIn({ evidence }: Readable): Evidence | ReasonCode {
  if (evidence === undefined) {
    return 'evidenceMissing'
  }
  const read = evidence === 'tooLarge' ? evidence : readEvidence(evidence)
  return typeof read === 'string' ? codes[read] : read
}

const codes = { unreadable: 'evidenceUnreadable', tooLarge: 'evidenceTooLarge' } as const
