/** What a coordinator does about a contribution that was asked for. */
import type { PayloadRequest } from 'payload'

import { expiryOf } from '../../domain/contributions/contribution.js'
import { DomainError } from '../../domain/errors.js'
import { isoDay } from '../../domain/kernel/format.js'
import { idOf } from '../../domain/kernel/reference.js'
import { assertMay } from '../assertMay.js'
import { inTransaction } from '../inTransaction.js'
import { loadAsPerson, loadAsSystem } from '../load.js'
import { queueMail, startMails } from '../mail/queueMail.js'
import { assertDraft } from '../plans/keepSection.js'
import type { StoredPlan } from '../plans/stored.js'
import { updateRecord } from '../records.js'
import { nowOf } from '../services.js'
import type { StoredContribution } from './stored.js'

type OfContribution = { req: PayloadRequest; contributionId: string }

/** Sends a new link, also to who was done: then they are asked once more. The old link dies by it. */
export async function remindContributor(asked: OfContribution): Promise<void> {
  const { req, contributionId } = asked
  await assertReach(asked)
  await inTransaction(req, (within) => renew(within, contributionId))
  startMails(req)
}

async function renew(req: PayloadRequest, id: string): Promise<void> {
  const { dueDate, status, invitedAt } = await open(req, id)
  const now = nowOf(req)
  const due = dueDate ? isoDay(dueDate) : undefined
  const change = {
    status: status === 'done' ? ('started' as const) : status,
    // Asked again after its day: the link has to work for a while.
    expiresAt: expiryOf({ dueDate: due && due >= isoDay(now) ? due : undefined, now }),
  }
  await updateRecord(req, { collection: 'contributions', id }, change)
  await queueMail(req, { kind: 'contributionInvitation', id, reminder: Boolean(invitedAt) })
}

/** The link stops working; what was filled in stays in the plan. */
export async function withdrawContribution(asked: OfContribution): Promise<void> {
  const { req, contributionId } = asked
  await assertReach(asked)
  await inTransaction(req, async (within) => {
    const { id } = await open(within, contributionId, { mayBeLocked: true })
    await updateRecord(within, { collection: 'contributions', id }, { status: 'withdrawn' })
  })
}

async function assertReach({ req, contributionId }: OfContribution): Promise<void> {
  const contribution = await loadAsPerson<StoredContribution>(req, {
    collection: 'contributions',
    id: contributionId,
  })
  assertMay(req, { noun: 'plan', verb: 'send' }, contribution)
}

async function open(
  req: PayloadRequest,
  id: string,
  { mayBeLocked = false }: { mayBeLocked?: boolean } = {},
): Promise<StoredContribution> {
  const contribution = await loadAsSystem<StoredContribution>(req, {
    collection: 'contributions',
    id,
  })
  if (contribution.status === 'withdrawn') {
    throw new DomainError('contribution.closed', `Contribution ${id} is withdrawn`)
  }
  if (!mayBeLocked) {
    const plan = { collection: 'plans', id: idOf(contribution.plan) ?? '' } as const
    assertDraft(await loadAsSystem<StoredPlan>(req, plan))
  }
  return contribution
}
