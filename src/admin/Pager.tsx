'use client'

import { Button } from '@payloadcms/ui'

import { fill } from '../translations/fill.js'
import { workspace } from '../translations/workspace.js'
import { useLanguage } from './useLanguage.js'

type PagerProps = { page: number; pages: number; onPage: (page: number) => void }

/** Through what is told newest first; nothing when it is all on one page. */
export function Pager({ page, pages, onPage }: PagerProps) {
  const words = workspace[useLanguage()].history
  const turner = (label: string, to: number) => (
    <Button
      buttonStyle="secondary"
      size="small"
      margin={false}
      disabled={to < 1 || to > pages}
      onClick={() => {
        onPage(to)
      }}
    >
      {label}
    </Button>
  )
  return pages === 1 ? null : (
    <div className="leidraad-actions leidraad-pager">
      {turner(words.newer, page - 1)}
      <span role="status">{fill(words.page, { page, pages })}</span>
      {turner(words.older, page + 1)}
    </div>
  )
}
