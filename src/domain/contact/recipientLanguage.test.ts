import { describe, expect, it } from '@jest/globals'

import { recipientLanguage } from './recipientLanguage.js'

describe('The language of who reads', () => {
  it.each([
    ['chosen on the page', { chosen: 'en', stored: 'nl', preferred: 'nl' }],
    ['kept with the person', { chosen: null, stored: 'en', preferred: 'nl' }],
    ['asked for by the browser', { stored: undefined, preferred: 'en' }],
  ])('is the one %s', (_, known) => {
    expect(recipientLanguage(known)).toBe('en')
  })

  it('is Dutch when nothing is known', () => {
    expect(recipientLanguage({})).toBe('nl')
  })

  it.each(['xx', 'EN', '', 'constructor'])('is never %j, which is no language of ours', (code) => {
    expect(recipientLanguage({ chosen: code, preferred: 'en' })).toBe('en')
  })
})
