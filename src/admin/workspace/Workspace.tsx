'use client'

import { SetStepNav } from '@payloadcms/ui'
import { useState } from 'react'

import { admin } from '../../translations/admin.js'
import { workspace } from '../../translations/workspace.js'
import { Failed } from '../Failed.js'
import { PlanHead } from '../plans/PlanHead.js'
import { usePlanLife } from '../plans/usePlanLife.js'
import { Screen } from '../Screen.js'
import { useLanguage } from '../useLanguage.js'
import { useAdminAddress } from '../useSlugs.js'
import { panelsOf } from './panels.js'
import { PlanTabs, type TabsProps } from './PlanTabs.js'
import { ShownProvider } from './shown.js'
import { tabs, type Tab } from '../../domain/plans/tabs.js'
import { useTab } from './useTab.js'
import { useWays, WaysProvider } from './wayTo.js'

/** A plan: its head, and beneath it one part at a time. */
export function Workspace({ planId }: { planId: string }) {
  const language = useLanguage()
  const words = workspace[language]
  const plans = useAdminAddress()('/collections/plans')
  const { life, failure, reload } = usePlanLife(planId)
  const { tab, open } = useTab()
  const goTo = useWays(open)
  const isHeadThere = life !== undefined || failure !== undefined
  return (
    <Screen className="leidraad-workspace">
      <SetStepNav nav={[{ label: words.plans, url: plans }, { label: life?.title ?? '' }]} />
      {life && (
        <WaysProvider value={goTo}>
          <PlanHead planId={planId} life={life} />
        </WaysProvider>
      )}
      {failure && <Failed failure={failure} retry={reload} />}
      {isHeadThere ? (
        <Parts tab={tab} onOpen={open} />
      ) : (
        <p className="leidraad-quiet">{admin[language].loading}</p>
      )}
    </Screen>
  )
}

/** Only once the head has its room: what somebody is about to press stays where it is. */
function Parts({ tab, onOpen }: TabsProps) {
  const visited = useVisited(tab)
  return (
    <>
      <PlanTabs tab={tab} onOpen={onOpen} />
      {tabs.filter(visited).map((each) => (
        <div key={each} className="leidraad-workspace__tab" hidden={each !== tab}>
          <ShownProvider value={each === tab}>
            {panelsOf[each].map((Panel, index) => (
              <Panel key={index} />
            ))}
          </ShownProvider>
        </div>
      ))}
    </>
  )
}

/** A part is fetched when it is first opened, and stays: what was typed in it is there again. */
function useVisited(tab: Tab): (each: Tab) => boolean {
  const [visited, setVisited] = useState<readonly Tab[]>([tab])
  if (!visited.includes(tab)) {
    setVisited([...visited, tab])
  }
  return (each) => visited.includes(each)
}
