/** One e-mail address. */
import { isEmail } from '../contact/isEmail.js'
import type { FieldBase, Sourced } from './fieldBase.js'
import type { Leaf } from './leaf.js'
import { intoText } from './texts.js'
import { checkPattern, written } from './written.js'

export type EmailField = FieldBase & Sourced & { type: 'email' }

export const email: Leaf<EmailField, string> = {
  ...written,
  schema: {},
  names: {
    nl: { name: 'E-mailadres', inSentence: 'een e-mailadres' },
    en: { name: 'E-mail address', inSentence: 'an e-mail address' },
  },
  takes: (source) => source === 'earlierPlan' || source.endsWith('.email'),
  problem: {
    nl: 'vul één e-mailadres in, zoals naam@school.nl.',
    en: 'fill in one e-mail address, such as name@school.nl.',
  },
  check: (_, value) => checkPattern(value, isEmail, 'email'),
  parse: ({ text }) => text,
  example: () => 'naam@example.org',
  becomes: intoText((value: string) => value),
  comesFrom: {},
}
