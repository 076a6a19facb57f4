'use client'

import { toast } from '@payloadcms/ui'
import { useEffect, useMemo } from 'react'

import type { CarriedOfPlan, OpenCarried } from '../../actions/plans/carriedOfPlan.js'
import type { FormOfPlan } from '../../actions/plans/planForm.js'
import { useApi, type Api } from '../useApi.js'
import { useReply } from '../useReply.js'
import type { Autosave } from './Autosave.js'
import { announceSaved, onSaved } from './openPlans.js'
import { versionOf } from './planOfForm.js'

export type CarriedHere = {
  former: CarriedOfPlan['former']
  evaluation: CarriedOfPlan['evaluation']
  evaluatedSince: CarriedOfPlan['evaluatedSince']
  open: readonly OpenCarried[]
  /** Right as it stands, or left out. Whether that was kept; a failure is shown. */
  decide: (sectionId: string, decision: Decision) => Promise<boolean>
}
export type Decision = { fields: readonly string[]; leave: boolean }

/** What came along from the former plan and is to be confirmed; anew whenever something was saved. */
export function useCarried(planId: string, autosave: Autosave): CarriedHere {
  const api = useApi()
  const { reply, reload } = useReply<CarriedOfPlan>(`/plans/${planId}/carried`)
  const { former, evaluation, evaluatedSince, open = [] } = reply?.ok ? reply.value : {}
  const follows = former !== undefined
  // Of a plan that follows none a save changes nothing here.
  useEffect(() => (follows ? onSaved(() => void reload()) : undefined), [follows, reload])
  return useMemo(
    () => ({
      former,
      evaluation,
      evaluatedSince,
      open,
      decide: async (sectionId, decision) => {
        const isKept = await decide({ api, planId, autosave }, sectionId, decision)
        // Until then what was decided stands there still, and could be decided again.
        await reload()
        return isKept
      },
    }),
    [api, autosave, evaluatedSince, evaluation, former, open, planId, reload],
  )
}

type Deciding = { api: Api; planId: string; autosave: Autosave }

/** What was typed is saved first; what is left out is gone from the form too. */
async function decide(
  { api, planId, autosave }: Deciding,
  sectionId: string,
  decision: Decision,
): Promise<boolean> {
  await autosave.save(sectionId)
  const path = `/plans/${planId}/sections/${encodeURIComponent(sectionId)}/carried` as const
  const reply = await api.post(path, decision)
  const fresh =
    reply.ok && decision.leave ? await api.get<FormOfPlan>(`/plans/${planId}/form`) : undefined
  if (fresh?.ok) {
    autosave.renew(sectionId, versionOf(fresh.value, sectionId))
  }
  const failed = [reply, fresh].find((one) => one?.ok === false)
  if (failed?.ok === false) {
    toast.error(failed.failure.message)
  }
  announceSaved()
  return failed === undefined
}
