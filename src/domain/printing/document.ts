/**
 * A document ready for print: a semantic tree, not HTML. A composer makes the pages of it.
 * All text is plain text; escaping is the composer's. Nothing in it is empty: what is not filled
 * is either left out or says so in words (PDF/UA: an empty cell or item disappears from the tags).
 */
import type { Width } from '../fieldTypes/fieldBase.js'
import type { Paragraph } from '../richText/richBlock.js'
import type { Language } from '../kernel/language.js'
import type { PrintLayout } from '../layout/layout.js'
import type { Figure } from './figure.js'
import type { Intent, SignerRole, Stroke } from '../signing/slots.js'

/** @default width full, which in a list of facts is one column of it */
export type Fact = { label: string; value: string; width?: Width }
export type Column = { label: string; align?: 'start' | 'end' }

/** Columns next to each other with the same `group` stand under that one head. */
export type ScoreColumn = Column & { group?: string }
/** `head` names the row and is its header cell. */
export type ScoreRow = { head: string; cells: string[] }

/** What a form on paper says at a question: how to answer it, and when it is asked at all. */
type Asked = {
  help?: string
  /** `Alleen invullen als ‘Heeft de leerling een broer of zus?’ ja is.` */
  note?: string
}

export type TextBlock = { kind: 'text'; label?: string; paragraphs: Paragraph[] }
export type ListBlock = { kind: 'list'; label?: string; ordered?: boolean; items: Paragraph[] }

export type Block =
  | TextBlock
  | ListBlock
  /** In so many columns, as far as the page is wide. @default columns those of `look`, else 2 */
  | { kind: 'facts'; label?: string; facts: Fact[]; columns?: 1 | 2 | 3 }
  /**
   * With `room` a table to write in: its rows are high and its empty cells are meant to be empty, but
   * each holds a no-break space, so that it stays in the tags.
   */
  | (Asked & {
      kind: 'table'
      label: string
      columns: Column[]
      rows: string[][]
      room?: boolean
    })
  /**
   * Rows fixed by the template. The head has two rows when a column has a `group`: groups span their
   * columns, a column without one spans both rows. `corner` heads the column of row heads, which may
   * not be an empty header cell. `room` as in a table.
   */
  | (Asked & {
      kind: 'scoreTable'
      label: string
      corner: string
      columns: ScoreColumn[]
      rows: ScoreRow[]
      room?: boolean
      /** Beneath it: what it says in numbers, drawn. */
      figures?: Figure[]
    })
  /** Repeated items, each with its own small heading. `goals`: its items are goals of a plan. */
  | (Asked & {
      kind: 'items'
      label: string
      purpose?: 'goals'
      items: { title: string; blocks: Block[] }[]
      /** Above the items: what they say together, drawn. */
      figures?: Figure[]
    })
  /** An answer with structure of its own; a `label` inside is a heading one level below this one. */
  | { kind: 'richText'; label: string; blocks: (TextBlock | ListBlock)[] }
  /** Divides a part: a heading of the level of the questions' labels; questions follow beneath it. */
  | { kind: 'heading'; text: string }
  /**
   * The signatures of this slot stand here (those of `signatures` with the same `slot`), and not in
   * their usual place. Where there is none, as on a blank form, there is room for a name, a date and
   * a signature.
   */
  | { kind: 'signature'; label: string; slot: string }
  /** What follows starts a page. */
  | { kind: 'pageBreak' }
  /** Ruled lines to write on, so many; `unit` is printed at the end of the first. */
  | (Asked & { kind: 'lines'; label: string; lines: number; unit?: string })
  /**
   * Boxes to tick: round ones, or with `several` square ones. With `other` a last one with a line to
   * write on. `from` and `to` explain the ends of a scale, of which the options are its steps.
   */
  | (Asked & {
      kind: 'choices'
      label: string
      several: boolean
      options: string[]
      other?: string
      from?: string
      to?: string
    })
  /** Shown in grey: an optional part that was not filled. */
  | { kind: 'unanswered'; label: string }

export type DocumentSection = {
  id: string
  number: string
  title: string
  intro?: string
  /** `consent` is set apart and named: the part guardians agree to. */
  tone?: 'plain' | 'consent'
  /** Starts a page. @default false */
  newPage?: boolean
  /** When it is to be filled, on a blank form. */
  note?: string
  blocks: Block[]
}

export type SignatureBlock = {
  /** Id of the slot; a signature field of that slot shows it in its own place. */
  slot?: string
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
  /** How guardians stood to the action part. */
  consent?: Fact
  events: { at: string; what: string }[]
  verifyUrl: string
  /** The address above as an SVG path, so that the composer draws without a library of its own. */
  qr?: { size: number; path: string }
  digests: Fact[]
  /** Shown large when the seal is a demonstration's. */
  warning?: string
}

/** How the document looks, as its template's layout says; complete, so that nothing is guessed. */
export type Look = Required<
  Pick<PrintLayout, 'cover' | 'contents' | 'columns' | 'logo' | 'letterhead'>
> &
  Pick<PrintLayout, 'density' | 'accent' | 'source'>

/** What is printed, as a semantic tree before any HTML. Texts are plain; days are written out. */
export type PrintableDocument = {
  /** Decides the words of the house. */
  kind: 'plan' | 'evaluation' | 'functionDescription' | 'careProtocol'
  language: Language
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
  /** @default the look of a document without a layout */
  look?: Look
  /** A form on paper: no mark of a draft, and room to write. @default false */
  blank?: boolean
  /** Title page, in two columns: for whom, from when, by whom. */
  facts: Fact[]
  /** A page in plain words, before all parts. */
  inBrief?: Block[]
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
