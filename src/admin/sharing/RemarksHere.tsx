'use client'

import { fill } from '../../translations/fill.js'
import { sharingPanel } from '../../translations/sharingPanel.js'
import { useLanguage } from '../useLanguage.js'
import { RemarkItem } from './RemarkItem.js'
import { useSharing } from './useSharing.js'
import { useTyped } from './useTyped.js'

/** What was said of one section, where that section is filled; nothing while there is nothing. */
export function RemarksHere({ planId, sectionId }: { planId: string; sectionId: string }) {
  const words = sharingPanel[useLanguage()]
  const { reply, changed } = useSharing(planId)
  const { answerOf } = useTyped()
  const { remarks = [], shares = [] } = reply?.ok ? reply.value : {}
  const here = remarks.filter((remark) => remark.sectionId === sectionId)
  const open = here.filter(({ status }) => status === 'open').length
  return here.length === 0 ? null : (
    <details className="leidraad-earlier" open={open > 0}>
      <summary>{fill(words.here, { count: open })}</summary>
      {here.map((remark) => (
        <RemarkItem
          key={remark.id}
          {...{ remark, shares }}
          answer={answerOf(remark.id)}
          onChanged={changed}
        />
      ))}
    </details>
  )
}
