import type { PayloadRequest } from 'payload'

import { DomainError } from '../../domain/errors.js'
import {
  placeIn,
  remarkLimits,
  textFault,
  type NamedPlace,
  type RemarkPlace,
} from '../../domain/sharing/remark.js'
import { placeOf } from '../assertMay.js'
import { recordPlanEvent } from '../audit/recordEvent.js'
import { countSave } from '../plans/countSave.js'
import { createRecord } from '../records.js'
import { nowOf } from '../services.js'
import { linkedShare, sharedDraft, type Linked, type LinkedShare } from './openShare.js'
import { inSharingTransaction, type StoredRemark } from './stored.js'

export type SentRemark = RemarkPlace & { text: string }

/** Keeps what a reader said, all of it or nothing; the same said twice is said once. */
export const makeRemarks = (
  { req, token }: Linked,
  sent: readonly SentRemark[],
): Promise<{ made: number }> =>
  inSharingTransaction(req, async (within) => {
    const linked = await linkedShare({ req: within, token })
    if (linked.state !== 'open') {
      throw new DomainError('share.closed', `Share ${linked.share.id}: ${linked.state}`)
    }
    const draft = await sharedDraft(within, linked)
    const fresh = sent.filter((one) => !draft.remarks.some((known) => isSame(known, one)))
    assertRoom(draft.remarks.length + fresh.length)
    // Who deletes or sends the plan at the same time writes it too: one of the two sees the other.
    if (fresh.length > 0) {
      await countSave(within, linked.plan, {})
    }
    for (const { text, ...place } of fresh) {
      const named = textFault(text) === undefined ? placeIn(draft, place) : undefined
      if (!named) {
        throw new DomainError('remark.invalid', 'A remark without words, or of no place')
      }
      await make(within, linked, { text, place: named })
    }
    return { made: fresh.length }
  })

const isSame = (
  known: Pick<StoredRemark, 'text' | 'sectionId' | 'fieldId'>,
  { text, sectionId, fieldId }: SentRemark,
): boolean =>
  known.text === text &&
  (known.sectionId ?? undefined) === sectionId &&
  (known.fieldId ?? undefined) === fieldId

function assertRoom(count: number): void {
  if (count > remarkLimits.perShare) {
    throw new DomainError('remark.tooMany', `More than ${remarkLimits.perShare} remarks by a link`)
  }
}

async function make(
  req: PayloadRequest,
  { plan, share }: LinkedShare,
  { text, place }: { text: string; place: NamedPlace },
): Promise<void> {
  const at = nowOf(req)
  const { id } = await createRecord(req, 'plan-remarks', {
    data: {
      ...placeOf(plan),
      ...place,
      plan: plan.id,
      share: share.id,
      text,
      madeAt: at,
      status: 'open',
    },
  })
  await recordPlanEvent(req, {
    plan,
    type: 'remark.made',
    at,
    facts: { shareId: share.id, remarkId: id },
    personal: { text },
  })
}
