/** A postal address of the Netherlands, in one line. */
import { isPostalAddress, readPostalAddress } from '../contact/postalAddress.js'
import { isPrintable } from '../kernel/json.js'
import type { FieldBase } from './fieldBase.js'
import { misfit, readLine, type Leaf } from './leaf.js'
import { intoText } from './texts.js'
import { written } from './written.js'

export type PostalAddressField = FieldBase & { type: 'postalAddress' }

export const postalAddress: Leaf<PostalAddressField, string> = {
  ...written,
  schema: {},
  names: {
    nl: { name: 'Adres met postcode', inSentence: 'een adres met postcode' },
    en: { name: 'Address with postcode', inSentence: 'an address with postcode' },
  },
  takes: undefined,
  problem: {
    nl: 'vul straat, huisnummer, postcode en plaats in, zoals Dorpsstraat 12a, 3512 JE Utrecht.',
    en: 'fill in street, number, postcode and place, such as Dorpsstraat 12a, 3512 JE Utrecht.',
  },
  check: (_, value) =>
    typeof value === 'string' && (value === '' || (isPostalAddress(value) && isPrintable(value)))
      ? undefined
      : misfit('postalAddress'),
  parse: ({ text }) => readPostalAddress(text),
  readPage: readLine(({ text }) => readPostalAddress(text)),
  example: () => 'Dorpsstraat 12a, 3512 JE Utrecht',
  becomes: intoText((value: string) => value),
  comesFrom: { shortText: readPostalAddress, longText: readPostalAddress },
}
