'use client'

import { formatDateTime } from '../../domain/kernel/format.js'
import { fill } from '../../translations/fill.js'
import { Notice } from '../Notice.js'
import { useWords } from './DesignContext.js'
import type { Design } from './useDesign.js'
import { useKept } from './useKept.js'

/** Offers back what was designed in this browser and never saved. */
export function KeptOffer({ design, isShown }: { design: Design; isShown: boolean }) {
  const { words, language } = useWords()
  const { offer, drop, accept } = useKept(design)
  if (offer === undefined || !isShown) {
    return null
  }
  return (
    <Notice kind="warning">
      <p>{fill(words.draft.found, { time: formatDateTime(offer.at, language) })}</p>
      <div className="leidraad-actions">
        <button
          type="button"
          className="leidraad-button"
          onClick={() => {
            design.dispatch({
              type: 'edit',
              name: { action: 'recovered', key: '' },
              change: () => offer.definition,
            })
            accept()
          }}
        >
          {words.draft.restore}
        </button>
        <button type="button" className="leidraad-textbutton" onClick={drop}>
          {words.draft.drop}
        </button>
      </div>
    </Notice>
  )
}
