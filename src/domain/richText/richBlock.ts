/** Rich text reduced to what a document needs. */
export type Run = { text: string; bold?: boolean; italic?: boolean; href?: string }
export type Paragraph = Run[]

export type RichBlock =
  | { kind: 'paragraph'; runs: Paragraph }
  | { kind: 'heading'; runs: Paragraph }
  | { kind: 'list'; ordered: boolean; items: Paragraph[] }
