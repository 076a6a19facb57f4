/** What a coordinator does about a contribution that was asked for. */
import type { PayloadRequest } from 'payload'

import { idOf } from '../../access/person.js'
import { expiryOf } from '../../domain/contributions/contribution.js'
import { DomainError } from '../../domain/errors.js'
import { isoDay } from '../../domain/forms/format.js'
import { assertMay } from '../assertMay.js'
import { inTransaction } from '../inTransaction.js'
import { loadAsPerson, loadAsSystem } from '../load.js'
import { assertDraft } from '../plans/keepSection.js'
import type { StoredPlan } from '../plans/stored.js'
import { updateRecord } from '../records.js'
import { nowOf } from '../services.js'
import { mailContributor, type Link } from './mailContributor.js'
import type { StoredContribution } from './stored.js'
import { newToken } from './token.js'

type OfContribution = { req: PayloadRequest; contributionId: string }

/** Sends a new link, also to who was done: then they are asked once more. The old link dies. */
export async function remindContributor(asked: OfContribution): Promise<{ mailed: boolean }> {
  const { req, contributionId } = asked
  await assertReach(asked)
  const link = await inTransaction(req, (within) => renew(within, contributionId))
  return { mailed: await mailContributor(req, link) }
}

async function renew(req: PayloadRequest, id: string): Promise<Link> {
  const contribution = await open(req, id)
  const { token, hash } = await newToken(req)
  const { dueDate, status, invitedAt } = contribution
  const now = nowOf(req)
  const due = dueDate ? isoDay(dueDate) : undefined
  const change = {
    tokenHash: hash,
    status: status === 'done' ? ('started' as const) : status,
    // Asked again after its day: the link has to work for a while.
    expiresAt: expiryOf({ dueDate: due && due >= isoDay(now) ? due : undefined, now }),
  }
  await updateRecord(req, { collection: 'contributions', id }, change)
  return { contribution: { ...contribution, ...change }, token, isReminder: Boolean(invitedAt) }
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
    const plan = { collection: 'plans', id: idOf(contribution.plan) ?? '' }
    assertDraft(await loadAsSystem<StoredPlan>(req, plan))
  }
  return contribution
}
