import { describe, expect, it } from '@jest/globals'

import { acceptOf, isOfKind } from './fileKinds.js'

describe('isOfKind', () => {
  it.each([
    ['Verslag.PDF', ['pdf'], true],
    ['foto.jpeg', ['image', 'pdf'], true],
    ['verslag.pdf.exe', ['pdf'], false],
    ['brief.docx', ['image'], false],
    ['pdf', ['pdf'], false],
  ] as const)('of %j for %j is %s', (name, kinds, fits) => {
    expect(isOfKind(name, kinds)).toBe(fits)
  })
})

describe('acceptOf', () => {
  it('lists what the browser may offer', () => {
    expect(acceptOf(['pdf', 'document'])).toBe('.pdf,.docx,.odt')
  })
})
