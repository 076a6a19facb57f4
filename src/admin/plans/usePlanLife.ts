'use client'

import { useCallback, useEffect, useState } from 'react'

import type { PlanLife } from '../../actions/plans/lifeOfPlan.js'
import type { ApiPath } from '../../domain/kernel/slugs.js'
import type { Reply } from '../failure.js'
import { useApi, type Api } from '../useApi.js'
import { onSaved } from './openPlans.js'

const asking = new Map<string, Promise<Reply<PlanLife>>>()

/** Several parts of the page ask at once; one answer is for all of them. */
function ask(api: Api, path: ApiPath): Promise<Reply<PlanLife>> {
  const asked = asking.get(path) ?? api.get<PlanLife>(path)
  asking.set(path, asked)
  void asked.then(() => asking.delete(path))
  return asked
}

/** Where the plan is in its life; again when something of it was saved. None of a plan not yet made. */
export function usePlanLife(planId: string | undefined): PlanLife | undefined {
  const api = useApi()
  const [life, setLife] = useState<PlanLife>()
  const load = useCallback(async () => {
    const reply = planId === undefined ? undefined : await ask(api, `/plans/${planId}/life`)
    if (reply?.ok) {
      setLife(reply.value)
    }
  }, [api, planId])
  useEffect(() => {
    void load()
    return onSaved(() => void load())
  }, [load])
  return life
}
