import type { PrintableDocument } from '../../domain/printing/document.js'
import type { Intent, SignerRole } from '../../domain/signing/slots.js'
import type { RequestStatus, SignerStatus } from '../../domain/signing/turns.js'

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
    intents: Intent[]
    required: boolean
    status: SignerStatus
    intent?: Intent
    statement?: string
    answeredAt?: string
  }
  /** The plan as a page; the same tree the frozen PDF was made of. */
  document: PrintableDocument
}
