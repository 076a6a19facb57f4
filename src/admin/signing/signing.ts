/** How the signing of a plan stands, as the API gives it. */
import type { Issue } from '../../domain/forms/answers.js'
import type { Addressed } from '../../domain/signing/addresses.js'
import type { SignatureSlot } from '../../domain/signing/slots.js'

export type Signer = {
  id: string
  name: string
  roleLabel: string
  status: 'waiting' | 'invited' | 'signed' | 'declined'
  /** Not set while `status` is `invited`: the mail could not be sent yet. */
  invitedAt?: string | null
  answeredAt?: string | null
  /** Why someone did not sign, or what they do not agree with. */
  statement?: string | null
}

export type SigningRequest = {
  id: string
  status: 'open' | 'completed' | 'sealed' | 'declined' | 'withdrawn'
  sentAt: string
  signers: Signer[]
  signedDocument?: { id: string; url: string } | null
  /** While the sealing waits, runs or fails. */
  sealing?: { failed: boolean } | null
}

export type Suggestion = { name?: string | null; email?: string | null }

export type SigningOfPlan = {
  status: 'draft' | 'signing' | 'signed'
  issues: Issue[]
  /** Who would send it now. */
  sender: Addressed
  slots: { slot: SignatureSlot; suggestions: Suggestion[] }[]
  /** The latest first. */
  requests: SigningRequest[]
}

export const hasAnswered = ({ status }: Pick<Signer, 'status'>): boolean =>
  status === 'signed' || status === 'declined'
