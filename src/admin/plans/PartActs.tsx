'use client'

import { Button } from '@payloadcms/ui'
import type { MouseEvent } from 'react'

import { tabQuery, type Tab } from '../../domain/plans/tabs.js'
import { workspace } from '../../translations/workspace.js'
import { useLanguage } from '../useLanguage.js'
import { isPlain, useWayTo } from '../workspace/wayTo.js'

/** To the form by which the draft is shared. */
export function SharePlan() {
  return <PartAct act="share" tab="talk" place="sharing" />
}

/** To the form by which the plan is sent to whoever signs it. */
export function SignPlan() {
  return <PartAct act="sign" tab="sign" place="signing" />
}

type PartActProps = { act: 'share' | 'sign'; tab: Tab; place: string }

function PartAct({ act, tab, place }: PartActProps) {
  const words = workspace[useLanguage()].acts
  const goTo = useWayTo()
  const onClick = (event: MouseEvent): void => {
    if (isPlain(event)) {
      event.preventDefault()
      goTo(tab, place)
    }
  }
  return (
    <Button
      el="anchor"
      buttonStyle="secondary"
      size="small"
      margin={false}
      url={tabQuery(tab)}
      extraButtonProps={{ onClick }}
    >
      {words[act]}
    </Button>
  )
}
