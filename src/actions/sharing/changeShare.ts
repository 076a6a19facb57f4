/** What a coordinator does about a draft that was shared with somebody. */
import type { PayloadRequest } from 'payload'

import { expiryOf } from '../../domain/contributions/contribution.js'
import { DomainError } from '../../domain/errors.js'
import { assertMay } from '../assertMay.js'
import { assertNotTooOften } from '../audit/assertNotTooOften.js'
import { recordPlanEvent, streamOfPlan } from '../audit/recordEvent.js'
import { loadAsPerson, loadAsSystem } from '../load.js'
import { queueMail, startMails } from '../mail/queueMail.js'
import { assertDraft } from '../plans/keepSection.js'
import { updateRecord } from '../records.js'
import { nowOf } from '../services.js'
import { inSharingTransaction, planIdOf, type StoredShare } from './stored.js'

type OfShare = { req: PayloadRequest; shareId: string }

/** Sends a new link; the old one dies by it. What was said stays. */
export async function renewShare(asked: OfShare): Promise<void> {
  const { req, shareId } = asked
  await assertReach(asked)
  await inSharingTransaction(req, async (within) => {
    const { mailedAt, ...share } = await openShare(within, shareId)
    const plan = await planOf(within, share)
    assertDraft(plan)
    await assertNotTooOften(within, {
      ...{ stream: streamOfPlan(plan.id), types: ['draft.shared', 'draft.linkRenewed'] },
      ...{ fact: 'shareId', id: shareId, refusal: 'share.remind.tooOften' },
    })
    const at = nowOf(within)
    const change = { expiresAt: expiryOf({ now: at }) }
    await updateRecord(within, { collection: 'plan-shares', id: shareId }, change)
    await recordPlanEvent(within, { plan, type: 'draft.linkRenewed', at, facts: { shareId } })
    await queueMail(within, { kind: 'draftShared', id: shareId, reminder: Boolean(mailedAt) })
  })
  startMails(req)
}

/** The link stops working; what was said stays in the plan. */
export async function withdrawShare(asked: OfShare): Promise<void> {
  const { req, shareId } = asked
  await assertReach(asked)
  await inSharingTransaction(req, async (within) => {
    const share = await openShare(within, shareId)
    await updateRecord(within, { collection: 'plan-shares', id: shareId }, { status: 'withdrawn' })
    await recordPlanEvent(within, {
      plan: await planOf(within, share),
      type: 'draft.shareWithdrawn',
      at: nowOf(within),
      facts: { shareId },
    })
  })
}

async function assertReach({ req, shareId }: OfShare): Promise<void> {
  const share = await loadAsPerson(req, { collection: 'plan-shares', id: shareId })
  assertMay(req, { noun: 'plan', verb: 'send' }, share)
}

async function openShare(req: PayloadRequest, id: string): Promise<StoredShare> {
  const share = await loadAsSystem(req, { collection: 'plan-shares', id })
  if (share.status === 'withdrawn') {
    throw new DomainError('share.closed', `Share ${id} is withdrawn`)
  }
  return share
}

const planOf = (req: PayloadRequest, share: Pick<StoredShare, 'plan'>) =>
  loadAsSystem(req, { collection: 'plans', id: planIdOf(share) })
