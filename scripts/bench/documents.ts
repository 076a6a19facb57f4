import { PDF } from '@libpdf/core'

import type { PrintableDocument } from '../../src/domain/printing/document.js'
import type { Composer } from '../../src/ports/composer.js'
import type { Printer } from '../../src/ports/printer.js'

const sentence =
  'De leerling werkt in een kleine groep aan rekenen en krijgt daarbij uitleg in stappen. '

const section = (index: number): PrintableDocument['sections'][number] => ({
  id: `part-${index}`,
  number: `${index}`,
  title: `Onderdeel ${index}`,
  blocks: [
    { kind: 'text', label: 'Beschrijving', paragraphs: [[{ text: sentence.repeat(4) }]] },
    {
      kind: 'table',
      label: 'Doelen',
      columns: [{ label: 'Vak' }, { label: 'Doel' }, { label: 'Uur', align: 'end' }],
      rows: Array.from({ length: 8 }, (_, row) => ['Rekenen', `${sentence}(${row + 1})`, '1,5']),
    },
  ],
})

const documentOf = (sections: number): PrintableDocument => ({
  kind: 'plan',
  language: 'nl',
  title: 'Ontwikkelingsperspectief van Łukasz ’t Hart',
  organisation: { school: 'De Regenboog', board: 'Stichting Het Kompas' },
  status: 'final',
  facts: [{ label: 'Leerling', value: 'Łukasz ’t Hart' }],
  sections: Array.from({ length: sections }, (_, index) => section(index + 1)),
  signatures: [],
  foot: { label: 'OPP Ł.H.', version: 'versie 1', digest: 'a1b2c3d4' },
})

export type Sample = { pages: number; document: PrintableDocument; html: string; pdf: Uint8Array }

/** The shortest document of so many pages. */
export async function sampleOf(
  pages: number,
  { composer, printer }: { composer: Composer; printer: Printer },
): Promise<Sample> {
  for (let sections = 0; ; sections += 1) {
    const document = documentOf(sections)
    const html = await composer.compose(document)
    const { pdf } = await printer.print(html)
    if ((await PDF.load(pdf)).getPageCount() >= pages) {
      return { pages, document, html, pdf }
    }
  }
}
