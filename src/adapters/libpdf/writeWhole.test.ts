import { describe, expect, it } from '@jest/globals'
import { PDF, PdfArray, PdfDict, PdfRef, PdfStream, PdfString, type PdfObject } from '@libpdf/core'
import fc from 'fast-check'

import { dictionary, list, text } from './objects.js'
import { writeWhole } from './writeWhole.js'

type Node = { isStream: boolean; words: string; leadsTo: number[] }

const SIZE = 8
const words = fc.oneof(
  fc.constantFrom('een stream\n', 'livestream', '\nendstream\nendobj\n'),
  fc.constantFrom('7 0 obj', '99 0 R', ')(>>', 'xref\n0 1\n', '/Prev 9'),
  fc.string(),
)
const node = fc.record({
  isStream: fc.boolean(),
  words,
  leadsTo: fc.array(fc.nat(SIZE - 1), { maxLength: 3 }),
})
/** What some nodes become, one round after the other. */
const updates = fc.array(fc.array(fc.tuple(fc.nat(SIZE - 1), node), { minLength: 1 }), {
  minLength: 1,
  maxLength: 3,
})

const refsOf = (pdf: PDF): PdfRef[] =>
  (pdf.getCatalog().getArray('Nodes')?.toArray() ?? []).filter((item) => item instanceof PdfRef)

function change(node: PdfDict, { words, leadsTo }: Node, refs: PdfRef[]): void {
  if (node instanceof PdfStream) {
    node.setData(Buffer.from(words))
  } else {
    node.set('Alt', text(words))
  }
  node.set('K', list(...leadsTo.flatMap((at) => refs[at] ?? [])))
}

async function firstOf(nodes: Node[]): Promise<Uint8Array> {
  const pdf = PDF.create()
  pdf.addPage()
  const made = nodes.map(({ isStream }) =>
    isStream ? PdfStream.fromDict({}, new Uint8Array()) : dictionary({}),
  )
  const refs = made.map((one) => pdf.register(one))
  nodes.forEach((one, at) => change(made[at] as PdfDict, one, refs))
  pdf.getCatalog().set('Nodes', list(...refs))
  return pdf.save({ useXRefStream: false })
}

async function updated(file: Uint8Array, changes: [number, Node][]): Promise<Uint8Array> {
  const pdf = await PDF.load(file)
  const refs = refsOf(pdf)
  changes.forEach(([at, to]) => change(pdf.getObject(refs[at] as PdfRef) as PdfDict, to, refs))
  return pdf.save({ incremental: true, compressStreams: false })
}

/** In the end the catalog leads to one node alone, and the others hang on that. */
async function leadingTo(file: Uint8Array, at: number): Promise<Uint8Array> {
  const pdf = await PDF.load(file)
  pdf.getCatalog().set('Nodes', list(refsOf(pdf)[at] as PdfRef))
  return pdf.save({ incremental: true })
}

/** Every object that the catalog leads to, by its number. */
async function readBack(file: Uint8Array): Promise<Record<number, unknown>> {
  const pdf = await PDF.load(file, { lenient: false })
  const read: Record<number, unknown> = {}
  const plain = (value: PdfObject | null): unknown => {
    if (value instanceof PdfRef) {
      if (!(value.objectNumber in read)) {
        read[value.objectNumber] = undefined
        read[value.objectNumber] = plain(pdf.getObject(value))
      }
      return `to ${value.objectNumber}`
    }
    if (value instanceof PdfArray) {
      return value.toArray().map(plain)
    }
    if (value instanceof PdfDict) {
      const entries = [...value].map(([key, item]) => [key.value, plain(item)] as const)
      const data = value instanceof PdfStream ? [['data', [...value.data]] as const] : []
      return Object.fromEntries([...entries, ...data])
    }
    return value instanceof PdfString ? value.asString() : value
  }
  plain(pdf.getCatalog())
  return read
}

const nodes = fc.array(node, { minLength: SIZE, maxLength: SIZE })

describe('writeWhole', () => {
  it('says of every object what the updates made of it, whatever an author wrote', async () => {
    await fc.assert(
      fc.asyncProperty(nodes, updates, async (first, rounds) => {
        let file = await firstOf(first)
        for (const changes of rounds) {
          file = await updated(file, changes)
        }
        const last = await leadingTo(file, 0)
        expect(await readBack(writeWhole(last))).toEqual(await readBack(last))
      }),
    )
  })

  it('leaves out what was replaced and what nothing leads to any more', async () => {
    const named = (words: string): Node => ({ isStream: false, words, leadsTo: [] })
    const file = await updated(await firstOf([named('Łukasz'), named('gebleven')]), [
      [0, named('vervangen')],
    ])
    const whole = Buffer.from(writeWhole(await leadingTo(file, 1))).toString('latin1')
    expect(whole).toContain('gebleven')
    expect(whole).not.toContain('vervangen')
    expect(whole.match(/startxref/g)).toHaveLength(1)
    expect(whole).toMatch(/\n0{10} 65535 f \n[^]*trailer/)
    expect(whole).not.toContain('/Prev')
  })

  it('refuses a file whose table is of another kind or does not tell the truth', async () => {
    const pdf = PDF.create()
    pdf.addPage()
    const streamed = await pdf.save({ useXRefStream: true })
    expect(() => writeWhole(streamed)).toThrow('A table of objects that is no plain one')
    expect(() => writeWhole(Buffer.from('%PDF-1.7'))).toThrow('without a table')
    const moved = Buffer.from(await pdf.save({ useXRefStream: false }))
    moved.write('9 0 obk', moved.indexOf('1 0 obj'))
    expect(() => writeWhole(moved)).toThrow('Object 1 is not in its place')
  })
})
