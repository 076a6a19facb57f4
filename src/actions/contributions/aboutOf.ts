import type { PayloadRequest } from 'payload'

import { idOf } from '../../domain/kernel/reference.js'
import { pupilOf, type StoredPlan } from '../plans/stored.js'

/** Whom or what a plan is about, in a word: the first name of the pupil, or the title of the plan. */
export async function aboutOf(req: PayloadRequest, plan: StoredPlan): Promise<string> {
  const { firstName } = idOf(plan.pupil)
    ? await pupilOf(req, plan)
    : ({} as { firstName?: string | null })
  return firstName?.trim() || plan.title?.trim() || '–'
}
