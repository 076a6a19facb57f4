import type { PayloadRequest } from 'payload'

import { isoDay } from '../../domain/kernel/format.js'
import { newestFirst, pageOf, type Page } from '../../domain/plans/history.js'
import {
  dueOfContributions,
  dueOfPlan,
  soonestFirst,
  type Due,
  type TimelineItem,
} from '../../domain/pupils/timeline.js'
import { loadAsPerson } from '../load.js'
import { templatesOf, type StoredPlan } from '../plans/stored.js'
import { findAsPerson } from '../records.js'
import { nowOf } from '../services.js'
import {
  askedOf,
  contributionItems,
  conversationItems,
  fileItems,
  planItem,
  sharingItems,
  signedItems,
  type StoredContribution,
} from './timelineItems.js'

/** More plans than a pupil has in all their years at a school. */
const MOST_PLANS = 100

export type PupilTimeline = Page<TimelineItem> & {
  /** The soonest first. */
  due: Due[]
}

type Asked = { req: PayloadRequest; pupilId: string; page: number }

/** Everything of a pupil that this person may read, and what is due. */
export async function pupilTimeline({ req, pupilId, page }: Asked): Promise<PupilTimeline> {
  await loadAsPerson(req, { collection: 'pupils', id: pupilId })
  const plans = await findAsPerson(req, 'plans', {
    where: { pupil: { equals: pupilId } },
    sort: '-createdAt',
    limit: MOST_PLANS,
    orNone: true,
  })
  if (plans.length === 0) {
    return { ...pageOf([], page), due: [] }
  }
  const of = { plans, templates: await templatesOf(req, plans) }
  const asked = await askedOf(req, of)
  const today = isoDay(nowOf(req))
  const items = [
    ...plans.map((plan) => planItem(plan, today)),
    ...contributionItems(of, asked),
    ...(await conversationItems(req, of)),
    ...(await sharingItems(req, of)),
    ...(await signedItems(req, of)),
    ...(await fileItems(req, of)),
  ]
  return { ...pageOf(newestFirst(items), page), due: dueOf(plans, asked, today) }
}

function dueOf(
  plans: readonly StoredPlan[],
  asked: readonly StoredContribution[],
  today: string,
): Due[] {
  return soonestFirst(
    plans.flatMap((stored) => {
      const plan = { ...stored, title: stored.title ?? '' }
      const parts = asked.filter((one) => one.plan === plan.id)
      return [...dueOfPlan(plan, today), ...dueOfContributions(plan, parts, today)]
    }),
  )
}
