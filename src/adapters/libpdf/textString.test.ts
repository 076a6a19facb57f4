import { describe, expect, it } from '@jest/globals'

import { textString } from './textString.js'

const read = (written: string) =>
  textString(Buffer.from(`x${written}x`, 'latin1'), { start: 1, end: written.length + 1 })

describe('textString', () => {
  it.each([
    ['<feff1ecd0301>', 'o\u0323\u0301'.normalize('NFC')],
    ['<09>', '\t'],
    ['<31 32>', '12'],
    ['(12)', '12'],
    ['(a\\(b\\)\\\\c)', 'a(b)\\c'],
    ['(\\101\\n\\\nB)', 'A\nB'],
    ['(\\376\\377\\000R\\003\\004)', 'R\u0304'],
    ['()', ''],
  ])('reads %j', (written, text) => {
    expect(read(written)).toBe(text)
  })
})
