'use client'

import type { KeptMinutes } from '../../domain/conversations/minutes.js'
import { formatDate, isoDay } from '../../domain/kernel/format.js'
import { conversationPanel } from '../../translations/conversationPanel.js'
import { fill } from '../../translations/fill.js'
import { useLanguage } from '../useLanguage.js'

/** Where minutes went; those that stand alone are read here. */
export function KeptMinutesText({ minutes }: { minutes: KeptMinutes }) {
  const language = useLanguage()
  const words = conversationPanel[language]
  const { agreed, at, by } = minutes
  const values = { date: formatDate(isoDay(at), language), name: by }
  const isLeft = minutes.in === 'plan' && minutes.isAgreedLeft === true
  return (
    <>
      <p>{fill(minutes.in === 'plan' ? words.keptInPlan : words.keptAlone, values)}</p>
      <p>{agreed ? words.agreedYes : words.agreedNo}</p>
      {isLeft && <p>{words.agreedLeft}</p>}
      {minutes.in === 'conversation' && <AloneMinutes kept={minutes} />}
    </>
  )
}

type Alone = Extract<KeptMinutes, { in: 'conversation' }>

function AloneMinutes({ kept: { minutes, why } }: { kept: Alone }) {
  const words = conversationPanel[useLanguage()]
  const parts = ['present', 'summary', 'actions'] as const
  return (
    <>
      <p className="leidraad-quiet">{words.minutesAlone[why]}</p>
      <dl>
        {parts
          .filter((part) => minutes[part] !== '')
          .map((part) => (
            <div key={part}>
              <dt className="leidraad-field__label">{words[part]}</dt>
              <dd className="leidraad-lines">{minutes[part]}</dd>
            </div>
          ))}
      </dl>
    </>
  )
}
