'use client'

import { useCallback, useEffect, useState } from 'react'

import type { PlanLife } from '../../actions/plans/lifeOfPlan.js'
import type { ApiPath } from '../../domain/kernel/slugs.js'
import type { Failure, Reply } from '../failure.js'
import { useApi, type Api } from '../useApi.js'
import { onChanged } from './openPlans.js'

const asking = new Map<string, Promise<Reply<PlanLife>>>()

/** Several parts of the page ask at once; one answer is for all of them. */
function ask(api: Api, path: ApiPath): Promise<Reply<PlanLife>> {
  const asked = asking.get(path) ?? api.get<PlanLife>(path)
  asking.set(path, asked)
  void asked.then(() => asking.delete(path))
  return asked
}

type Loaded = { life?: PlanLife; failure?: Failure }

/**
 * Where the plan is in its life; again when something about it changed. None of a plan not yet made. What
 * was known stays when it could not be read again, and that it could not is told.
 */
export function usePlanLife(planId: string | undefined): Loaded & { reload: () => Promise<void> } {
  const api = useApi()
  const [loaded, setLoaded] = useState<Loaded>({})
  const reload = useCallback(async () => {
    const reply = planId === undefined ? undefined : await ask(api, `/plans/${planId}/life`)
    if (reply !== undefined) {
      setLoaded((before) =>
        reply.ok ? { life: reply.value } : { ...before, failure: reply.failure },
      )
    }
  }, [api, planId])
  useEffect(() => {
    void reload()
    return onChanged(() => void reload())
  }, [reload])
  return { ...loaded, reload }
}
