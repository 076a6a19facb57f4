/** What there is of the plans of a pupil, of what the person of the request may read: one question a kind. */
import type { PayloadRequest } from 'payload'

import type { Section } from '../../domain/definition/definition.js'
import { phaseOf } from '../../domain/plans/phase.js'
import {
  conversationAt,
  saidByDay,
  type PlanNamed,
  type TimelineItem,
} from '../../domain/pupils/timeline.js'
import { mayReadRemark } from '../../domain/sharing/remark.js'
import type { Stored } from '../../records/stored.js'
import { filesOfPlans } from '../plans/planFiles.js'
import { readerOf } from '../plans/readerOf.js'
import type { StoredPlan, TemplateVersion } from '../plans/stored.js'
import { findAsPerson, findRecords } from '../records.js'
import { nowOf } from '../services.js'
import type { StoredRemark } from '../sharing/stored.js'

/** The plans that this person may read, with what each was made of. */
export type OfPupil = {
  plans: readonly StoredPlan[]
  templates: ReadonlyMap<string, TemplateVersion>
}

const ofPlans = ({ plans }: OfPupil) => ({
  where: { plan: { in: plans.map(({ id }) => id) } },
  orNone: true,
})

const named = ({ id, title }: StoredPlan): PlanNamed => ({ id, title: title ?? '' })
const moment = (stored: string): string => new Date(stored).toISOString()

const planNamedBy = ({ plans }: OfPupil, planId: string | null | undefined): PlanNamed => {
  const plan = plans.find(({ id }) => id === planId)
  return plan ? named(plan) : { id: '', title: '' }
}

const sectionsOf = ({ templates }: OfPupil, { template }: StoredPlan): readonly Section[] =>
  templates.get(template)?.content.definition.sections ?? []

export const planItem = (plan: StoredPlan, today: string): TimelineItem => ({
  kind: 'plan',
  at: moment(plan.createdAt),
  plan: named(plan),
  phase: phaseOf(plan, today),
})

export type StoredContribution = Stored<'contributions'>

export const askedOf = (req: PayloadRequest, of: OfPupil): Promise<StoredContribution[]> =>
  findAsPerson(req, 'contributions', ofPlans(of))

export const contributionItems = (
  of: OfPupil,
  asked: readonly StoredContribution[],
): TimelineItem[] =>
  asked.flatMap(({ name, role, plan, createdAt, doneAt }) => {
    const told = { name, role, plan: planNamedBy(of, plan) }
    return [
      { kind: 'asked' as const, at: moment(createdAt), ...told },
      ...(doneAt ? [{ kind: 'contributed' as const, at: moment(doneAt), ...told }] : []),
    ]
  })

export async function conversationItems(req: PayloadRequest, of: OfPupil): Promise<TimelineItem[]> {
  const planned = await findAsPerson(req, 'conversations', {
    ...ofPlans(of),
    select: { plan: true, status: true, moments: true, changedAt: true },
  })
  return planned.map(({ plan, changedAt, ...conversation }) => ({
    kind: 'conversation',
    plan: planNamedBy(of, plan),
    ...conversationAt({ ...conversation, changedAt: moment(changedAt) }, nowOf(req)),
  }))
}

/** With whom a draft was shared, and what they said of what this person may read. */
export async function sharingItems(req: PayloadRequest, of: OfPupil): Promise<TimelineItem[]> {
  const shares = await findAsPerson(req, 'plan-shares', {
    ...ofPlans(of),
    select: { plan: true, name: true, role: true, createdAt: true },
  })
  const remarks = await remarksBy(req, of, shares)
  return shares.flatMap(({ id, name, role, plan: planId, createdAt }) => {
    const plan = planNamedBy(of, planId)
    const said = remarks.filter(({ share }) => share === id)
    return [
      { kind: 'shared' as const, at: moment(createdAt), plan, name, role },
      ...saidByDay(said).map(({ at, count }) => ({
        kind: 'remarked' as const,
        ...{ at: moment(at), plan, name, count },
      })),
    ]
  })
}

async function remarksBy(req: PayloadRequest, of: OfPupil, shares: readonly { id: string }[]) {
  const remarks =
    shares.length === 0
      ? []
      : await findRecords(req, 'plan-remarks', {
          where: { share: { in: shares.map(({ id }) => id) } },
          select: { plan: true, share: true, madeAt: true, sectionId: true, access: true },
        })
  return remarks.filter((remark) => isReadable(req, of, remark))
}

function isReadable(
  req: PayloadRequest,
  of: OfPupil,
  remark: Pick<StoredRemark, 'plan' | 'sectionId' | 'access'>,
): boolean {
  const plan = of.plans.find(({ id }) => id === remark.plan)
  if (plan === undefined) {
    return false
  }
  const definition = { sections: [...sectionsOf(of, plan)] }
  return mayReadRemark(remark, { definition, reader: readerOf(req, plan) })
}

export async function signedItems(req: PayloadRequest, of: OfPupil): Promise<TimelineItem[]> {
  const documents = await findAsPerson(req, 'signed-documents', ofPlans(of))
  return documents.map(({ sealedAt, plan, url }) => ({
    kind: 'signed',
    at: moment(sealedAt),
    plan: planNamedBy(of, plan),
    url: url ?? '',
  }))
}

export async function fileItems(req: PayloadRequest, of: OfPupil): Promise<TimelineItem[]> {
  const files = await filesOfPlans(req, of.plans, of.templates)
  return files.map(({ id, name, plan: planId, sectionId, createdAt }) => {
    const plan = of.plans.find((one) => one.id === planId)
    const section = plan && sectionsOf(of, plan).find((one) => one.id === sectionId)
    return {
      kind: 'file',
      ...{ at: moment(createdAt), plan: planNamedBy(of, planId), section: section?.title ?? '' },
      ...{ fileId: id, name },
    }
  })
}
