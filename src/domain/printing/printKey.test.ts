import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { printablePlan } from '../../contracts/printablePlan.js'
import type { PrintableDocument } from './document.js'
import { isKeepable, printKey } from './printKey.js'

type Json = null | string | number | boolean | Json[] | { [key: string]: Json }

const document = JSON.parse(JSON.stringify(printablePlan)) as Json

/** Where every single value of a document stands. */
function leavesOf(value: Json, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) {
    return [path]
  }
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]))
}

function changedAt(value: Json, [key, ...rest]: (string | number)[], put: Json): Json {
  if (key === undefined) {
    return put
  }
  const record = value as Record<string, Json>
  const inner = changedAt(record[key] as Json, rest, put)
  return Array.isArray(value)
    ? value.map((item, index) => (String(index) === String(key) ? inner : item))
    : { ...record, [key]: inner }
}

const keyOf = (value: Json, more: Partial<{ engine: string }> = {}) =>
  printKey({
    document: value as unknown as PrintableDocument,
    engine: 'engine',
    ...more,
  })

const leaves = leavesOf(document)
const at = (value: Json, path: (string | number)[]): Json =>
  path.reduce<Json>((inner, key) => (inner as Record<string, Json>)[key] as Json, value)

describe('The key of a print', () => {
  it('is another one after any change anywhere in the document', async () => {
    const original = await keyOf(document)
    const values = fc.oneof(fc.string({ maxLength: 20 }), fc.integer(), fc.boolean())
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...leaves), values, async (path, put) => {
        fc.pre(at(document, path) !== put)
        expect(await keyOf(changedAt(document, path, put))).not.toBe(original)
      }),
      { numRuns: 300 },
    )
  })

  it('is another one for another engine', async () => {
    const original = await keyOf(document)
    expect(await keyOf(document, { engine: 'newer' })).not.toBe(original)
  })

  it('is the same for the same document, in whatever order it was put together', async () => {
    const turned = Object.fromEntries(
      Object.entries(document as Record<string, Json>).reverse(),
    ) as Json
    expect(await keyOf(turned)).toBe(await keyOf(document))
  })
})

describe('A print is not kept', () => {
  const open = (value: PrintableDocument): PrintableDocument => ({ ...value, signatures: [] })
  const plain = open(printablePlan)
  const { evidence: _, ...withoutEvidence } = plain

  it('with evidence or a signature in it', () => {
    expect(isKeepable(withoutEvidence)).toBe(true)
    const block = {
      name: 'Marta Kowalska',
      role: 'guardian',
      roleLabel: 'Ouder',
      sentence: 'Ik heb dit gelezen',
      place: 'end',
    } as const
    expect(isKeepable({ ...withoutEvidence, signatures: [{ ...block, outcome: 'open' }] })).toBe(
      true,
    )
    expect(isKeepable({ ...withoutEvidence, signatures: [{ ...block, outcome: 'signed' }] })).toBe(
      false,
    )
    expect(
      isKeepable({
        ...withoutEvidence,
        evidence: { parties: [], events: [], verifyUrl: 'http://x', digests: [] },
      }),
    ).toBe(false)
  })
})
