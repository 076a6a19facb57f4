import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { jsonBytes } from './json.js'

const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length

describe('jsonBytes', () => {
  it('is within a colon and a comma per entry of the size of the JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const exact = bytesOf(value)
        const found = jsonBytes(value, Infinity)
        expect(found).toBeLessThanOrEqual(
          exact + (JSON.stringify(value).match(/[[{]/g)?.length ?? 0),
        )
        expect(found).toBeGreaterThanOrEqual(exact / 2)
      }),
      { numRuns: 300 },
    )
  })

  it('stops soon past its limit', () => {
    expect(jsonBytes('x'.repeat(11), 10)).toBeGreaterThan(10)
    expect(
      jsonBytes(
        Array.from({ length: 11 }, () => 1),
        10,
      ),
    ).toBeGreaterThan(10)
    expect(jsonBytes([1, 2, 3], 100)).toBeLessThan(10)
  })
})
