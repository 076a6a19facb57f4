/**
 * Keeps of an element what is there to be read. Chromium puts the ids of lines and backgrounds into
 * the tags of tables and items, and adds a repeated table head or fixed box once for every page: both
 * become artifacts (ISO 14289-1, 7.1), so that nothing is read twice or for nothing.
 */
import type { PdfDict, PdfObject } from '@libpdf/core'

import { DomainError } from '../../domain/errors.js'
import type { Mark } from './content.js'
import type { Structure } from './structure.js'

type Way = {
  /** Within a figure or the like lines are content. */
  isDrawn: boolean
  visit: (kid: PdfObject, isDrawn: boolean) => boolean
}

export function keepReadable(
  structure: Structure,
  element: PdfDict,
  { isDrawn, visit }: Way,
): PdfObject[] {
  let first: Mark | undefined
  return structure.kidsOf(element).filter((kid) => {
    const place = structure.markPlace(kid, element)
    if (place === undefined) {
      return visit(kid, isDrawn)
    }
    const mark = place.page.marks.get(place.id)
    if (mark === undefined) {
      throw new DomainError('printing.textLost', `Page ${place.page.index + 1} lost a mark`)
    }
    const isAgain = first !== undefined && repeats(mark, first)
    first ??= mark.hasText ? mark : undefined
    if (!isAgain && (isDrawn || mark.hasText || mark.hasPicture)) {
      return true
    }
    mark.isArtifact = true
    structure.parents.setOwnerOfMark(place.page.dict, place.id)
    return false
  })
}

const repeats = (mark: Mark, first: Mark): boolean =>
  mark.page !== first.page && mark.text.trim() !== '' && mark.text.trim() === first.text.trim()
