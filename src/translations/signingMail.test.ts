import { describe, expect, it } from '@jest/globals'

import { languages } from '../domain/kernel/language.js'
import { mailText } from './signingMail.js'
import { nl } from './signingMailDutch.js'

const kinds = Object.keys(nl) as (keyof typeof nl)[]
const values = {
  name: 'Marta',
  school: 'De Regenboog',
  title: 'Evaluatie 2027',
  roleLabel: 'ouder',
  sender: 'Carla Coster',
}
const readers = languages.flatMap((language) =>
  (['formal', 'informal'] as const).map((address) => ({ language, address })),
)

describe('a mail about an evaluation', () => {
  describe.each(readers)('in $language, $address', (reader) => {
    it.each(kinds)('does not call it a plan: %s', (kind) => {
      const text = JSON.stringify(mailText(kind, values, { ...reader, isEvaluation: true }))
      expect(text).toMatch(/evaluati/)
      expect(text).not.toMatch(/\bplan\b|\bhaar\b/i)
    })
  })

  it.each(['invitation', 'reminder', 'copy', 'consentVoided'] as const)(
    'says je to a pupil: %s',
    (kind) => {
      const reader = { language: 'nl', address: 'informal', isEvaluation: true } as const
      expect(JSON.stringify(mailText(kind, values, reader))).not.toMatch(/\b(u|uw)\b/i)
    },
  )
})
