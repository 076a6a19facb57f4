/**
 * Chromium puts what is transparent, blended or filtered in a form of its own, and speaks of its
 * marks as if they were the page's: to a reader that text is lost. The tags then name the form (ISO
 * 32000-1, 14.7.4.2), and the form owns its marks.
 */
import { PdfRef, type PdfDict, type PdfObject } from '@libpdf/core'

import type { PageContent } from './content.js'
import { dictionary, list, name, number } from './objects.js'
import type { Structure } from './structure.js'

export function ownMarksOfForms(structure: Structure, pages: readonly PageContent[]): void {
  const marks = pages.flatMap((page) => [...page.marks.values()])
  if (!marks.some(({ form, isArtifact }) => form && !isArtifact)) {
    return
  }
  structure.kidsOf(structure.root).forEach((kid) => mend(structure, kid))
  const forms = new Set(marks.flatMap(({ form }) => form ?? []))
  for (const { stream, owners } of forms) {
    structure.parents.add(stream, owners)
  }
}

function mend(structure: Structure, kid: PdfObject): void {
  const element = structure.elementOf(kid)
  if (element) {
    const kids = structure.kidsOf(element)
    element.set('K', list(...kids.map((inner) => named(structure, inner, element))))
    kids.forEach((inner) => mend(structure, inner))
  }
}

function named(structure: Structure, kid: PdfObject, element: PdfDict): PdfObject {
  const mark = structure.markOf(kid, element)
  if (!mark?.form) {
    return kid
  }
  const { page, id, form } = mark
  const owner = structure.parents.ownerOfMark(page.dict, id)
  if (owner instanceof PdfRef) {
    form.owners[id] = owner
  }
  structure.parents.setOwnerOfMark(page.dict, id)
  return dictionary({ Type: name('MCR'), Pg: page.ref, Stm: form.ref, MCID: number(id) })
}
