/**
 * How the plans of a template look in print, chosen without code. It is published and frozen with
 * its template. Authors are not trusted with the server: `source` is checked when it is saved and
 * rendered apart, within a limit of time and size.
 */
export type PrintLayout = {
  /** @default full */
  cover?: 'full' | 'compact' | 'none'
  /** @default true */
  contents?: boolean
  /** Section ids in the order of print; what is not named follows in the order of the form. */
  order?: string[]
  /** How close everything stands; the letters stay as large as reading asks. @default roomy */
  density?: 'roomy' | 'compact'
  /** Columns of short facts. @default 2 */
  columns?: 1 | 2 | 3
  /** Sections that start a page. */
  newPage?: string[]
  /** What was not filled: said in grey, or left out. @default say */
  empty?: 'say' | 'omit'
  /** `#rrggbb`; as text on white it must reach a contrast of 4.5. @default the school's */
  accent?: string
  /** @default true */
  logo?: boolean
  /** Lines at the head of the first page: address, telephone, site. */
  letterhead?: string[]
  /** For those who can: Handlebars and CSS of their own, over the same document. */
  source?: { template: string; css: string }
}
