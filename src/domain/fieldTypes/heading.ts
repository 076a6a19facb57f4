/** Parts the fields of a section, in the form and in print. */
import type { Placed } from './fieldBase.js'
import { noFindings, nothingFresh } from './leaf.js'
import { withoutValue, type Silent } from './silent.js'

export type HeadingField = Placed & { type: 'heading' }

export const heading: Silent<HeadingField> = {
  ...withoutValue,
  schema: {},
  findings: noFindings,
  fresh: nothingFresh,
  palette: 'layout',
  names: {
    nl: { name: 'Tussenkop', inSentence: 'een tussenkop' },
    en: { name: 'Heading', inSentence: 'a heading' },
  },
  present: () => ({ kind: 'heading' }),
  blank: ({ label }) => ({ kind: 'heading', text: label }),
}
