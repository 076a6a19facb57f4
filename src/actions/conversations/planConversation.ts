import type { PayloadRequest } from 'payload'

import { checkPlanning, type Planning } from '../../domain/conversations/checkPlanning.js'
import { conversationLimits, mayConverseIn } from '../../domain/conversations/conversation.js'
import type { Checked } from '../../domain/conversations/planningProblem.js'
import { DomainError } from '../../domain/errors.js'
import { isoDay } from '../../domain/kernel/format.js'
import { languageOf } from '../../domain/kernel/language.js'
import { phaseOf } from '../../domain/plans/phase.js'
import { assertMay, placeOf } from '../assertMay.js'
import { recordConversationEvent } from '../audit/recordEvent.js'
import { loadAsPerson, loadAsSystem } from '../load.js'
import { startMails } from '../mail/queueMail.js'
import { countSave } from '../plans/countSave.js'
import { noteDiscussion } from '../plans/noteDiscussion.js'
import { authorOf } from '../plans/readerOf.js'
import type { StoredPlan } from '../plans/stored.js'
import { createRecord } from '../records.js'
import { senderOf } from '../senderOf.js'
import { nowOf } from '../services.js'
import { colleaguesOf } from './colleaguesOf.js'
import { inviteNew } from './inviteGuest.js'
import { conversationsOf, firstStart, inChain, type StoredConversation } from './stored.js'

export type PlanConversation = {
  req: PayloadRequest
  planId: string
  /** `moments`, `place`, `message` and `guests`. Checked here. */
  sent: unknown
}

/** Invites people to a conversation about a plan, each by a link of their own. */
export async function planConversation({
  req,
  planId,
  sent,
}: PlanConversation): Promise<{ id: string }> {
  const plan = await loadAsPerson(req, { collection: 'plans', id: planId })
  assertMay(req, { noun: 'plan', verb: 'send' }, plan)
  const colleagues = await colleaguesOf(req, plan)
  const senderEmail = senderOf(req).email
  const planning = assertRight(checkPlanning(sent, { now: nowOf(req), colleagues, senderEmail }))
  const id = await inChain(req, (within) => create(within, planId, planning))
  startMails(req)
  return { id }
}

function assertPhase(req: PayloadRequest, plan: StoredPlan): void {
  const phase = phaseOf(plan, isoDay(nowOf(req)))
  if (!mayConverseIn(phase)) {
    throw new DomainError('conversation.phase', `Plan ${plan.id} is ${phase}`)
  }
}

/** Every problem goes back to who planned, by its place in what was sent. */
export function assertRight<T>(checked: Checked<T>): T {
  if (!checked.ok) {
    const { problems } = checked
    throw new DomainError('conversation.invalid', 'A conversation is not planned rightly', {
      data: { problems },
    })
  }
  return checked.value
}

async function create(req: PayloadRequest, planId: string, planning: Planning): Promise<string> {
  const plan = await loadAsSystem(req, { collection: 'plans', id: planId })
  assertPhase(req, plan)
  // Who ends, sends or deletes the plan at the same time writes it too: one of the two sees the other.
  await countSave(req, plan, {})
  if ((await conversationsOf(req, plan.id)).length >= conversationLimits.ofPlan) {
    throw new DomainError('conversation.tooMany', `Plan ${plan.id} has too many conversations`)
  }
  const { moments, guests } = planning
  const conversation = await createConversation(req, plan, planning)
  const facts = { moments: moments.length, guests: guests.length }
  const type = 'conversation.planned'
  await recordConversationEvent(req, { conversation, type, at: nowOf(req), facts })
  await inviteNew(req, conversation, guests)
  await noteDiscussion(req, plan)
  return conversation.id
}

function createConversation(
  req: PayloadRequest,
  plan: StoredPlan,
  { moments, place, message }: Planning,
): Promise<StoredConversation> {
  const { id, name } = authorOf(req)
  const { email } = senderOf(req)
  const language = languageOf(req.i18n.language)
  const plannedBy = { id, name, email, language }
  const data = {
    ...placeOf(plan),
    ...{ plan: plan.id, status: 'planned', moments, place, plannedBy, sequence: 0 },
    ...(message !== '' && { message }),
    startsAt: firstStart(moments),
    changedAt: nowOf(req),
  }
  return createRecord(req, 'conversations', { data })
}
