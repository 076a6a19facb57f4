import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { lettersOf, textWidth } from './textWidth.js'
import { wrapText } from './wrapText.js'

const bare = (text: string) => text.replace(/\s+/gu, '')
const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(fc.constantFrom('Łukasz', 'van', '’t', 'Hart-Kowalski', 'زهراء', '王小明', 'IJ/ij'), {
      maxLength: 12,
    })
    .map((parts) => parts.join(' ')),
)

describe('wrapText', () => {
  it('loses no letter and goes over no width', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 200 }), (text, width) => {
        const lines = wrapText(text, { width, size: 8 })
        expect(bare(lines.join(''))).toBe(bare(text))
        lines
          .filter((line) => lettersOf(line).length > 1)
          .forEach((line) => expect(textWidth(line) * 8).toBeLessThanOrEqual(width + 1e-9))
      }),
    )
  })

  it('keeps to its lines, and says that there is more', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 3 }), (text, lines) => {
        const whole = wrapText(text, { width: 40, size: 8 })
        const some = wrapText(text, { width: 40, size: 8, lines })
        expect(some).toHaveLength(Math.min(lines, whole.length))
        expect(some.at(-1)?.endsWith('…') ?? false).toBe(
          whole.length > lines || (whole.at(-1)?.endsWith('…') ?? false),
        )
        some.forEach((line) => expect(textWidth(line) * 8).toBeLessThanOrEqual(40 + 8 * 1.5))
      }),
    )
  })

  it('breaks at spaces and hyphens, and inside a word only where it must', () => {
    const at = (width: number) => wrapText('Noor van der Berg-Öztürk', { width, size: 8 })
    expect(at(400)).toEqual(['Noor van der Berg-Öztürk'])
    expect(at(70)).toEqual(['Noor van der Berg-', 'Öztürk'])
    expect(at(52)).toEqual(['Noor van der', 'Berg-Öztürk'])
    expect(wrapText('Leerlingbegeleider', { width: 40, size: 8 })).toEqual([
      'Leerlingbe',
      'geleider',
    ])
  })

  it('takes accents as nothing and unknown letters as wide', () => {
    expect(textWidth('é')).toBe(textWidth('e'))
    expect(textWidth('Ş')).toBe(textWidth('S'))
    expect(textWidth('王')).toBeGreaterThan(1)
    expect(textWidth('😀')).toBeGreaterThan(1)
    expect(textWidth('')).toBe(0)
  })
})
