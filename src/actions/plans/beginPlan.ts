import type { PayloadRequest } from 'payload'

import { idOf } from '../../domain/kernel/reference.js'
import { asPerson } from '../asSystem.js'
import { assertMay } from '../assertMay.js'
import { inTransaction } from '../inTransaction.js'
import { loadAsPerson } from '../load.js'
import { slugOf } from '../slugOf.js'
import type { StoredPlan } from './stored.js'

type NewPlan = Partial<Pick<StoredPlan, 'pupil' | 'group' | 'school' | 'follows' | 'evaluates'>> & {
  template: unknown
  title?: unknown
}

/** Made as any plan is, by the person of the request; without a title it is called as proposed. */
export async function makePlan(
  req: PayloadRequest,
  { title, ...plan }: NewPlan,
): Promise<{ id: string }> {
  const made = await req.payload.create({
    collection: slugOf(req.payload, 'plans'),
    data: { ...plan, ...(typeof title === 'string' && { title }) },
    depth: 0,
    ...asPerson(req),
  })
  return { id: idOf(made) ?? '' }
}

export type BeginPlan = { req: PayloadRequest; pupilId: string; template: unknown; title?: unknown }

/** A plan for a pupil, filled with what is known. */
export const beginPlan = ({ req, pupilId, template, title }: BeginPlan): Promise<{ id: string }> =>
  inTransaction(
    req,
    async (within) => {
      const pupil = await loadAsPerson(within, {
        collection: 'pupils',
        id: pupilId,
      })
      assertMay(within, { noun: 'plan', verb: 'create' }, pupil)
      return makePlan(within, { pupil: pupilId, school: idOf(pupil.school), template, title })
    },
    { attempts: 16 },
  )
