/**
 * What was read of a page before it was printed: what must come out, and what breaks a rule of
 * accessible print (ISO 14289-1; the rules themselves in `docs/decisions/0011-finished-pdf.md`).
 */
export type PageFaultCode =
  /** The page has no language, or no title. */
  | 'language'
  | 'title'
  /** A picture without an alternative text. */
  | 'alternative'
  /** `role="img"` on something that holds more than a picture. */
  | 'pictureRole'
  /** An empty cell, item, paragraph or heading: it disappears, and what follows shifts. */
  | 'empty'
  /** From a heading to one more than a level deeper. */
  | 'headingLevel'
  | 'headScope'
  /** Rows of one table with different numbers of cells. */
  | 'rowWidth'
  /** Words made by the style sheet are read to nobody. */
  | 'styledText'
  /** `lang` on an element that loses it. */
  | 'partLanguage'
  /** A role that breaks the tag of its element. */
  | 'role'
  /** A form control, a frame, a closed part: nothing that can be printed. */
  | 'control'

/** A rule of accessible print that a page breaks, and where, so that an author finds it. */
export type PageFault = {
  code: PageFaultCode
  /** Name of the element: `td`. */
  element: string
  /** The last heading before it, and the first words of its text. */
  heading: string
  text: string
}

/** What a page says, read before it was printed; the finished PDF is held against it. */
export type PageReading = {
  title: string
  language: string
  /** All that must be found under the tags, text by text in their order; white space as it comes. */
  texts: string[]
  /** What the links are called, in their order. */
  links: string[]
  faults: PageFault[]
}
