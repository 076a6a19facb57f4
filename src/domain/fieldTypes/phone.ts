/** A telephone number, as people write it. */
import { isPhone } from '../contact/isPhone.js'
import { comparesWords } from './comparing.js'
import type { FieldBase, Sourced } from './fieldBase.js'
import type { Leaf } from './leaf.js'
import { intoText } from './texts.js'
import { checkPattern, written } from './written.js'

export type PhoneField = FieldBase & Sourced & { type: 'phone' }

export const phone: Leaf<PhoneField, string> = {
  ...written,
  schema: {},
  names: {
    nl: { name: 'Telefoonnummer', inSentence: 'een telefoonnummer' },
    en: { name: 'Telephone number', inSentence: 'a telephone number' },
  },
  takes: (source) => source === 'earlierPlan' || source.endsWith('.phone'),
  problem: {
    nl: 'vul een telefoonnummer in, zoals 06 12345678.',
    en: 'fill in a telephone number, such as 06 12345678.',
  },
  check: (_, value) => checkPattern(value, isPhone, 'phone'),
  parse: ({ text }) => text,
  compare: comparesWords('equality', (value) => value),
  example: () => '0612345678',
  becomes: intoText((value: string) => value),
  comesFrom: {},
}
