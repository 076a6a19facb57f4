import type { PdfDict, PdfObject } from '@libpdf/core'

import { DomainError } from '../../domain/errors.js'
import { isRightToLeft, mayShow } from '../../domain/printing/rightToLeft.js'
import { name, text } from './objects.js'
import type { Structure } from './structure.js'

/**
 * Text from right to left is printed in the order of the eye: its element says in its own order what
 * it says (ISO 32000-1, 14.9.4), as the page has it. Chromium makes one element of one such text.
 */
export function sayInOrder(structure: Structure, texts: readonly string[]): void {
  const said = texts.filter(isRightToLeft)
  if (said.length === 0) {
    return
  }
  const leaves = structure.kidsOf(structure.root).flatMap((kid) => leavesUnder(structure, kid))
  const shown = leaves.filter((leaf) => isRightToLeft(structure.textUnder(leaf)))
  said.forEach((words, index) => {
    const leaf = shown[index]
    if (!leaf || !mayShow(words, structure.textUnder(leaf))) {
      throw new DomainError(
        'printing.textLost',
        'A text from right to left is not as on the page',
        {
          data: { expected: words, found: leaf ? structure.textUnder(leaf) : '' },
        },
      )
    }
    leaf.set('S', name('Span'))
    leaf.set('ActualText', text(words.replace(/\s+/g, ' ')))
  })
}

/** Elements that hold text themselves, in reading order. */
function leavesUnder(structure: Structure, kid: PdfObject): PdfDict[] {
  const element = structure.elementOf(kid)
  if (!element || element.has('Alt')) {
    return []
  }
  const kids = structure.kidsOf(element)
  const inner = kids.flatMap((one) => leavesUnder(structure, one))
  const isLeaf = kids.some((one) => structure.markPlace(one, element) !== undefined)
  return isLeaf ? [element, ...inner] : inner
}
