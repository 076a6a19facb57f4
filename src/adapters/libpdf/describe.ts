/** What the file says of itself: information, metadata, colours, identity. */
import { createHash } from 'node:crypto'

import { PdfStream, type PDF } from '@libpdf/core'

import { bytes, compressed, dictionary, list, name, number, text } from './objects.js'
import { srgbProfile } from './srgbProfile.js'
import { xmpOf, type Described } from './xmp.js'

export function describe(pdf: PDF, described: Described): void {
  const { title, language, author, creator, producer, at } = described
  pdf.setTitle(title, { showInWindowTitleBar: true })
  pdf.setLanguage(language)
  pdf.setAuthor(author)
  pdf.setCreator(creator)
  pdf.setProducer(producer)
  pdf.setCreationDate(at)
  pdf.setModificationDate(at)
  const packet = new TextEncoder().encode(xmpOf(described))
  // Never compressed: who looks for it in the bytes must find it (ISO 19005-3, 6.6.2.1).
  const metadata = PdfStream.fromDict({ Type: name('Metadata'), Subtype: name('XML') }, packet)
  pdf.getCatalog().set('Metadata', pdf.register(metadata))
  addColours(pdf)
  pdf.upgradeVersion('1.7')
}

/** The same in every file. */
const profile = compressed({ N: number(3) }, srgbProfile)

/** ISO 19005-3, 6.2.3: what red, green and blue mean. */
function addColours(pdf: PDF): void {
  const intent = dictionary({
    Type: name('OutputIntent'),
    S: name('GTS_PDFA1'),
    OutputConditionIdentifier: text('sRGB'),
    Info: text('sRGB IEC61966-2.1'),
    RegistryName: text('http://www.color.org'),
    DestOutputProfile: pdf.register(profile),
  })
  pdf.getCatalog().set('OutputIntents', list(intent))
}

/** ISO 32000-1, 14.4; of what was printed, whenever that was: the same print keeps its identity. */
export function identify(pdf: PDF, printed: Uint8Array): void {
  const timeless = Buffer.from(printed)
    .toString('latin1')
    .replace(/\(D:\d{14}/g, '(D:')
  const hash = createHash('sha256').update(timeless, 'latin1').digest()
  const digest = new Uint8Array(hash.subarray(0, 16))
  pdf.context.info.trailer.set('ID', list(bytes(digest), bytes(digest)))
}
