/** A foreign file read as a flat run of paragraphs, nothing interpreted and nothing left out. */
export type ForeignParagraph = {
  text: string
  /** Heading level as the file claims it. */
  heading?: number
  /** Depth of a list item, 0 for the outermost. */
  listLevel?: number
  ordered?: boolean
}
export type ForeignDocument = {
  paragraphs: ForeignParagraph[]
  /** What was left out and why: macros, external links, pictures. */
  notices: ForeignNotice[]
}
export type ForeignNotice = 'macrosRemoved' | 'externalLinksRemoved' | 'picturesRemoved'

/**
 * Reads a foreign file. Throws `DomainError` with `import.notDocx`, `import.broken`,
 * `import.encrypted` or `import.tooLarge`; fetches nothing; runs nothing.
 */
export interface Codec {
  read(file: Uint8Array): Promise<ForeignDocument>
}
