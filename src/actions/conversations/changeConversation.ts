/** What its planner does about a conversation before it is held: chooses a moment, or changes it. */
import type { PayloadRequest } from 'payload'

import { checkSetting } from '../../domain/conversations/checkPlanning.js'
import {
  endOf,
  momentId,
  type Moment,
  type Place,
} from '../../domain/conversations/conversation.js'
import { DomainError } from '../../domain/errors.js'
import { startMails } from '../mail/queueMail.js'
import { nowOf } from '../services.js'
import { inviteGuest } from './inviteGuest.js'
import { assertRight } from './planConversation.js'
import { recordChange } from './recordChange.js'
import {
  assertGoesOn,
  changing,
  firstStart,
  guestsOf,
  type OfConversation,
  type StoredConversation,
} from './stored.js'

/** Fixes one of the moments that were proposed; everybody is mailed it, with a calendar file. */
export async function fixMoment({
  moment: chosen,
  ...asked
}: OfConversation & { moment: unknown }): Promise<void> {
  await changing(asked, async (within, conversation) => {
    assertGoesOn(conversation)
    const moment = conversation.moments.find((one) => momentId(one) === chosen)
    if (!moment || endOf(moment) <= nowOf(within)) {
      const problems = [{ code: 'past' }]
      throw new DomainError('conversation.invalid', 'No such moment to come', {
        data: { problems },
      })
    }
    await tell(within, conversation, { status: 'fixed', moments: [moment] })
  })
  startMails(asked.req)
}

/** Other moments, another place, other words; everybody is mailed them and asked what has changed. */
export async function changeConversation({
  sent,
  ...asked
}: OfConversation & { sent: unknown }): Promise<void> {
  await changing(asked, async (within, conversation) => {
    assertGoesOn(conversation)
    const { message, ...setting } = assertRight(checkSetting(sent, { now: nowOf(within) }))
    await tell(within, conversation, { status: 'changed', ...setting, message: message || null })
  })
  startMails(asked.req)
}

type Told = {
  status: 'fixed' | 'changed'
  moments: Moment[]
  place?: Place
  message?: string | null
}

async function tell(
  req: PayloadRequest,
  conversation: StoredConversation,
  said: Told,
): Promise<void> {
  const change = { ...said, startsAt: firstStart(said.moments) ?? null }
  await recordChange(req, conversation, { type: `conversation.${said.status}`, change })
  for (const guest of await guestsOf(req, conversation.id)) {
    await inviteGuest(req, { conversation, guest })
  }
}
