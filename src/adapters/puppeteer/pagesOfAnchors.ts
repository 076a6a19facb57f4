import { PDF, PdfArray, PdfDict, PdfRef } from '@libpdf/core'

/**
 * On which page, counted from 1, each link target of a printed document stands. Chromium keeps
 * targets by their id in the catalog (ISO 32000-1, 12.3.2.3); only those that a link points to.
 */
export async function pagesOfAnchors(bytes: Uint8Array): Promise<ReadonlyMap<string, number>> {
  const pdf = await PDF.load(bytes)
  const resolve = pdf.getObject.bind(pdf)
  const targets = pdf.getCatalog().get('Dests', resolve)
  if (!(targets instanceof PdfDict)) {
    return new Map()
  }
  const numbers = new Map(pdf.getPages().map(({ ref }, index) => [ref.objectNumber, index + 1]))
  return new Map(
    [...targets].flatMap(([name, target]) => {
      const page = target instanceof PdfArray ? target.at(0) : undefined
      const number = page instanceof PdfRef ? numbers.get(page.objectNumber) : undefined
      return number === undefined ? [] : [[name.value, number] as const]
    }),
  )
}
