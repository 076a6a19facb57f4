import { describe, expect, it } from '@jest/globals'

import { languages } from '../../domain/kernel/language.js'
import { remindWords } from './remindWords.js'

describe('The button that asks a contributor again', () => {
  it.each(languages)('is named as it reads, and then whom it is about (%s)', (language) => {
    for (const status of ['invited', 'started', 'done'] as const) {
      const { text, name } = remindWords(status, language)
      expect(name.startsWith(text)).toBe(true)
      expect(name).toContain('{name}')
    }
  })

  it('does not remind who is done', () => {
    const [done, invited] = (['done', 'invited'] as const).map((status) =>
      remindWords(status, 'en'),
    )
    expect(done).not.toEqual(invited)
  })
})
