import type { PdfDict } from '@libpdf/core'

import { kindOf, type Structure } from './structure.js'
import { groupTypes, inlineTypes } from './tagTypes.js'

/**
 * Whether an element without meaning holds text straight in a group, as from a `div`, `dd` or
 * `summary`: then it is a paragraph to a reader (ISO 32000-1, 14.8.4.3).
 */
export function isLooseText(structure: Structure, element: PdfDict, group: string): boolean {
  return (
    kindOf(element) === 'NonStruct' &&
    groupTypes.has(group) &&
    isInline(structure, element) &&
    holdsWords(structure, element)
  )
}

const isInline = (structure: Structure, element: PdfDict): boolean =>
  structure.kidsOf(element).every((kid) => {
    const inner = structure.elementOf(kid)
    return !inner || (inlineTypes.has(kindOf(inner)) && isInline(structure, inner))
  })

const holdsWords = (structure: Structure, element: PdfDict): boolean =>
  holdsMark(structure, element) ||
  structure.kidsOf(element).some((kid) => {
    const inner = structure.elementOf(kid)
    return inner !== undefined && (kindOf(inner) !== 'NonStruct' || holdsMark(structure, inner))
  })

const holdsMark = (structure: Structure, element: PdfDict): boolean =>
  structure.kidsOf(element).some((kid) => structure.markPlace(kid, element) !== undefined)
