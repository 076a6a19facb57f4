import type { SourceProblem } from '../domain/layout/layoutProblem.js'
import type { PrintableDocument } from '../domain/printing/document.js'

/**
 * Makes one self-contained HTML page of a document: fonts, pictures and styles inside it, nothing
 * to fetch, no script. The implementer escapes every text and never lets a value become markup.
 *
 * A document whose look has a source of its own is made with that, apart from this process and
 * within a limit of time, memory and size: `layout.invalid`, `layout.limit` or `layout.failed`
 * otherwise. Every signature and the evidence are in the page, whatever the source leaves out.
 */
export interface Composer {
  /** HTML of the whole document, in its language. */
  compose(document: PrintableDocument): Promise<string>
  /** All that is wrong with a template and style sheet, whatever they are; never throws. */
  checkSource(source: { template: unknown; css: unknown }): SourceProblem[]
  /** Ends what was started. */
  close?(): Promise<void>
}
