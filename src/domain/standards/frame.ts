/** What stands around a standard in print and is not part of its content. */
import type { Block, DocumentSection, Fact, PrintableDocument } from '../printing/document.js'

export type Frame = Pick<PrintableDocument, 'organisation' | 'status' | 'foot' | 'language'> & {
  /** Facts for the title page, before those of the content. */
  facts?: Fact[]
}

type Part = { id: string; title: string; blocks: Block[] }

/** Numbered in order; a part without content is left out, so that no number stands alone. */
export const toSections = (parts: Part[]): DocumentSection[] =>
  parts
    .filter(({ blocks }) => blocks.length > 0)
    .map((part, index) => ({ ...part, number: `${index + 1}` }))

const isFilled = (value: string | undefined): value is string =>
  value !== undefined && value.trim() !== ''

/** Facts with a value, in the order given. */
export const toFacts = (pairs: [label: string, value: string | undefined][]): Fact[] =>
  pairs.flatMap(([label, value]) => (isFilled(value) ? [{ label, value }] : []))

export const factsBlock = (facts: Fact[]): Block[] =>
  facts.length > 0 ? [{ kind: 'facts', facts }] : []

/** Long text under its label; nothing where there is no text. */
export const textBlock = (label: string, text: string | undefined): Block[] =>
  isFilled(text) ? [{ kind: 'text', label, paragraphs: [[{ text }]] }] : []

type Table = { label: string; columns: string[]; rows: (string | undefined)[][] }

export const tableBlock = ({ label, columns, rows }: Table): Block[] =>
  rows.length > 0
    ? [
        {
          kind: 'table',
          label,
          columns: columns.map((column) => ({ label: column })),
          rows: rows.map((row) => row.map((cell) => (isFilled(cell) ? cell : '–'))),
        },
      ]
    : []
