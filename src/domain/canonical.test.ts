import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { canonicalJson, digestOf, fromHex, isHex, sha256Hex, toHex } from './canonical.js'

describe('canonical JSON', () => {
  it('writes the example of RFC 8785', () => {
    const value = {
      // Number(): the literal of the RFC has more digits than a number holds.
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '€$\u000f\nA\'B"\\\\"/',
      literals: [null, true, false],
    }
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    )
  })

  it('does not depend on the order in which keys were added', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue()), async (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse())
        expect(await digestOf(turned)).toBe(await digestOf(value))
      }),
    )
  })

  it.each([undefined, NaN, Infinity, '\ud800'])('refuses %p', (value) => {
    expect(() => canonicalJson(value)).toThrow()
  })
})

describe('digests', () => {
  it('are SHA-256 in hex', async () => {
    const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
    expect(await sha256Hex(new TextEncoder().encode('abc'))).toBe(abc)
  })

  it('survive the way to hex and back', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(isHex(toHex(bytes), bytes.length)).toBe(true)
        expect(fromHex(toHex(bytes))).toEqual(bytes)
      }),
    )
  })

  it('have one spelling', () => {
    expect(isHex('AB', 1)).toBe(false)
    expect(isHex('abc', 1)).toBe(false)
  })
})
