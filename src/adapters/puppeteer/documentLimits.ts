/** How much one document may be; who wrote it is told the limit. */
import { DomainError } from '../../domain/errors.js'

export type DocumentLimits = {
  htmlMb: number
  pdfMb: number
  pages: number
  memoryMb: number
}

const MB = 1024 * 1024

export function assertHtml(html: string, { htmlMb }: DocumentLimits): void {
  // Bytes are at least characters, and counting those costs nothing.
  if (html.length > htmlMb * MB || Buffer.byteLength(html) > htmlMb * MB) {
    throw tooLarge(`HTML of more than ${htmlMb} MB`, htmlMb)
  }
}

export function assertPdf(pdf: Uint8Array, { pdfMb, pages }: DocumentLimits): void {
  if (pdf.length > pdfMb * MB) {
    throw tooLarge(`A PDF of ${pdf.length} bytes`, pdfMb)
  }
  if (countPages(pdf) > pages) {
    throw new DomainError('printing.tooLong', `A document of more than ${pages} pages`, {
      data: { maxPages: pages },
    })
  }
}

export const tooHeavy = (cause: unknown): DomainError =>
  new DomainError('printing.tooHeavy', 'A page ended twice while it was printed', { cause })

const tooLarge = (message: string, maxMegabytes: number): DomainError =>
  new DomainError('printing.tooLarge', message, { data: { maxMegabytes } })

const NODE = '/Type /Pages'

/**
 * The root of the page tree counts all pages, its nodes some (ISO 32000-1, 7.7.3.2). Chromium writes
 * both in the clear; reading a large file in full costs more than printing a small one.
 */
export function countPages(pdf: Uint8Array): number {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  let most = 0
  for (let at = bytes.indexOf(NODE); at >= 0; at = bytes.indexOf(NODE, at + 1)) {
    const object = bytes.toString('latin1', at, at + 200)
    most = Math.max(most, Number(/^\/Type \/Pages\s+\/Count (\d+)/.exec(object)?.[1] ?? 0))
  }
  return most
}
