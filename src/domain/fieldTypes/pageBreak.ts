/** What follows starts a page in print. */
import type { Placed } from './fieldBase.js'
import { noFindings, nothingFresh, type Silent } from './leaf.js'

export type PageBreakField = Placed & { type: 'pageBreak' }

export const pageBreak: Silent<PageBreakField> = {
  schema: {},
  findings: noFindings,
  fresh: nothingFresh,
  palette: 'layout',
  names: {
    nl: { name: 'Nieuwe pagina', inSentence: 'een nieuwe pagina' },
    en: { name: 'New page', inSentence: 'a page break' },
  },
}
