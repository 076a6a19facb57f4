import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { scanOperators, type Operator } from './scanOperators.js'

function scan(text: string): Operator[] {
  const found: Operator[] = []
  scanOperators(Buffer.from(text, 'latin1'), ({ operands, ...rest }) =>
    found.push({
      ...rest,
      operands: operands.map((one) => (typeof one === 'object' ? { ...one } : one)),
    }),
  )
  return found
}

describe('scanOperators', () => {
  it('reads numbers, names, strings, arrays and dictionaries as operands', () => {
    const text = '/F4 10.66 Tf\n[<0011> -2.5 (a\\)b(c))] TJ /P <</MCID 7 >>BDC\nEMC'
    const [font, show, begin, end] = scan(text)
    expect(font).toMatchObject({ name: 'Tf', start: 0, operands: ['/F4', 10.66] })
    expect(show?.name).toBe('TJ')
    expect(
      show?.operands.map((one) => (typeof one === 'object' ? text.slice(one.start, one.end) : one)),
    ).toEqual(['<0011>', -2.5, '(a\\)b(c))'])
    expect(begin).toMatchObject({ name: 'BDC', operands: ['/P', '/MCID', 7] })
    expect(text.slice(end?.start, end?.end)).toBe('EMC')
  })

  it('reads any number as JavaScript does', () => {
    const number = fc.tuple(fc.boolean(), fc.nat({ max: 99999 }), fc.nat({ max: 99999 }))
    fc.assert(
      fc.property(number, ([isNegative, whole, part]) => {
        const text = `${isNegative ? '-' : ''}${whole}.${part}`
        expect(scan(`${text} w`)[0]?.operands[0]).toBeCloseTo(Number(text), 9)
      }),
    )
    expect(scan('.5 -.25 +3 4. w')[0]?.operands).toEqual([0.5, -0.25, 3, 4])
  })

  it('covers the whole text with its operators, in order, without overlap', () => {
    const operator = fc.constantFrom(
      'q',
      'Q',
      '1 0 0 1 2 3 cm',
      '<00ff> Tj',
      '/G3 gs',
      'f*',
      '0 0 1 1 re',
    )
    fc.assert(
      fc.property(fc.array(operator, { maxLength: 30 }), (operators) => {
        const text = operators.join('\n')
        const found = scan(text)
        expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(operators)
      }),
    )
  })

  it('refuses what it does not know how to skip', () => {
    for (const text of ['% remark\nq', '(never closed Tj', '<00 Tj']) {
      expect(() => scan(text)).toThrow()
    }
  })
})
