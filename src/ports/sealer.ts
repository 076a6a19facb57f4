import type { Inspection } from '../domain/verification/verdict.js'

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
 * Seals a PDF as PAdES-BASELINE-B (ETSI EN 319 142-1) in one revision and reads seals back.
 * The implementer adds no signing-time attribute, draws nothing on the pages, keeps the tags, and
 * says truthfully whether its seal is a demonstration's.
 */
export interface Sealer {
  seal(request: SealRequest): Promise<Uint8Array>
  inspect(pdf: Uint8Array): Promise<Inspection>
  readonly demonstration: boolean
}
