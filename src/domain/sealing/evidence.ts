/**
 * The evidence that travels inside a sealed PDF, as the attachment `evidence.json`: enough for
 * anyone to recompute, without our database, what was signed, by whom and in which order.
 */
import type { AuditLink, Disclosure } from '../audit/event.js'
import type { SignerAddress } from '../signing/addresses.js'
import type { Consent, ConsentTerms } from '../signing/consent.js'
import type { Intent, SignerRole } from '../signing/slots.js'

export const EVIDENCE_FORMAT = 'leidraad.evidence'
export const EVIDENCE_FILE = 'evidence.json'

/** One who was asked to sign: what they answered, and how they were reached. Moments are ISO 8601. */
export type EvidenceParty = {
  signerId: string
  name: string
  role: SignerRole
  roleLabel: string
  outcome: 'signed' | 'declined'
  intent?: Intent
  /** What they declared, word for word; since version 3 of everyone who signed. */
  sentence?: string
  statement?: string
  at: string
  method?: 'typed' | 'drawn'
  /** How the signer was reached: `mail`. */
  means: 'personalLink'
  /** Where that link went; since version 2, and then always. */
  address?: SignerAddress
}

/** How guardians stood to the action part when the plan was sealed, and by which terms. */
export type EvidenceConsent = Consent & ConsentTerms

/** A plan that another goes on from or evaluates: its title, and the SHA-256 of its sealed PDF. */
export type FollowedPlan = { title: string; sha256: string }

/** The content of `evidence.json`. Digests are SHA-256 in hex, moments ISO 8601 with milliseconds. */
export type Evidence = {
  format: typeof EVIDENCE_FORMAT
  /** 1: sealed before addresses were told; 2: before consent and sentences were. */
  formatVersion: 1 | 2 | 3
  requestId: string
  title: string
  school: string
  /** SHA-256 of the frozen rendering every signer read. */
  documentDigest: string
  /** SHA-256 of the canonical JSON of the answers, and of the template version. */
  answersDigest: string
  templateDigest: string
  parties: EvidenceParty[]
  chain: AuditLink[]
  /** Hash of the last link of `chain`. */
  head: string
  disclosures: Disclosure[]
  completedAt: string
  /** Since version 3, and then always. */
  consent?: EvidenceConsent
  /** Of a plan that goes on from another; since version 3. */
  follows?: FollowedPlan
  /** Of an evaluation, the plan that it evaluates. */
  evaluates?: FollowedPlan
}
