import type { PdfDict, PdfObject, PdfRef } from '@libpdf/core'

import { dictionary, list, name } from './objects.js'
import type { Structure } from './structure.js'

type Item = { element: PdfDict; ref: PdfRef; kids: readonly PdfObject[] }

/** An item holds a label and a body, and nothing beside them (ISO 14289-1, 7.6). */
export function wrapItemBody(
  structure: Structure,
  { element, ref, kids }: Item,
): readonly PdfObject[] {
  const isPart = (kid: PdfObject) => ['Lbl', 'LBody'].includes(structure.typeOf(kid) ?? '')
  const loose = kids.filter((kid) => !isPart(kid))
  if (loose.length === 0) {
    return kids
  }
  const body = dictionary({ Type: name('StructElem'), S: name('LBody'), P: ref, K: list(...loose) })
  const bodyRef = structure.pdf.register(body)
  loose.forEach((kid) => adopt(structure, kid, { from: element, to: body, ref: bodyRef }))
  return [...kids.filter(isPart), bodyRef]
}

type Adoption = { from: PdfDict; to: PdfDict; ref: PdfRef }

/** The kid, and what the parent tree says of it, gets the new parent. */
function adopt(structure: Structure, kid: PdfObject, { from, to, ref }: Adoption): void {
  const place = structure.markPlace(kid, from)
  const page = from.getRef('Pg')
  if (place) {
    structure.parents.setOwnerOfMark(place.page.dict, place.id, ref)
    if (page && !to.has('Pg')) {
      to.set('Pg', page)
    }
    return
  }
  const annotation = structure.annotationOf(kid)
  if (annotation) {
    structure.parents.setOwnerOfAnnotation(annotation, ref)
  } else {
    structure.elementOf(kid)?.set('P', ref)
  }
}
