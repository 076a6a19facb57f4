import type { PayloadRequest } from 'payload'

import type { ContributorRole } from '../../domain/definition/access.js'
import { DomainError } from '../../domain/errors.js'
import type { PlanStatus } from '../../domain/plans/planChange.js'
import type { Reader } from '../../domain/plans/sectionAccess.js'
import {
  draftReader,
  readingToNote,
  shareState,
  type ShareState,
} from '../../domain/sharing/share.js'
import { recordPlanEvent } from '../audit/recordEvent.js'
import { aboutOf } from '../contributions/aboutOf.js'
import { loadAsSystem } from '../load.js'
import { organisationOf } from '../organisationOf.js'
import { holderOf } from '../personalLink.js'
import { readPlanAs, type PlanAsRead } from '../plans/readPlanAs.js'
import { templateOf, type StoredPlan } from '../plans/stored.js'
import { updateRecord } from '../records.js'
import { nowOf } from '../services.js'
import {
  inSharingTransaction,
  planIdOf,
  remarksOf,
  type StoredRemark,
  type StoredShare,
} from './stored.js'

export type Linked = { req: PayloadRequest; token: unknown }

/** What a link leads to, as it is now. */
export type LinkedShare = {
  share: StoredShare
  plan: StoredPlan
  reader: Reader
  state: ShareState
}

/** What a reader finds behind the link, whatever became of it. */
export type ShareView = {
  state: ShareState
  status: PlanStatus
  name: string
  role: ContributorRole
  /** A first name, or what the plan is called. */
  about: string
  message?: string
  asker: { name: string; email: string }
  school: string
  logo?: string
  /** ISO 8601: the plan is shown as it stands then. */
  asOf: string
  /** When a browser was last noted to open it, before this time. */
  lastReadAt?: string
}

export type OpenedShare = LinkedShare & { view: ShareView }

export async function linkedShare({ req, token }: Linked): Promise<LinkedShare> {
  const share = await holderOf(req, 'share', token)
  if (!share) {
    throw new DomainError('share.token.invalid', 'No share has this link')
  }
  const plan = await loadAsSystem(req, { collection: 'plans', id: planIdOf(share) })
  const { definition } = (await templateOf(req, plan)).content
  const isDraft = plan.status === 'draft'
  return {
    share,
    plan,
    reader: draftReader(share.role, definition, share.sharedAs),
    state: shareState(share, { now: nowOf(req), isDraft }),
  }
}

export async function openShare(link: Linked): Promise<OpenedShare> {
  const linked = await linkedShare(link)
  return { ...linked, view: await viewOf(link.req, linked) }
}

async function viewOf(
  req: PayloadRequest,
  { share, plan, state }: LinkedShare,
): Promise<ShareView> {
  const { name, role, message, sharedBy, lastReadAt } = share
  const { school, logo } = await organisationOf(req, share)
  return {
    state,
    status: plan.status,
    name,
    role,
    about: await aboutOf(req, plan),
    ...(message && { message }),
    asker: { name: sharedBy.name, email: sharedBy.email },
    school,
    ...(logo && { logo }),
    asOf: nowOf(req),
    ...(lastReadAt && { lastReadAt }),
  }
}

export type SharedDraft = PlanAsRead & {
  /** Their own, the oldest first: nobody reads those of others. */
  remarks: StoredRemark[]
}

/** What they may read of the plan now, and what they said of it. */
export const sharedDraft = async (
  req: PayloadRequest,
  { plan, reader, share }: LinkedShare,
): Promise<SharedDraft> => ({
  ...(await readPlanAs(req, plan, reader)),
  remarks: await remarksOf(req, { share: { equals: share.id } }),
})

/** Notes that a link was opened: at first, and then no more than once an hour. */
export async function noteReading({ req, token }: Linked): Promise<void> {
  const { share } = await linkedShare({ req, token })
  if (readingToNote(share, nowOf(req)) !== undefined) {
    await inSharingTransaction(req, (within) => note(within, token))
  }
}

async function note(req: PayloadRequest, token: unknown): Promise<void> {
  const { share, plan } = await linkedShare({ req, token })
  const at = nowOf(req)
  const reading = readingToNote(share, at)
  if (reading === undefined) {
    return
  }
  const { id } = share
  const change = { lastReadAt: at, ...(reading === 'first' && { firstReadAt: at }) }
  await updateRecord(req, { collection: 'plan-shares', id }, change)
  await recordPlanEvent(req, { plan, type: 'draft.read', at, facts: { shareId: id } })
}
