import type { PayloadRequest } from 'payload'

import { expiryOf, type Inviter } from '../../domain/contributions/contribution.js'
import { DomainError } from '../../domain/errors.js'
import { languageOf } from '../../domain/kernel/language.js'
import { checkShare, type SharedPerson } from '../../domain/sharing/checkShare.js'
import { assertMay, placeOf } from '../assertMay.js'
import { recordPlanEvent } from '../audit/recordEvent.js'
import { loadAsPerson } from '../load.js'
import { queueMail, startMails } from '../mail/queueMail.js'
import { assertDraft } from '../plans/keepSection.js'
import { noteDiscussion } from '../plans/noteDiscussion.js'
import { authorOf, readerOf } from '../plans/readerOf.js'
import { templateOf, type StoredPlan } from '../plans/stored.js'
import { createRecord } from '../records.js'
import { senderOf } from '../senderOf.js'
import { nowOf } from '../services.js'
import { inSharingTransaction, sharesOf } from './stored.js'

export type SharePlan = {
  req: PayloadRequest
  planId: string
  /** `people` with name, email and role; `message`. Checked here. */
  sent: unknown
}

/** Lets people without an account read the draft, each by a link of their own. */
export async function sharePlan({ req, planId, sent }: SharePlan): Promise<{ shared: number }> {
  const plan = await loadAsPerson(req, { collection: 'plans', id: planId })
  assertMay(req, { noun: 'plan', verb: 'send' }, plan)
  assertDraft(plan)
  const shared = await inSharingTransaction(req, async (within) => {
    const { people, message } = await checked(within, plan, sent)
    for (const person of people) {
      await create(within, plan, { person, message })
    }
    await noteDiscussion(within, plan)
    return people.length
  })
  startMails(req)
  return { shared }
}

async function checked(req: PayloadRequest, plan: StoredPlan, sent: unknown) {
  const { definition } = (await templateOf(req, plan)).content
  const shares = await sharesOf(req, plan.id)
  const result = checkShare(sent, {
    definition,
    sharer: readerOf(req, plan),
    senderEmail: senderOf(req).email,
    shared: shares.filter(({ status }) => status === 'shared'),
  })
  if (!result.ok) {
    throw new DomainError('share.invalid', 'The people named are not complete', {
      data: { problems: result.problems },
    })
  }
  return result
}

type Create = { person: SharedPerson; message: string }

async function create(
  req: PayloadRequest,
  plan: StoredPlan,
  { person, message }: Create,
): Promise<void> {
  const at = nowOf(req)
  const { id } = await createRecord(req, 'plan-shares', {
    data: {
      ...person,
      ...placeOf(plan),
      plan: plan.id,
      status: 'shared',
      ...(message !== '' && { message }),
      expiresAt: expiryOf({ now: at }),
      sharedBy: sharerOf(req),
      sharedAs: readerOf(req, plan),
    },
  })
  await recordPlanEvent(req, {
    plan,
    type: 'draft.shared',
    at,
    facts: { shareId: id, role: person.role },
    personal: { name: person.name, email: person.email },
  })
  await queueMail(req, { kind: 'draftShared', id })
}

function sharerOf(req: PayloadRequest): Inviter {
  const { id, name } = authorOf(req)
  return { id, name, email: senderOf(req).email, language: languageOf(req.i18n.language) }
}
