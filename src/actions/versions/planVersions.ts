import type { PayloadRequest } from 'payload'

import type { PlanVersions } from '../../domain/versions/overview.js'
import { may } from '../assertMay.js'
import { loadAsPerson } from '../load.js'
import { readerOf } from '../plans/readerOf.js'
import { templateOf, type StoredPlan, type TemplateVersion } from '../plans/stored.js'
import { sectionsOf } from '../plans/storedSections.js'
import { findAsPerson } from '../records.js'
import type { StoredVersion } from '../standards/stored.js'
import { refusalOf } from './moveOf.js'
import { unplacedOf } from './unplacedOf.js'

/** Which version a plan holds on to, whether there is a newer one, and what found no place in it. */
export async function planVersions({
  req,
  planId,
}: {
  req: PayloadRequest
  planId: string
}): Promise<PlanVersions> {
  const plan = await loadAsPerson(req, { collection: 'plans', id: planId })
  const current = await templateOf(req, plan)
  const newer = await latestAfter(req, current)
  const mayChoose = (['update', 'create'] as const).every((verb) =>
    may(req, { noun: 'plan', verb }, plan),
  )
  return {
    current: { id: current.id, number: current.number },
    ...(newer && {
      newer: { id: newer.id, number: newer.number, publishedAt: newer.publishedAt },
    }),
    mayMove: plan.status === 'draft' && mayChoose && (await isOpen(req, { plan, current, newer })),
    unplaced: unplacedOf(await sectionsOf(req, planId), readerOf(req, plan)),
  }
}

type Standing = { plan: StoredPlan; current: TemplateVersion; newer: StoredVersion | undefined }

/** What would be refused is not offered. */
const isOpen = async (req: PayloadRequest, { plan, current, newer }: Standing): Promise<boolean> =>
  newer === undefined || (await refusalOf(req, { plan, from: current }, newer)) === undefined

async function latestAfter(
  req: PayloadRequest,
  { standardId, number }: TemplateVersion,
): Promise<StoredVersion | undefined> {
  const [latest] = await findAsPerson(req, 'standard-versions', {
    where: { standardId: { equals: standardId }, number: { greater_than: number } },
    sort: '-number',
    limit: 1,
  })
  return latest
}
