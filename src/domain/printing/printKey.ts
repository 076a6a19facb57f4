import { digestOf } from '../canonical.js'
import type { PrintableDocument } from './document.js'

/** All that the bytes of a print depend on. */
export type Printing = {
  document: PrintableDocument
  /** How it is finished: for a look at it, or to leave the house and by whom. */
  finish: string
  /** Changes with everything that prints: our own release, layouts, fonts, browser. */
  engine: string
}

/** The same for the same print, and another one for every other. */
export const printKey = ({ document, finish, engine }: Printing): Promise<string> =>
  digestOf({ document, finish, engine })

/** Signatures and evidence are printed once, and kept where they were sealed. */
export const isKeepable = ({ evidence, signatures }: PrintableDocument): boolean =>
  evidence === undefined && signatures.every(({ outcome }) => outcome === 'open')
