import { describe, expect, it } from '@jest/globals'

import { readFonts } from './fonts.js'

const fonts = readFonts()
const familiesFor = (text: string) => [
  ...new Set([...fonts.facesFor(text).matchAll(/font-family:"([^"]+)"/g)].map(([, name]) => name)),
]
const filesFor = (text: string) => fonts.facesFor(text).match(/@font-face/g)?.length

describe('fonts', () => {
  it('are the four of plain Latin for a plain text', () => {
    expect(familiesFor('Sami el Amrani, groep 5 – 22 november')).toEqual(['Source Sans 3'])
    expect(filesFor('Sami')).toBe(4)
  })

  it.each([
    ['Łukasz Ayşe Ștefan Ağaoğlu Ħ', ['Source Sans 3']],
    ['Nguyễn Thị Hoa', ['Source Sans 3']],
    ['Ольга Γιώργος', ['Source Sans 3']],
    ['محمد', ['Source Sans 3', 'Noto Sans Arabic']],
    ['שרה', ['Source Sans 3', 'Noto Sans Hebrew']],
    ['王小明', ['Source Sans 3', 'Noto Sans SC']],
    ['Հայկ', ['Source Sans 3', 'Noto Sans Armenian']],
    ['ქეთევან', ['Source Sans 3', 'Noto Sans Georgian']],
    ['CO₂ ≥ 3', ['Source Sans 3', 'Open Sans']],
    ['✓ ☒', ['Source Sans 3', 'Noto Sans Symbols 2']],
    ['😀', ['Source Sans 3', 'Noto Emoji']],
  ])('has what %s needs, and no more', (text, families) => {
    expect(fonts.missingIn(text)).toEqual([])
    expect(familiesFor(text)).toEqual(families)
  })

  it('takes of a large family only the parts that are used', () => {
    const faces = filesFor('王小明') ?? 0
    expect(faces).toBeGreaterThan(4)
    expect(faces).toBeLessThan(12)
  })

  it('names what no typeface has, once, and looks at the file rather than at what is said of it', () => {
    expect(fonts.missingIn('a ሀ b ሀ ไ')).toEqual(['ሀ', 'ไ'])
    expect(familiesFor('⇒')).toEqual(['Source Sans 3', 'Noto Sans SC'])
  })

  it('misses nothing that cannot be seen', () => {
    expect(fonts.missingIn('a\u200b\u200d\ufe0f\u00ad\u2028\u0007\ud800b')).toEqual([])
  })

  it('misses a letter with a mark that no one typeface has both of', () => {
    expect(fonts.missingIn('x\u0303 g\u0303 \u0915\u0903 a')).toContain('x\u0303')
    expect(fonts.missingIn('x\u0303 x\u0303')).toEqual(['x\u0303'])
    expect(fonts.missingIn('مُحَمَّد שָׁלוֹם ❤️ 1\ufe0f')).toEqual([])
  })

  it('composes before it looks', () => {
    expect(fonts.missingIn('S\u0327 n\u030c e\u0301')).toEqual([])
  })
})
