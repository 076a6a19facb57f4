'use client'

import { Button, toast } from '@payloadcms/ui'
import { useId, useState } from 'react'

import type { PlanLife } from '../../actions/plans/lifeOfPlan.js'
import { endReasons, type EndReason } from '../../domain/plans/phase.js'
import { planLife } from '../../translations/planLife.js'
import { useApi } from '../useApi.js'
import { ConfirmButton } from '../ConfirmButton.js'
import { useLanguage } from '../useLanguage.js'
import { ConversationsGo } from './ConversationsGo.js'

/** Ends a signed plan, asked once more with its reason. */
export function EndPlan({ planId, life }: { planId: string; life: PlanLife }) {
  const language = useLanguage()
  const words = planLife[language]
  const [reason, setReason] = useState<EndReason>(endReasons[0])
  const act = useAct(planId)
  return (
    <ConfirmButton
      slug={`end-${planId}`}
      label={words.end}
      heading={words.endTitle}
      body={<Reasons {...{ life, reason }} onReason={setReason} />}
      onConfirm={() => act('end', { done: words.ended, body: { reason } })}
    />
  )
}

type ReasonsProps = { life: PlanLife; reason: EndReason; onReason: (reason: EndReason) => void }

function Reasons({ life, reason, onReason }: ReasonsProps) {
  const words = planLife[useLanguage()]
  const name = useId()
  return (
    <>
      <p>{words.endHelp}</p>
      <ConversationsGo life={life} />
      <fieldset className="leidraad leidraad-reasons">
        <legend>{words.endWhy}</legend>
        {endReasons.map((each) => (
          <label key={each} className="leidraad-option">
            <input
              type="radio"
              name={name}
              checked={each === reason}
              onChange={() => {
                onReason(each)
              }}
            />
            <span>{words.reasons[each]}</span>
          </label>
        ))}
      </fieldset>
    </>
  )
}

/** As long as nothing followed. */
export function ResumePlan({ planId }: { planId: string }) {
  const words = planLife[useLanguage()]
  const act = useAct(planId)
  return (
    <Button
      buttonStyle="secondary"
      size="small"
      margin={false}
      onClick={() => void act('resume', { done: words.resumed })}
    >
      {words.resume}
    </Button>
  )
}

/** The form and the sidebar tell it too: the page is fetched anew. */
function useAct(planId: string) {
  const api = useApi()
  return async (what: 'end' | 'resume', { done, body }: { done: string; body?: object }) => {
    const reply = await api.post(`/plans/${planId}/${what}`, body)
    if (reply.ok) {
      toast.success(done)
      window.location.reload()
    } else {
      toast.error(reply.failure.message)
    }
  }
}
