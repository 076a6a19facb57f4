import type { PdfDict } from '@libpdf/core'

import type { Structure } from './structure.js'
import { groupTypes, inlineTypes } from './tagTypes.js'

/**
 * Whether an element without meaning holds text straight in a group, as from a `div`, `dd` or
 * `summary`: then it is a paragraph to a reader (ISO 32000-1, 14.8.4.3).
 */
export function isLooseText(structure: Structure, element: PdfDict, group: string): boolean {
  return (
    element.getName('S')?.value === 'NonStruct' &&
    groupTypes.has(group) &&
    isInline(structure, element) &&
    holdsWords(structure, element)
  )
}

const isInline = (structure: Structure, element: PdfDict): boolean =>
  structure.kidsOf(element).every((kid) => {
    const inner = structure.elementOf(kid)
    const type = inner?.getName('S')?.value
    return !inner || (inlineTypes.has(type ?? '') && isInline(structure, inner))
  })

const holdsWords = (structure: Structure, element: PdfDict): boolean =>
  holdsMark(structure, element) ||
  structure.kidsOf(element).some((kid) => {
    const inner = structure.elementOf(kid)
    const type = inner?.getName('S')?.value ?? 'NonStruct'
    return inner !== undefined && (type !== 'NonStruct' || holdsMark(structure, inner))
  })

const holdsMark = (structure: Structure, element: PdfDict): boolean =>
  structure.kidsOf(element).some((kid) => structure.markPlace(kid, element) !== undefined)
