/** The tree of tags of a document (ISO 32000-1, 14.7), read in the words the finisher thinks in. */
import {
  PdfArray,
  PdfDict,
  PdfName,
  PdfNumber,
  PdfString,
  type PDF,
  type PdfObject,
  type PdfRef,
} from '@libpdf/core'

import { DomainError } from '../../domain/errors.js'
import type { Mark, PageContent } from './content.js'
import { resolved, type Resolve } from './objects.js'
import { ParentTree } from './parentTree.js'

/** Looked up thousands of times: by these the library need not find the name first. */
const keys = {
  type: PdfName.of('Type'),
  kind: PdfName.of('S'),
  kids: PdfName.of('K'),
  object: PdfName.of('Obj'),
  alternative: PdfName.of('Alt'),
  actual: PdfName.of('ActualText'),
}

/** The type of an element: `P`, `TD`. */
export function kindOf(element: PdfDict): string {
  const kind = element.get(keys.kind)
  return kind instanceof PdfName ? kind.value : ''
}

export class Structure {
  readonly resolve: Resolve
  readonly root: PdfDict
  readonly parents: ParentTree
  private readonly pages: ReadonlyMap<number, PageContent>

  constructor(
    readonly pdf: PDF,
    pages: readonly PageContent[],
  ) {
    this.resolve = pdf.getObject.bind(pdf)
    const root = pdf.getCatalog().get('StructTreeRoot', this.resolve)
    if (!(root instanceof PdfDict)) {
      throw new DomainError('printing.failed', 'A print without tags')
    }
    this.root = root
    this.parents = new ParentTree(root, this.resolve)
    this.pages = new Map(pages.map((page) => [page.ref.objectNumber, page]))
  }

  object(value: PdfObject | undefined): PdfObject | undefined {
    return resolved(value, this.resolve)
  }

  kidsOf(element: PdfDict): PdfObject[] {
    const kids = element.get(keys.kids)
    const listed = this.object(kids)
    if (listed instanceof PdfArray) {
      return listed.toArray()
    }
    return kids === undefined ? [] : [kids]
  }

  /** The element behind a kid, unless it is a mark or an annotation. */
  elementOf(kid: PdfObject): PdfDict | undefined {
    const object = this.object(kid)
    return object instanceof PdfDict && object.has(keys.kind) && !object.has(keys.object)
      ? object
      : undefined
  }

  typeOf(kid: PdfObject): string | undefined {
    const element = this.elementOf(kid)
    return element && kindOf(element)
  }

  /** The annotation a kid refers to. */
  annotationOf(kid: PdfObject): PdfDict | undefined {
    const object = this.object(kid)
    const annotation = object instanceof PdfDict ? object.get(keys.object, this.resolve) : undefined
    return annotation instanceof PdfDict ? annotation : undefined
  }

  /** The place of a mark, whether or not the page has it. */
  markPlace(kid: PdfObject, element: PdfDict): { page: PageContent; id: number } | undefined {
    const object = this.object(kid)
    if (object instanceof PdfNumber) {
      return this.placeOn(element.getRef('Pg'), object.value)
    }
    if (
      object instanceof PdfDict &&
      object.has(keys.type) &&
      object.getName('Type')?.value === 'MCR'
    ) {
      return this.placeOn(
        object.getRef('Pg') ?? element.getRef('Pg'),
        object.getNumber('MCID')?.value ?? -1,
      )
    }
    return undefined
  }

  private placeOn(ref: PdfRef | undefined, id: number) {
    const page = ref && this.pages.get(ref.objectNumber)
    return page && { page, id }
  }

  markOf(kid: PdfObject, element: PdfDict): Mark | undefined {
    const place = this.markPlace(kid, element)
    return place?.page.marks.get(place.id)
  }

  /** All marks under an element, in reading order. */
  marksUnder(element: PdfDict): Mark[] {
    return this.kidsOf(element).flatMap((kid) => {
      const inner = this.elementOf(kid)
      const mark = this.markOf(kid, element)
      return inner ? this.marksUnder(inner) : mark ? [mark] : []
    })
  }

  textUnder(element: PdfDict): string {
    return this.marksUnder(element)
      .map(({ text }) => text)
      .join('')
  }

  /** What is read aloud, without labels of items and without what an alternative stands for. */
  textRead(element: PdfDict): string {
    const actual = element.get(keys.actual)
    if (actual instanceof PdfString) {
      return actual.asString()
    }
    if (element.has(keys.alternative) || kindOf(element) === 'Lbl') {
      return ''
    }
    return this.kidsOf(element)
      .map((kid) => {
        const inner = this.elementOf(kid)
        return inner ? this.textRead(inner) : (this.markOf(kid, element)?.text ?? '')
      })
      .join('')
  }

  alternativesUnder(element: PdfDict): string {
    return this.kidsOf(element)
      .flatMap((kid) => {
        const inner = this.elementOf(kid)
        return inner ? [inner.getString('Alt')?.asString() ?? this.alternativesUnder(inner)] : []
      })
      .join(' ')
      .trim()
  }
}
