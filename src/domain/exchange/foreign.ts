/** A foreign file read as a flat run of paragraphs, nothing interpreted and nothing left out. */
export type ForeignParagraph = {
  text: string
  /** Heading level as the file claims it. */
  heading?: number
  /** Depth of a list item, 0 for the outermost. */
  listLevel?: number
  ordered?: boolean
  /** Every word of it is bold: a heading for people who do not use heading styles. */
  bold?: boolean
  /** Place in a table, each counted from 0. */
  cell?: { table: number; row: number; column: number }
  /** Where it stood, when not in the running text. */
  from?: ForeignPlace
}
export type ForeignPlace =
  'header' | 'footer' | 'footnote' | 'endnote' | 'comment' | 'textBox' | 'diagram'
/** Every word of a file, in its order. */
export type ForeignDocument = {
  paragraphs: ForeignParagraph[]
  /** What was left out and why: macros, external links, pictures. */
  notices: ForeignNotice[]
}
/** What was left out of a file. */
export type ForeignNotice =
  | 'macrosRemoved'
  | 'externalLinksRemoved'
  | 'picturesRemoved'
  /** Charts, objects and files inside the file. */
  | 'embeddedPartsRemoved'
  /** Text that its author struck out with tracked changes. */
  | 'deletedTextRemoved'
