/** Text for the one who fills; holds no answer and is not printed. */
import { named } from '../definition/basicSchemas.js'
import { limits } from '../kernel/limits.js'
import type { Placed } from './fieldBase.js'
import { noFindings } from './leaf.js'
import { withoutValue, type Silent } from './silent.js'
import { paragraphsOf } from './written.js'

export type ExplanationField = Placed & { type: 'explanation'; text: string }

export const explanation: Silent<ExplanationField> = {
  ...withoutValue,
  schema: { text: named(limits.prose) },
  findings: noFindings,
  fresh: ({ words }) => ({ text: words.explanationText }),
  palette: 'layout',
  names: {
    nl: { name: 'Uitleg', inSentence: 'uitleg' },
    en: { name: 'Explanation', inSentence: 'an explanation' },
  },
  present: ({ text }) => ({ kind: 'explanation', paragraphs: paragraphsOf(text) }),
  blank: ({ label, text }) => ({
    kind: 'text',
    label,
    paragraphs: paragraphsOf(text).map((line) => [{ text: line }]),
  }),
}
