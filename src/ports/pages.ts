/** The pages people without an account see, as HTML made from values. */
import type { Language } from '../domain/kernel/language.js'
import type { Block, PrintableDocument } from '../domain/printing/document.js'

export type PageName =
  | 'sign'
  | 'decline'
  | 'signed'
  | 'declined'
  | 'contribute'
  | 'contributeSection'
  | 'contributeConflict'
  | 'contributeDone'
  | 'shared'
  | 'sharedClosed'
  | 'converse'
  | 'verify'
  | 'message'

/** `beneath` is the heading of the second level above them, whose words they do not say again. */
export type AnsweredBlocks = { beneath: string; blocks: Block[] }

/** Answers in places of their own, each under the name by which a template looks it up. */
export type Answered = { language: Language; at: Readonly<Record<string, AnsweredBlocks>> }

/**
 * `document` becomes a readable page by itself, and `answered` blocks as a page of a document has
 * them; every other value is shown as the text it is.
 */
export type PageView = Readonly<Record<string, unknown>> & {
  document?: PrintableDocument
  answered?: Answered
}

export type PageAsset = {
  /** Holds a digest of the text, so that it may be kept for ever: `pages.1a2b3c4d.css`. */
  name: string
  type: string
  text: string
}

/**
 * The implementer escapes every value, puts no script or style into the page itself (the pages are
 * served under a policy that refuses both), and needs every value a template names.
 */
export interface Pages {
  render(name: PageName, view: PageView): string
  /** `css` and `script` of every page; what only pages with a form need comes on top. */
  readonly assets: Readonly<Record<'css' | 'script' | 'formCss' | 'formScript', PageAsset>>
}
