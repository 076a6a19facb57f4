import type { PageReading } from '../domain/printing/reading.js'

/** `detail` tells the one who keeps the server what is wrong, or which browser prints. */
export type PrinterHealth = { ok: boolean; detail: string }

/** `reading` is of the same page, taken before it was printed. */
export type Print = { pdf: Uint8Array; reading: PageReading }

/** How much of a document is wanted. */
export type PrintOptions = {
  /**
   * No more than so many pages from the start, for a quick look: without tags and outline, and without
   * the pages of what the document lists. @default all
   */
  pages?: number
}

/**
 * Prints HTML as a tagged PDF with outline, language and title.
 *
 * An element with `data-page-of="x"` gets as its text the number of the page where the element with
 * the id x stands; it must have a fixed width, so that the number moves no line.
 *
 * The implementer runs no script, fetches nothing, leaves nothing behind between documents, and
 * throws `DomainError` with `printing.busy`, `printing.timeout` or `printing.failed`, and for a document
 * beyond what one may be with `printing.tooLarge`, `printing.tooLong` or `printing.tooHeavy`.
 */
export interface Printer {
  /** One self-contained page of HTML, as a composer makes it. */
  print(html: string, options?: PrintOptions): Promise<Print>
  /** Starts what is needed and answers whether printing works now. */
  health(): Promise<PrinterHealth>
  /** Ends every process and removes every temporary file. */
  close(): Promise<void>
}
