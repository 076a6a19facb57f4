import type { PdfDict, PdfObject } from '@libpdf/core'

import { isEmpty, union, type Box } from './matrix.js'
import { dictionary, list, name, number } from './objects.js'
import type { Structure } from './structure.js'

/**
 * The type of what Chromium calls a figure. `<figure>` makes one around the picture's own: the outer
 * is a section with a caption, the inner is the figure (ISO 14289-1, 7.3) and says where it stands.
 */
export function mendFigure(
  structure: Structure,
  element: PdfDict,
  kids: readonly PdfObject[],
): 'Figure' | 'Sect' {
  const isOuter =
    !element.has('Alt') &&
    kids.some((kid) => ['Figure', 'Sect', 'Caption'].includes(structure.typeOf(kid) ?? ''))
  if (isOuter) {
    return 'Sect'
  }
  const box = boxOf(structure, element)
  if (box) {
    element.set('A', layout(box))
  }
  return 'Figure'
}

/** Only of a figure on one page; over two there is no such box. */
function boxOf(structure: Structure, element: PdfDict): Box | undefined {
  const marks = structure.marksUnder(element).filter(({ box }) => !isEmpty(box))
  const [first] = marks
  return first && marks.every(({ page }) => page === first.page)
    ? marks.map(({ box }) => box).reduce(union)
    : undefined
}

const layout = (box: Box) =>
  dictionary({
    O: name('Layout'),
    Placement: name('Block'),
    BBox: list(...box.map((value) => number(Math.round(value * 100) / 100))),
  })
