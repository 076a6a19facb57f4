import type { PayloadRequest } from 'payload'

import { isoDay } from '../../domain/kernel/format.js'
import { idOf } from '../../domain/kernel/reference.js'
import { newestFirst, pageOf, type Page } from '../../domain/plans/history.js'
import { phaseOf } from '../../domain/plans/phase.js'
import {
  dueOfContributions,
  dueOfPlan,
  soonestFirst,
  type Due,
  type PlanNamed,
  type TimelineItem,
} from '../../domain/pupils/timeline.js'
import type { Stored } from '../../records/stored.js'
import { loadAsPerson } from '../load.js'
import { filesOfPlan } from '../plans/planFiles.js'
import { readerOf } from '../plans/readerOf.js'
import { templateOf, type StoredPlan } from '../plans/stored.js'
import { findAsPerson } from '../records.js'
import { nowOf } from '../services.js'

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
  const asked = await findAsPerson(req, 'contributions', ofPlans(plans))
  const today = isoDay(nowOf(req))
  const items = [
    ...plans.map((plan) => planItem(plan, today)),
    ...contributionItems(plans, asked),
    ...(await signedItems(req, plans)),
    ...(await fileItems(req, plans)),
  ]
  return { ...pageOf(newestFirst(items), page), due: dueOf(plans, asked, today) }
}

/** What belongs to these plans, of what may be read. */
const ofPlans = (plans: readonly StoredPlan[]) => ({
  where: { plan: { in: plans.map(({ id }) => id) } },
  orNone: true,
})

const named = ({ id, title }: StoredPlan): PlanNamed => ({ id, title: title ?? '' })
const moment = (stored: string): string => new Date(stored).toISOString()

const planItem = (plan: StoredPlan, today: string): TimelineItem => ({
  kind: 'plan',
  at: moment(plan.createdAt),
  plan: named(plan),
  phase: phaseOf(plan, today),
})

const planNamedBy = (plans: readonly StoredPlan[], reference: unknown): PlanNamed => {
  const plan = plans.find(({ id }) => id === idOf(reference))
  return plan ? named(plan) : { id: '', title: '' }
}

type StoredContribution = Stored<'contributions'>

const contributionItems = (
  plans: readonly StoredPlan[],
  asked: readonly StoredContribution[],
): TimelineItem[] =>
  asked.flatMap(({ name, role, plan, createdAt, doneAt }) => {
    const of = { name, role, plan: planNamedBy(plans, plan) }
    return [
      { kind: 'asked' as const, at: moment(createdAt), ...of },
      ...(doneAt ? [{ kind: 'contributed' as const, at: moment(doneAt), ...of }] : []),
    ]
  })

async function signedItems(
  req: PayloadRequest,
  plans: readonly StoredPlan[],
): Promise<TimelineItem[]> {
  const documents = await findAsPerson(req, 'signed-documents', ofPlans(plans))
  return documents.map(({ sealedAt, plan, url }) => ({
    kind: 'signed',
    at: moment(sealedAt),
    plan: planNamedBy(plans, plan),
    url: url ?? '',
  }))
}

async function fileItems(
  req: PayloadRequest,
  plans: readonly StoredPlan[],
): Promise<TimelineItem[]> {
  const items: TimelineItem[] = []
  for (const plan of plans) {
    const { definition } = (await templateOf(req, plan)).content
    for (const file of await filesOfPlan(req, plan, readerOf(req, plan))) {
      const section = definition.sections.find(({ id }) => id === file.sectionId)?.title ?? ''
      items.push({
        kind: 'file',
        ...{ at: moment(file.createdAt), plan: named(plan), section },
        ...{ fileId: file.id, name: file.name },
      })
    }
  }
  return items
}

function dueOf(
  plans: readonly StoredPlan[],
  asked: readonly StoredContribution[],
  today: string,
): Due[] {
  return soonestFirst(
    plans.flatMap((stored) => {
      const plan = { ...stored, title: stored.title ?? '' }
      const parts = asked.filter((one) => idOf(one.plan) === plan.id)
      return [...dueOfPlan(plan, today), ...dueOfContributions(plan, parts, today)]
    }),
  )
}
