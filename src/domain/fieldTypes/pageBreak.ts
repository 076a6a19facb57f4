/** What follows starts a page in print. */
import type { Placed } from './fieldBase.js'
import { noFindings, nothingFresh } from './leaf.js'
import { withoutValue, type Silent } from './silent.js'

export type PageBreakField = Placed & { type: 'pageBreak' }

export const pageBreak: Silent<PageBreakField> = {
  ...withoutValue,
  schema: {},
  findings: noFindings,
  fresh: nothingFresh,
  palette: 'layout',
  names: {
    nl: { name: 'Nieuwe pagina', inSentence: 'een nieuwe pagina' },
    en: { name: 'New page', inSentence: 'a page break' },
  },
  present: () => ({ kind: 'pageBreak' }),
  blank: () => ({ kind: 'pageBreak' }),
}
