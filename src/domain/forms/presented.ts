/**
 * Answers as people read them, before it is known on what: the filler, the public page or paper.
 * Types only; `presentSection` makes it.
 */
import type { Figure } from '../printing/figure.js'
import type { RichBlock } from '../richText/richBlock.js'
import type { Width } from '../fieldTypes/fieldBase.js'

export type PresentedColumn = { label: string; align: 'start' | 'end'; group?: string }
export type PresentedItem = { id: string; title: string; fields: PresentedField[] }

type Presented = { id: string; label: string; width?: Width }

export type PresentedBody =
  | /** One short answer: a date, a number, a choice. */ { kind: 'fact'; value: string }
  | { kind: 'text'; paragraphs: string[] }
  | { kind: 'richText'; blocks: RichBlock[] }
  | { kind: 'list'; items: string[] }
  | { kind: 'table'; columns: PresentedColumn[]; rows: string[][] }
  | /** The rows are named by `head`; `corner` says what those names are. */ {
      kind: 'scoreTable'
      corner: string
      columns: PresentedColumn[]
      rows: { id: string; head: string; cells: string[] }[]
      figures?: Figure[]
    }
  | { kind: 'items'; purpose?: 'goals'; items: PresentedItem[]; figures?: Figure[] }
  | { kind: 'unanswered' }
  | { kind: 'heading' }
  | { kind: 'signature'; slot: string }
  | { kind: 'pageBreak' }
  | /** For the one who fills; not printed. */ { kind: 'explanation'; paragraphs: string[] }

export type PresentedField = Presented & PresentedBody
