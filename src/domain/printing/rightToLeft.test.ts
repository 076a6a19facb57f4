import { describe, expect, it } from '@jest/globals'

import { isRightToLeft, mayShow } from './rightToLeft.js'

describe('isRightToLeft', () => {
  it('knows Arabic and Hebrew, also among other words', () => {
    expect(['محمد', 'שרה', 'Naam: محمد (Mo)'].map(isRightToLeft)).toEqual([true, true, true])
    expect(['Łukasz', 'Ольга', '王小明', ''].some(isRightToLeft)).toBe(false)
  })
})

describe('mayShow', () => {
  it('takes letters in the order of the eye, and parts of letters', () => {
    expect(mayShow('שרה כהן 12', '12 ןהכ הרש')).toBe(true)
    expect(mayShow('سلمان', '\u06ba\u0627\u0645\u0644\u0633')).toBe(true)
  })

  it('refuses what lost its other words, or nearly all of its letters', () => {
    expect(mayShow('محمد Mo 12', 'محمد Mo')).toBe(false)
    expect(mayShow('محمد بن سلمان', 'م')).toBe(false)
  })
})
