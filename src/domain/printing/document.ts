/**
 * A document ready for print: a semantic tree, not HTML. A composer makes the pages of it.
 * All text is plain text; escaping is the composer's. Nothing in it is empty: what is not filled
 * is either left out or says so in words (PDF/UA: an empty cell or item disappears from the tags).
 */
import type { Intent, SignerRole, Stroke } from '../signing/slots.js'

export type Run = { text: string; bold?: boolean; italic?: boolean; href?: string }
export type Paragraph = Run[]

export type Fact = { label: string; value: string }
export type Column = { label: string; align?: 'start' | 'end' }

export type Block =
  | { kind: 'text'; label?: string; paragraphs: Paragraph[] }
  | { kind: 'list'; label?: string; ordered?: boolean; items: Paragraph[] }
  | { kind: 'facts'; label?: string; facts: Fact[] }
  | { kind: 'table'; label: string; columns: Column[]; rows: string[][] }
  /** Repeated items, each with its own small heading. */
  | { kind: 'items'; label: string; items: { title: string; blocks: Block[] }[] }
  /** Shown in grey: an optional part that was not filled. */
  | { kind: 'unanswered'; label: string }

export type DocumentSection = {
  id: string
  number: string
  title: string
  intro?: string
  /** `consent` is set apart and named: the part guardians agree to. */
  tone?: 'plain' | 'consent'
  blocks: Block[]
}

export type SignatureBlock = {
  name: string
  role: SignerRole
  /** As the template calls the slot: `Ouder of verzorger`. */
  roleLabel: string
  outcome: 'signed' | 'declined' | 'open'
  intent?: Intent
  /** What was signed, as one sentence in the signer's words. */
  sentence: string
  /** A statement of view with `disagreeWithStatement`, or the reason for declining. */
  statement?: string
  /** `22 november 2026, 14.05 uur` */
  signedAt?: string
  typedName?: string
  strokes?: Stroke[]
  /** The action part's consent is asked beneath that part; the others stand at the end. */
  place: 'action' | 'end'
}

export type EvidencePage = {
  /** One row a party: who, in what role, when, how we knew it was them. */
  parties: { name: string; role: string; act: string; at: string; means: string }[]
  events: { at: string; what: string }[]
  verifyUrl: string
  /** The address above as an SVG path, so that the composer draws without a library of its own. */
  qr?: { size: number; path: string }
  digests: Fact[]
  /** Shown large when the seal is a demonstration's. */
  warning?: string
}

export type PrintableDocument = {
  kind: 'plan' | 'functionDescription' | 'careProtocol'
  language: 'nl' | 'en'
  title: string
  subtitle?: string
  organisation: {
    school: string
    board?: string
    /** A `data:` address of a PNG, JPEG or SVG. */
    logo?: string
    /** `#rrggbb`; checked for contrast by the composer. */
    accent?: string
  }
  /** `draft` carries a mark on every page; `frozen` is what signers read; `final` is sealed or published. */
  status: 'draft' | 'frozen' | 'final'
  /** Title page, in two columns: for whom, from when, by whom. */
  facts: Fact[]
  sections: DocumentSection[]
  signatures: SignatureBlock[]
  evidence?: EvidencePage
  foot: {
    /** `OPP S.B.` — initials only: a lost page should not name a child. */
    label: string
    version: string
    /** First eight characters of the content digest. */
    digest?: string
  }
}
