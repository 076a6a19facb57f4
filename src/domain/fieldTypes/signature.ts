/** Where the people of a slot sign. */
import { id } from '../definition/basicSchemas.js'
import type { Placed } from './fieldBase.js'
import { noFindings } from './leaf.js'
import { withoutValue, type Silent } from './silent.js'

export type SignatureField = Placed & { type: 'signature'; slot: string }

export const signature: Silent<SignatureField> = {
  ...withoutValue,
  schema: { slot: id },
  findings: noFindings,
  fresh: ({ slots = [] }) => ({ slot: slots[0] ?? 'slot' }),
  palette: 'person',
  names: {
    nl: { name: 'Handtekening', inSentence: 'een plek om te tekenen' },
    en: { name: 'Signature', inSentence: 'a place to sign' },
  },
  present: ({ slot }) => ({ kind: 'signature', slot }),
  blank: ({ label, slot }) => ({ kind: 'signature', label, slot }),
}
