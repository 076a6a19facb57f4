/** What checking a sealed PDF found, and the verdict that follows from it. */
import type { Evidence } from '../sealing/evidence.js'

/** `demonstration`: made by an authority for trying out, which anybody can be. */
export type SealTrust = 'trusted' | 'demonstration' | 'unknown'

/** What a sealer read from the bytes of a PDF; no judgement yet. */
export type Inspection =
  | { readable: false }
  | {
      readable: true
      seals: {
        /** The signed bytes still have the signed digest, and the signature over it holds. */
        intact: boolean
        /** The signed range ends at the end of the file. */
        coversWholeFile: boolean
        trust: SealTrust
        subject: string
        issuer: string
        /** Claimed by the sealer (`/M`); no timestamp authority vouches for it. ISO 8601. */
        claimedAt?: string
        /** Validity of the seal certificate, ISO 8601. */
        validFrom: string
        validUntil: string
        /** Judged of an intact seal only. */
        format: 'PAdES-BASELINE-B' | 'other'
      }[]
      /** Bytes of `evidence.json`, if attached; or that it unpacks to more than evidence ever is. */
      evidence?: Uint8Array | 'tooLarge'
    }

export const reasonCodes = [
  'notSealed',
  'contentChanged',
  'appended',
  'sealUnknown',
  'sealForm',
  'certificateNotValid',
  'evidenceMissing',
  'evidenceUnreadable',
  'evidenceTooLarge',
  'chainBroken',
  'chainHeadMismatch',
  'digestMismatch',
  'disclosureMismatch',
  'partiesMismatch',
  'consentMismatch',
] as const
/** `explainFinding` has the words. */
export type ReasonCode = (typeof reasonCodes)[number]

/** One reason why a file is not genuine; the text is found by its code in the translations. */
export type Finding = { code: ReasonCode; values: Record<string, string | number> }

/** What may be said of a file: whether it is as it was sealed, by whom, and else why not. */
export type Verdict =
  | { result: 'unreadable' }
  | {
      result: 'notGenuine'
      reasons: Finding[]
      evidence?: Evidence
    }
  | {
      result: 'genuine'
      /** The seal is one of the demonstration authority: worth nothing outside a demonstration. */
      demonstration: boolean
      sealedBy: string
      issuer: string
      claimedAt?: string
      evidence: Evidence
    }
