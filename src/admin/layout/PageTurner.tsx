'use client'

import { fill } from '../../translations/fill.js'
import { layoutPreview } from '../../translations/layoutPreview.js'
import { useLanguage } from '../useLanguage.js'

type PageTurnerProps = {
  page: number
  /** Not known before the whole document came. */
  count: number | undefined
  onTurn: (page: number) => void
}

export function PageTurner({ page, count, onTurn }: PageTurnerProps) {
  const words = layoutPreview[useLanguage()]
  const place = { page: String(page), count: String(count) }
  const turner = (label: string, to: number, sign: string) => {
    const isPossible = to >= 1 && to <= (count ?? page)
    return (
      <button
        type="button"
        className="leidraad-layout__move"
        aria-label={label}
        aria-disabled={!isPossible}
        onClick={() => isPossible && onTurn(to)}
      >
        <span aria-hidden="true">{sign}</span>
      </button>
    )
  }
  return (
    <div className="leidraad-actions" role="group" aria-label={words.pages}>
      {turner(words.previous, page - 1, '←')}
      <span>{fill(count === undefined ? words.page : words.pageOf, place)}</span>
      {turner(words.next, page + 1, '→')}
    </div>
  )
}
