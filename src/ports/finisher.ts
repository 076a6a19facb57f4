import type { Print } from './printer.js'

/** A print, and what a reader of PDFs shows of its making. */
export type FinishRequest = {
  print: Print
  /** Who the document is from: the school. */
  author: string
  /** When it was made; the same request gives the same bytes. */
  at: Date
}

/**
 * Makes of a print what may leave the house: PDF/UA-1 (ISO 14289-1) and PDF/A-3a (ISO 19005-3) at
 * once, with the pages unchanged to the eye and nothing more to do for a seal than to add it.
 *
 * The implementer guards the text: what stands under the tags is what the page had to say, no more
 * and no less, every link is there, and no character is without a glyph. Else it throws a
 * `DomainError` with `printing.textLost`, or `printing.inaccessible` when the page itself breaks a
 * rule; a document that fails is never handed out.
 */
export interface Finisher {
  /** The bytes of the finished PDF. */
  finish(request: FinishRequest): Promise<Uint8Array>
  /** Ends what was started. */
  close?(): Promise<void>
}
