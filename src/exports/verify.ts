/**
 * `leidraad/verify`: seal PDFs and check sealed ones, without Payload.
 *
 * @module verify
 */
export type { TrustAnchor } from '../adapters/pades/certificates.js'
export { createSealer } from '../adapters/pades/createSealer.js'
export type { SealerOptions } from '../adapters/pades/createSealer.js'
export { createThreadVerifier } from '../adapters/pades/createThreadVerifier.js'
export type { ThreadVerifierOptions, Verifier } from '../adapters/pades/createThreadVerifier.js'
export { makeDemonstrationAuthority } from '../adapters/pades/demonstration.js'
export type { DemonstrationAuthority } from '../adapters/pades/demonstration.js'
export { identityFromPem, loadP12 } from '../adapters/pades/identity.js'
export type { IdentityPem, SealIdentity } from '../adapters/pades/identity.js'
export { anchorsOf, sealIdentityFor } from '../adapters/pades/sealIdentity.js'
export type { SealPlace } from '../adapters/pades/sealIdentity.js'
export { verifyPdf } from '../adapters/pades/verifyPdf.js'
export type {
  AnyEventType,
  AuditLink,
  Commitment,
  ConversationEventType,
  DraftEventType,
  Disclosure,
  EventBody,
  EventType,
} from '../domain/audit/event.js'
export type { Evidence, EvidenceConsent, EvidenceParty } from '../domain/sealing/evidence.js'
export { parseEvidence } from '../domain/sealing/parseEvidence.js'
export { judge } from '../domain/verification/judge.js'
export type {
  Finding,
  Inspection,
  ReasonCode,
  SealTrust,
  Verdict,
} from '../domain/verification/verdict.js'
export type { Sealer, SealRequest } from '../ports/sealer.js'
export { explainFinding, explainVerdict } from '../translations/explainVerdict.js'
export type { Explanation } from '../translations/verificationDutch.js'
