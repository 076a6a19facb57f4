/** What was read of the pages: streams of operators, and the marks that tags point to. */
import type { PdfDict, PdfRef, PdfStream } from '@libpdf/core'

import type { Font } from './fonts.js'
import type { Box } from './matrix.js'
import type { Span } from './scanOperators.js'

/** A sequence of marked content with an id (ISO 32000-1, 14.6): what the tags speak of. */
export type Mark = {
  page: PageContent
  id: number
  text: string
  hasText: boolean
  hasPath: boolean
  hasPicture: boolean
  /** In the space of the page. */
  box: Box
  /** The form XObject it stands in; Chromium makes one for opacity and the like. */
  form: FormContent | undefined
  /** Not for reading: lines, backgrounds, what a page repeats. */
  isArtifact: boolean
}

/** An operator that opens, closes, saves, restores or paints: those between which marks are set. */
export type Step = Span & {
  name: string
  /** Of a `BDC` with an id. */
  mark?: Mark
  /** What a `Do` draws, when that is a form. */
  drawn?: ContentStream
}

export type ContentStream = {
  content: Uint8Array
  steps: Step[]
  /** Operators that show a space which the end of a line swallowed, and the byte they go before. */
  spaces: { at: number; show: string }[]
  form: FormContent | undefined
}

export type FormContent = {
  ref: PdfRef
  stream: PdfStream
  /** Elements of the marks in it, by id, once they are its own (14.7.4.3). */
  owners: PdfRef[]
}

export type PageContent = {
  index: number
  ref: PdfRef
  dict: PdfDict
  stream: PdfStream
  marks: Map<number, Mark>
  body: ContentStream
  forms: ContentStream[]
}

/** A font at a size, as it is written. */
export interface Face {
  readonly font: Font
  readonly size: number
  /** Operators that show a space and leave this face selected; none when no font has one. */
  showSpace(): string | undefined
}

/** What the pages share while they are read. */
export type Fonts = (dict: PdfDict) => Font
