/**
 * Which element a mark or an annotation belongs to (ISO 32000-1, 14.7.4.4): a number tree from the
 * key of a page, form or annotation to an element, or to one element for each mark.
 */
import { PdfArray, PdfDict, PdfNull, PdfNumber, type PdfObject, type PdfRef } from '@libpdf/core'

import { DomainError } from '../../domain/errors.js'
import { dictionary, list, number, resolved, type Resolve } from './objects.js'

export class ParentTree {
  private readonly rows = new Map<number, PdfObject>()

  constructor(
    private readonly root: PdfDict,
    private readonly resolve: Resolve,
  ) {
    this.read(root.getDict('ParentTree', resolve))
  }

  private read(node: PdfDict | undefined) {
    const numbers = node?.getArray('Nums', this.resolve)?.toArray() ?? []
    numbers.forEach((key, at) => {
      const row = numbers[at + 1]
      if (at % 2 === 0 && key instanceof PdfNumber && row) {
        this.rows.set(key.value, row)
      }
    })
    const kids = node?.getArray('Kids', this.resolve)?.toArray() ?? []
    for (const kid of kids) {
      const inner = resolved(kid, this.resolve)
      this.read(inner instanceof PdfDict ? inner : undefined)
    }
  }

  private rowOf(holder: PdfDict): PdfArray {
    const key = holder.getNumber('StructParents')?.value ?? -1
    const row = resolved(this.rows.get(key), this.resolve)
    if (!(row instanceof PdfArray)) {
      throw new DomainError('printing.failed', 'Marks of a page that no element knows')
    }
    return row
  }

  ownerOfMark(holder: PdfDict, id: number): PdfObject | undefined {
    return this.rowOf(holder).at(id)
  }

  /** Without an owner the mark belongs to nothing any more. */
  setOwnerOfMark(holder: PdfDict, id: number, owner?: PdfRef): void {
    this.rowOf(holder).set(id, owner ?? PdfNull.instance)
  }

  setOwnerOfAnnotation(annotation: PdfDict, owner: PdfRef): void {
    const key = annotation.getNumber('StructParent')?.value
    if (key !== undefined) {
      this.rows.set(key, owner)
    }
  }

  /** A row of its own for the marks in a form. */
  add(holder: PdfDict, owners: readonly (PdfRef | undefined)[]): void {
    const key = Math.max(-1, ...this.rows.keys()) + 1
    holder.set('StructParents', number(key))
    this.rows.set(key, list(...Array.from(owners, (owner) => owner ?? PdfNull.instance)))
  }

  /** As one flat node: it is read whole anyway. */
  write(register: (object: PdfObject) => PdfRef): void {
    const rows = [...this.rows].sort(([one], [other]) => one - other)
    const numbers = rows.flatMap(([key, row]) => [number(key), row])
    this.root.set('ParentTree', register(dictionary({ Nums: list(...numbers) })))
    this.root.set('ParentTreeNextKey', number((rows.at(-1)?.[0] ?? -1) + 1))
  }
}
