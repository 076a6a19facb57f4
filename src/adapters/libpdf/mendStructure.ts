/**
 * Mends the tags of a print, element by element from the leaves up, until they say what the page
 * says and nothing else: ISO 14289-1, clause 7. Each step is a file of its own.
 */
import { PdfRef, type PdfDict, type PdfObject } from '@libpdf/core'

import { DomainError } from '../../domain/errors.js'
import type { PageReading } from '../../domain/printing/reading.js'
import { isLooseText } from './isLooseText.js'
import { keepReadable } from './keepReadable.js'
import { labelLink } from './labelLink.js'
import { mendFigure } from './mendFigure.js'
import { dictionary, list, name, text } from './objects.js'
import { sayInOrder } from './sayInOrder.js'
import { kindOf, type Structure } from './structure.js'
import { drawnTypes, roleMap, standardTypes } from './tagTypes.js'
import { wrapItemBody } from './wrapItemBody.js'

export type Mended = {
  /** All text under the tags. */
  text: string
  links: number
}

/** What stands around an element; `group` is the nearest type above it that means something. */
type Context = { group: string; isDrawn: boolean }

export function mendStructure(
  structure: Structure,
  { links, texts }: Pick<PageReading, 'links' | 'texts'>,
): Mended {
  const mender = new Mender(structure, links)
  const top = structure.kidsOf(structure.root)
  top.forEach((kid) => mender.visit(kid, { group: '', isDrawn: false }))
  sayInOrder(structure, texts)
  mapRoles(structure.root, mender.types)
  const read = top.map((kid) => {
    const element = structure.elementOf(kid)
    return element ? structure.textRead(element) : ''
  })
  return { text: read.join(''), links: mender.links }
}

class Mender {
  readonly types = new Set<string>()
  links = 0
  private notes = 0

  constructor(
    private readonly structure: Structure,
    private readonly labels: readonly string[],
  ) {}

  /** Whether the kid is to stay. */
  visit(kid: PdfObject, context: Context): boolean {
    const element = this.structure.elementOf(kid)
    if (!element || !(kid instanceof PdfRef)) {
      return true
    }
    const type = kindOf(element)
    const outer = isLooseText(this.structure, element, context.group) ? 'P' : type
    const group = groupOf(element, outer, context)
    const kids = keepReadable(this.structure, element, {
      isDrawn: context.isDrawn || drawnTypes.has(type),
      visit: (inner, isDrawn) => this.visit(inner, { group, isDrawn }),
    })
    if (type === 'NonStruct' && kids.length === 0) {
      return false
    }
    this.finish({ element, ref: kid, type: outer, kids })
    return true
  }

  private finish({ element, ref, type, kids }: Visited) {
    const final = this.typeAfter(element, type, kids)
    this.types.add(final)
    if (kindOf(element) !== final) {
      element.set('S', name(final))
    }
    this.identify(element, final)
    if (final === 'Link') {
      labelLink(this.structure, { element, kids, label: this.labels[this.links] })
      this.links += 1
    }
    const parts = final === 'LI' ? wrapItemBody(this.structure, { element, ref, kids }) : kids
    if (parts !== kids || kids.length !== this.structure.kidsOf(element).length) {
      element.set('K', list(...parts))
    }
  }

  /** ISO 14289-1, 7.9: every note has an id of its own. */
  private identify(element: PdfDict, type: string) {
    if (type === 'Note' || type === 'FENote') {
      this.notes += 1
      element.set('ID', text(`note${this.notes}`))
    }
  }

  private typeAfter(element: PdfDict, type: string, kids: readonly PdfObject[]): string {
    if (type === 'Figure') {
      return mendFigure(this.structure, element, kids)
    }
    const holdsLink = kids.some(
      (kid) => this.structure.annotationOf(kid)?.getName('Subtype')?.value === 'Link',
    )
    return type === 'NonStruct' && holdsLink ? 'Link' : type
  }
}

type Visited = { element: PdfDict; ref: PdfRef; type: string; kids: readonly PdfObject[] }

function groupOf(element: PdfDict, type: string, { group }: Context): string {
  if (type === 'NonStruct') {
    return group
  }
  return type === 'Figure' && !element.has('Alt') ? 'Sect' : type
}

/** ISO 14289-1, 7.1: a type that PDF 1.7 does not know says which one it stands for. */
function mapRoles(root: PdfDict, types: ReadonlySet<string>): void {
  const strange = [...types].filter((type) => !standardTypes.has(type))
  const unknown = strange.filter((type) => roleMap[type] === undefined)
  if (unknown.length > 0) {
    throw new DomainError('printing.failed', `Tags of unknown types: ${unknown.join(', ')}`)
  }
  if (strange.length > 0) {
    const roles = strange.map((type) => [type, name(roleMap[type] ?? 'Span')] as const)
    root.set('RoleMap', dictionary(Object.fromEntries(roles)))
  }
}
