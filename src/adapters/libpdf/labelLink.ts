import { PdfDict, type PdfObject } from '@libpdf/core'

import { text } from './objects.js'
import type { Structure } from './structure.js'

type Link = { element: PdfDict; kids: readonly PdfObject[]; label: string | undefined }

/** A link says in words where it leads (ISO 14289-1, 7.18.5), as the page calls it. */
export function labelLink(structure: Structure, { element, kids, label }: Link): void {
  const annotations = kids.flatMap((kid) => structure.annotationOf(kid) ?? [])
  const said =
    label ??
    (structure.textUnder(element).replace(/\s+/g, ' ').trim() ||
      structure.alternativesUnder(element) ||
      addressOf(structure, annotations[0]))
  annotations.forEach((annotation) => annotation.set('Contents', text(said)))
}

function addressOf(structure: Structure, annotation: PdfDict | undefined): string {
  const action = annotation?.get('A', structure.resolve)
  return (action instanceof PdfDict ? action.getString('URI')?.asString() : undefined) ?? 'link'
}
