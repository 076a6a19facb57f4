import type { PayloadRequest } from 'payload'

import {
  askedByPlan,
  asksOtherMoment,
  type Asking,
  type OtherMoment,
} from '../../domain/conversations/otherMoment.js'
import { findAsPerson } from '../records.js'
import { firstStart } from './stored.js'

/** The last to begin: what is to come is among them. */
const MOST = 200

export type OtherMomentOfPlan = OtherMoment & { title: string }

/** Plans of which somebody asked to move a conversation to come, of what this person may read. */
export async function otherMoments(req: PayloadRequest, now: string): Promise<OtherMomentOfPlan[]> {
  const asked = askedByPlan(await askingIn(req, now))
  const titles = await titlesOf(req, asked)
  return asked.flatMap((one) => {
    const title = titles.get(one.planId)
    return title === undefined ? [] : [{ ...one, title }]
  })
}

async function askingIn(req: PayloadRequest, now: string): Promise<Asking[]> {
  const planned = await findAsPerson(req, 'conversations', {
    where: { status: { in: ['planned', 'fixed', 'changed'] } },
    select: { plan: true, status: true, moments: true },
    sort: '-startsAt',
    limit: MOST,
    orNone: true,
  })
  const guests = await invitedTo(
    req,
    planned.map(({ id }) => id),
  )
  return guests.flatMap((guest) => {
    const conversation = planned.find(({ id }) => id === guest.conversation)
    return conversation && asksOtherMoment(guest, conversation, now)
      ? [
          {
            planId: conversation.plan,
            startsAt: firstStart(conversation.moments) ?? '',
            name: guest.name,
          },
        ]
      : []
  })
}

/** Of several at once, as this person reads them; who was withdrawn is asked nothing any more. */
const invitedTo = async (req: PayloadRequest, conversations: readonly string[]) =>
  conversations.length === 0
    ? []
    : findAsPerson(req, 'conversation-guests', {
        where: { conversation: { in: conversations }, withdrawnAt: { exists: false } },
        select: { conversation: true, name: true, answer: true },
        sort: 'createdAt',
        orNone: true,
      })

/** Of the plans that this person may read. */
async function titlesOf(req: PayloadRequest, asked: readonly OtherMoment[]) {
  const plans =
    asked.length === 0
      ? []
      : await findAsPerson(req, 'plans', {
          where: { id: { in: asked.map(({ planId }) => planId) } },
          select: { title: true },
          orNone: true,
        })
  return new Map(plans.map(({ id, title }) => [id, title ?? '']))
}
