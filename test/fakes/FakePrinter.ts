import { PDF } from '@libpdf/core'

import { identify } from '../../src/adapters/libpdf/describe.js'
import { DomainError } from '../../src/domain/errors.js'
import type { Printer } from '../../src/ports/printer.js'

const titleOf = (html: string) => /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? ''
const textOf = (html: string) => html.replace(/<style>[^]*?<\/style>|<[^>]*>/g, ' ')
const languageOf = (html: string) => /<html lang="([a-z]+)"/.exec(html)?.[1] ?? 'nl'

/** Prints one empty page with title and language: a real PDF, where what is on it does not matter. */
export function createFakePrinter(): Printer {
  let closed = false
  return {
    print: async (html) => {
      if (closed) {
        throw new DomainError('printing.failed', 'The printer was closed.')
      }
      const pdf = PDF.create()
      pdf.addPage({ size: 'a4' })
      pdf.setTitle(titleOf(html))
      pdf.setLanguage(languageOf(html))
      identify(pdf, new TextEncoder().encode(html))
      const reading = {
        title: titleOf(html),
        language: languageOf(html),
        texts: [textOf(html)],
        links: [],
        faults: [],
      }
      return { pdf: await pdf.save(), reading }
    },
    health: () => Promise.resolve({ ok: !closed, detail: 'No browser; a fake printer.' }),
    close: () => {
      closed = true
      return Promise.resolve()
    },
  }
}
