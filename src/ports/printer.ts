export type PrinterHealth = { ok: boolean; detail: string }

/**
 * Prints HTML as a tagged PDF with outline, language and title.
 *
 * The implementer runs no script, fetches nothing, leaves nothing behind between documents, and
 * throws `DomainError` with `printing.busy`, `printing.timeout` or `printing.failed`.
 */
export interface Printer {
  print(html: string): Promise<Uint8Array>
  /** Starts what is needed and answers whether printing works now. */
  health(): Promise<PrinterHealth>
  /** Ends every process and removes every temporary file. */
  close(): Promise<void>
}
