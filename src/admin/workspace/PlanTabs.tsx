'use client'

import { workspace } from '../../translations/workspace.js'
import { useLanguage } from '../useLanguage.js'
import { tabQuery, tabs, type Tab } from '../../domain/plans/tabs.js'
import { isPlain } from './wayTo.js'

export type TabsProps = { tab: Tab; onOpen: (tab: Tab) => void }

/** Links, so that each part can be opened in a tab of the browser, mailed and come back to. */
export function PlanTabs({ tab, onOpen }: TabsProps) {
  const words = workspace[useLanguage()]
  return (
    <nav className="leidraad-parts" aria-label={words.parts}>
      {tabs.map((each) => (
        <a
          key={each}
          className="leidraad-parts__tab"
          href={tabQuery(each)}
          aria-current={each === tab ? 'page' : undefined}
          onClick={(event) => {
            if (isPlain(event)) {
              event.preventDefault()
              onOpen(each)
            }
          }}
        >
          {words.tabs[each]}
        </a>
      ))}
    </nav>
  )
}
