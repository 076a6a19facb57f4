import type { PayloadRequest } from 'payload'

import {
  checkInvitation,
  type Invitation,
  type NamedContributor,
} from '../../domain/contributions/checkInvitation.js'
import { expiryOf, type Inviter } from '../../domain/contributions/contribution.js'
import { DomainError } from '../../domain/errors.js'
import { isoDay } from '../../domain/kernel/format.js'
import { languageOf } from '../../domain/kernel/language.js'
import { assertMay, placeOf } from '../assertMay.js'
import { inTransaction } from '../inTransaction.js'
import { loadAsPerson } from '../load.js'
import { queueMail, startMails } from '../mail/queueMail.js'
import { assertDraft } from '../plans/keepSection.js'
import { authorOf, readerOf } from '../plans/readerOf.js'
import { templateOf, type StoredPlan } from '../plans/stored.js'
import { createRecord } from '../records.js'
import { senderOf } from '../senderOf.js'
import { nowOf } from '../services.js'

export type InviteContributors = {
  req: PayloadRequest
  planId: string
  /** `contributors` with name, email, role and sections; `message`; `dueDate`. Checked here. */
  sent: unknown
}

/** Asks people without an account to fill parts of a plan, each by a link of their own. */
export async function inviteContributors({
  req,
  planId,
  sent,
}: InviteContributors): Promise<{ invited: number }> {
  const plan = await loadAsPerson(req, { collection: 'plans', id: planId })
  assertMay(req, { noun: 'plan', verb: 'send' }, plan)
  assertDraft(plan)
  const invitation = await checked(req, plan, sent)
  await inTransaction(req, async (within) => {
    for (const person of invitation.contributors) {
      await create(within, plan, { person, invitation })
    }
  })
  startMails(req)
  return { invited: invitation.contributors.length }
}

async function checked(req: PayloadRequest, plan: StoredPlan, sent: unknown): Promise<Invitation> {
  const { definition } = (await templateOf(req, plan)).content
  const result = checkInvitation(sent, {
    definition,
    reader: readerOf(req, plan),
    senderEmail: senderOf(req).email,
    today: isoDay(nowOf(req)),
  })
  if (!result.ok) {
    throw new DomainError('contribution.invalid', 'The people asked are not complete', {
      data: { problems: result.problems },
    })
  }
  return result.invitation
}

type Create = { person: NamedContributor; invitation: Invitation }

async function create(
  req: PayloadRequest,
  plan: StoredPlan,
  { person, invitation: { message, dueDate } }: Create,
): Promise<void> {
  const { id } = await createRecord(req, 'contributions', {
    data: {
      ...person,
      ...placeOf(plan),
      plan: plan.id,
      status: 'invited',
      ...(message !== '' && { message }),
      ...(dueDate && { dueDate: `${dueDate}T12:00:00.000Z` }),
      expiresAt: expiryOf({ dueDate, now: nowOf(req) }),
      invitedBy: personOf(req),
    },
  })
  await queueMail(req, { kind: 'contributionInvitation', id })
}

function personOf(req: PayloadRequest): Inviter {
  const { id, name } = authorOf(req)
  return { id, name, email: senderOf(req).email, language: languageOf(req.i18n.language) }
}
