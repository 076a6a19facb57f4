import type { PrintableDocument } from '../../domain/printing/document.js'
import type { Consent } from '../../domain/signing/consent.js'
import type { Sentences } from '../../domain/signing/sentences.js'
import type { Intent, SignerRole, SignerStatus } from '../../domain/signing/slots.js'
import type { RequestStatus } from '../../domain/signing/turns.js'

/** What the holder of a personal link may see: the plan as sent, and what is asked of them. */
export type SigningView = {
  request: {
    id: string
    title: string
    school: string
    status: RequestStatus
    /** SHA-256 of the frozen rendering. */
    documentDigest: string
    sentAt: string
    /** Whom to ask: the person who sent it. */
    contact?: { name: string; email?: string }
    /** Words of the sender for all who are asked, as their mails have them. */
    message?: string
  }
  signer: {
    id: string
    name: string
    role: SignerRole
    roleLabel: string
    /** What they may sign now, and what they declare by it. */
    intents: Intent[]
    sentences: Sentences
    required: boolean
    status: SignerStatus
    intent?: Intent
    statement?: string
    answeredAt?: string
  }
  /** How guardians stand, for who establishes the plan. */
  consent?: Consent
  /** The plan as a page; the same tree the frozen PDF was made of. */
  document: PrintableDocument
}
