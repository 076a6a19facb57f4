import type { Verdict } from '../domain/verification/verdict.js'

/** What is sealed, and what a reader of PDFs shows of the seal. */
export type SealRequest = {
  pdf: Uint8Array
  /** Attached as `evidence.json` before sealing. */
  evidence: Uint8Array
  /** Who seals, as shown by PDF readers: the school. */
  name: string
  reason: string
  /** Claimed time of sealing. */
  at: Date
}

/**
 * Seals a PDF as PAdES-BASELINE-B (ETSI EN 319 142-1) in one revision, and judges files by their seals.
 * The implementer adds no signing-time attribute, draws nothing on the pages, keeps the tags, and
 * says truthfully whether its seal is a demonstration's.
 *
 * Anyone may have any bytes judged. The implementer does so apart from the thread that answers others,
 * within limits of time and memory: what goes over them is a `DomainError` with `verification.limit`.
 */
export interface Sealer {
  /** The bytes of the sealed PDF. */
  seal(request: SealRequest): Promise<Uint8Array>
  /** By the rules of `judge`. */
  verify(pdf: Uint8Array): Promise<Verdict>
  /** Ends what was started. */
  close?(): Promise<void>
  readonly demonstration: boolean
}
