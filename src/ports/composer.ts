import type { PrintableDocument } from '../domain/printing/document.js'

/**
 * Makes one self-contained HTML page of a document: fonts, pictures and styles inside it, nothing
 * to fetch, no script. The implementer escapes every text and never lets a value become markup.
 */
export interface Composer {
  compose(document: PrintableDocument): Promise<string>
}
