import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { readJson } from './readJson.js'

describe('readJson', () => {
  it('agrees with JSON.parse on every value, whatever its layout', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 1, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent)
        expect(readJson(text)).toMatchObject({ ok: true, value: JSON.parse(text) as unknown })
      }),
    )
  })

  it('refuses what JSON.parse refuses', () => {
    const text = '{"a":[1,{"b":"c\\n"}],"d":-1.5e3,"e":null}'
    const isRead = (tried: string) => {
      try {
        JSON.parse(tried)
        return true
      } catch {
        return false
      }
    }
    fc.assert(
      fc.property(fc.nat(text.length), fc.string({ maxLength: 2 }), fc.nat(2), (at, put, cut) => {
        const tried = text.slice(0, at) + put + text.slice(at + cut)
        expect(readJson(tried).ok).toBe(isRead(tried))
      }),
    )
  })

  it('tells the place of a value, or of the closest around it', () => {
    const text = '{\n  "sections": [\n    { "id": "a" },\n    { "id": "b" }\n  ]\n}'
    const read = readJson(text)
    const placeOf = (path: (string | number)[]) => (read.ok ? text.slice(read.placeOf(path)) : '')
    expect(placeOf(['sections', 1, 'id'])).toMatch(/^"b"/)
    expect(placeOf(['sections', 0, 'title'])).toMatch(/^{ "id": "a" }/)
    expect(placeOf(['slots'])).toBe(text)
  })

  it.each([
    ['{\n  "a": 1,\n}', 3, 1],
    ['{ "a": tru }', 1, 8],
    ['[1 2]', 1, 4],
    ['', 1, 1],
    ['{"a":1} x', 1, 9],
  ])('tells where %j breaks', (text, line, column) => {
    expect(readJson(text)).toMatchObject({ ok: false, line, column })
  })
})
