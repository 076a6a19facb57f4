/** Reads the content of every page into operators and marks. */
import { PdfArray, PdfStream, type PDF, type PdfDict } from '@libpdf/core'

import { DomainError } from '../../domain/errors.js'
import type { Fonts, PageContent } from './content.js'
import { readFont, type Font } from './fonts.js'
import { LineEnds } from './lineEnds.js'
import { identity } from './matrix.js'
import { contentOf } from './objects.js'
import { readStream } from './readStream.js'

export function readPages(pdf: PDF): PageContent[] {
  const resolve = pdf.getObject.bind(pdf)
  const known = new Map<PdfDict, Font>()
  const fonts: Fonts = (dict) => {
    const font = known.get(dict) ?? readFont(dict, resolve)
    known.set(dict, font)
    return font
  }
  return pdf.getPages().map(({ dict, ref }, index) => {
    const stream = contentStreamOf(pdf, dict)
    const marks: PageContent['marks'] = new Map()
    const page = { index, ref, dict, stream, marks, forms: [] } as Omit<PageContent, 'body'>
    const body = readStream({
      page: page as PageContent,
      content: contentOf(stream),
      resources: dict.getDict('Resources', resolve),
      matrix: identity,
      form: undefined,
      resolve,
      fonts,
      lines: new LineEnds(),
    })
    return Object.assign(page, { body })
  })
}

/** Chromium writes one; several are one text in pieces (ISO 32000-1, 7.8.2). */
function contentStreamOf(pdf: PDF, page: PdfDict): PdfStream {
  const resolve = pdf.getObject.bind(pdf)
  const contents = page.get('Contents', resolve)
  const only =
    contents instanceof PdfArray && contents.length === 1 ? contents.at(0, resolve) : contents
  if (!(only instanceof PdfStream)) {
    throw new DomainError('printing.failed', 'A page without one stream of content')
  }
  return only
}
