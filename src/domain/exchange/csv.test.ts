import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { csv, csvLine } from './csv.js'

/** Reads what RFC 4180 says, with semicolons. */
function read(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  const pattern = /"((?:[^"]|"")*)"(;|\r\n)/gy
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    row.push((match[1] ?? '').replaceAll('""', '"'))
    if (match[2] !== ';') {
      rows.push(row)
      row = []
    }
  }
  return rows
}

describe('csv', () => {
  it('quotes what a reader would split', () => {
    expect(csvLine(['a;b', 'zei "ja"', 'twee\nregels'])).toBe(
      '"a;b";"zei ""ja""";"twee\nregels"\r\n',
    )
  })

  it.each(['=1+1', '+31 6', '-1+2', '@SUM(A1)', '\t=1', ' =1', '\r=1'])(
    'makes text of %j',
    (value) => {
      expect(csvLine([value])).toBe(`"'${value}"\r\n`)
    },
  )

  it('leaves negative numbers and ordinary text alone', () => {
    expect(csvLine(['-5', '-1,5', 'a=b', ''])).toBe('"-5";"-1,5";"a=b";""\r\n')
  })

  it('gives back what went in, but for the mark before a formula', () => {
    const cells = fc.array(fc.array(fc.string(), { minLength: 1, maxLength: 4 }), { maxLength: 5 })
    fc.assert(
      fc.property(cells, (rows) => {
        const back = read(csv(rows))
        expect(back.map((row) => row.length)).toEqual(rows.map((row) => row.length))
        back.flat().forEach((value, index) => {
          const given = rows.flat()[index] ?? ''
          expect([given, `'${given}`]).toContain(value)
          expect(value).not.toMatch(/^[=+@]/)
        })
      }),
    )
  })
})
