/** Text for the one who fills; holds no answer and is not printed. */
import { named } from '../definition/basicSchemas.js'
import { limits } from '../kernel/limits.js'
import type { Placed } from './fieldBase.js'
import { noFindings, type Silent } from './leaf.js'

export type ExplanationField = Placed & { type: 'explanation'; text: string }

export const explanation: Silent<ExplanationField> = {
  schema: { text: named(limits.prose) },
  findings: noFindings,
  fresh: ({ words }) => ({ text: words.explanationText }),
  palette: 'layout',
  names: {
    nl: { name: 'Uitleg', inSentence: 'uitleg' },
    en: { name: 'Explanation', inSentence: 'an explanation' },
  },
}
