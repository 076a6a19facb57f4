import { digestOf } from '../canonical.js'
import type { PrintableDocument } from './document.js'

/** All that the bytes of a print depend on. */
type Printing = {
  document: PrintableDocument
  /** Changes with everything that prints: our own release, layouts, fonts, browser. */
  engine: string
}

/** The same for the same print, and another one for every other. */
export const printKey = ({ document, engine }: Printing): Promise<string> =>
  digestOf({ document, engine })

/** Signatures and evidence are printed once, and kept where they were sealed. */
export const isKeepable = ({ evidence, signatures }: PrintableDocument): boolean =>
  evidence === undefined && signatures.every(({ outcome }) => outcome === 'open')
