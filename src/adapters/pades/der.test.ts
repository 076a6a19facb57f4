import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { OCTET_STRING, SEQUENCE, encode, encodeOid, membersOf, splitDer } from './der.js'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

describe('der', () => {
  it.each([
    [0, '0400'],
    [127, '047f'],
    [128, '048180'],
    [255, '0481ff'],
    [256, '04820100'],
    [65_536, '0483010000'],
  ])('writes a length of %i in its shortest form', (length, header) => {
    expect(hex(encode(OCTET_STRING, new Uint8Array(length))).slice(0, header.length)).toBe(header)
  })

  it.each([
    ['2.5.29.15', '0603551d0f'],
    ['1.2.840.113549.1.7.2', '06092a864886f70d010702'],
    ['2.16.840.1.101.3.4.2.1', '0609608648016503040201'],
  ])('writes the object identifier %s', (oid, expected) => {
    expect(hex(encodeOid(oid))).toBe(expected)
  })

  it('reads back the members of what it wrote', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 })), (contents) => {
        const members = contents.map((content) => encode(OCTET_STRING, content))
        const written = encode(SEQUENCE, ...members)
        expect(membersOf(written).map(hex)).toEqual(members.map(hex))
        expect(splitDer(Buffer.concat([written, Uint8Array.of(1)])).rest).toHaveLength(1)
      }),
    )
  })

  it('reads any bytes to an end', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const inside = Uint8Array.of(SEQUENCE, 0x7f, ...bytes)
        expect(Buffer.concat(membersOf(inside)).length).toBeLessThanOrEqual(bytes.length)
      }),
    )
  })

  it('takes a certificate apart without changing a byte', () => {
    const { raw } = new X509Certificate(readFileSync('test/fixtures/p12/ca.pem'))
    expect(hex(encode(SEQUENCE, ...membersOf(raw)))).toBe(hex(raw))
  })
})
