import type { PayloadRequest } from 'payload'

import { standingOf, type GuestAnswer, type Standing } from '../../domain/conversations/answer.js'
import {
  begunMoments,
  mayConverseIn,
  stageOf,
  type GuestRole,
  type Moment,
  type Place,
  type Stage,
} from '../../domain/conversations/conversation.js'
import {
  mayReadMinutes,
  roomsOf,
  type AloneReason,
  type KeptMinutes,
} from '../../domain/conversations/minutes.js'
import type { AskedChoice } from '../../domain/conversations/recordPlace.js'
import { isoDay } from '../../domain/kernel/format.js'
import { phaseOf } from '../../domain/plans/phase.js'
import { assertMay } from '../assertMay.js'
import { loadAsPerson } from '../load.js'
import { mailStatesOf, type MailState, type MailStates } from '../mail/mailJobs.js'
import { authorOf, readerOf } from '../plans/readerOf.js'
import { templateOf, type StoredPlan } from '../plans/stored.js'
import { nowOf } from '../services.js'
import { colleaguesOf } from './colleaguesOf.js'
import { farewellMail, invitationMail } from './guestMails.js'
import { recordTarget } from './recordTarget.js'
import {
  conversationsOf,
  everInvited,
  type StoredConversation,
  type StoredGuest,
} from './stored.js'
import { suggestedGuests, type SuggestedGuest } from './suggestedGuests.js'

export type ListedGuest = Pick<StoredGuest, 'id' | 'name' | 'email'> & {
  role: GuestRole
  standing: Standing
  /** Of each moment that is asked about. */
  moments: GuestAnswer['moments']
  words?: string
  answeredAt?: string
  /** When the last mail left. */
  invitedAt?: string
  /** Of who is not invited any more. */
  withdrawnAt?: string
  /** While the last mail has not left: with a link, or that it does not go on. */
  mail?: MailState
}

export type ListedConversation = {
  id: string
  stage: Stage
  moments: Moment[]
  place: Place
  message: string
  planner: string
  plannerId: string
  guests: ListedGuest[]
  /** Moments that have begun, while there are no minutes: it was held at one of them. */
  begun: Moment[]
  /** For who may read the section that they are about. */
  minutes?: KeptMinutes
}

/** Where minutes go: what is asked with them, or why they stand alone. */
export type RecordForm = {
  rooms: ReturnType<typeof roomsOf>
  choices: AskedChoice[]
  /** Fields of the plan that are left to fill there. */
  left: string[]
  sectionTitle?: string
  why?: AloneReason
}

export type ConversationsOfPlan = {
  mayPlan: boolean
  conversations: ListedConversation[]
  suggestions: SuggestedGuest[]
  /** People of the school; their addresses stay here. */
  colleagues: { id: string; name: string }[]
  /** Of whoever would plan now, and invites nobody at their own address. */
  ownId: string
  record: RecordForm
}

/** What was and is planned about this plan, and who can be invited. */
export async function conversationsOfPlan({
  req,
  planId,
}: {
  req: PayloadRequest
  planId: string
}): Promise<ConversationsOfPlan> {
  const plan = await loadAsPerson(req, { collection: 'plans', id: planId })
  assertMay(req, { noun: 'plan', verb: 'send' }, plan)
  const colleagues = await colleaguesOf(req, plan)
  const conversations = await conversationsOf(req, planId)
  const mayRead = await minutesReader(req, plan)
  return {
    mayPlan: mayConverseIn(phaseOf(plan, isoDay(nowOf(req)))),
    conversations: await Promise.all(conversations.map((one) => listed(req, one, mayRead))),
    suggestions: await suggestedGuests(req, plan),
    colleagues: colleagues.map(({ id, name }) => ({ id, name })),
    ownId: authorOf(req).id,
    record: await recordForm(req, plan),
  }
}

type MayRead = (minutes: KeptMinutes) => boolean

async function minutesReader(req: PayloadRequest, plan: StoredPlan): Promise<MayRead> {
  const { definition } = (await templateOf(req, plan)).content
  const reader = readerOf(req, plan)
  return (minutes) => mayReadMinutes(minutes, { definition, reader })
}

async function recordForm(req: PayloadRequest, plan: StoredPlan): Promise<RecordForm> {
  const target = await recordTarget(req, plan)
  if (!('place' in target)) {
    return { rooms: roomsOf(undefined), choices: [], left: [], why: target.why }
  }
  const { choices, left, section } = target.place
  return { rooms: roomsOf(target.place), choices, left, sectionTitle: section.title }
}

async function listed(
  req: PayloadRequest,
  conversation: StoredConversation,
  mayRead: MayRead,
): Promise<ListedConversation> {
  const { id, moments, place, message, plannedBy, minutes } = conversation
  const now = nowOf(req)
  const stage = stageOf(conversation, now)
  const guests = await everInvited(req, id)
  const mails = await mailStatesOf(
    req,
    guests.map((guest) => mailTo(guest, conversation)),
  )
  return {
    ...{ id, stage, moments, place },
    message: message ?? '',
    planner: plannedBy.name,
    plannerId: plannedBy.id,
    guests: guests.map((guest) => listedGuest(guest, conversation, mails)),
    begun: stage === 'cancelled' || stage === 'held' ? [] : begunMoments(moments, now),
    ...(minutes && mayRead(minutes) && { minutes }),
  }
}

/** Who is told last that it does not go on, or not with them, is told nothing else. */
const mailTo = (guest: StoredGuest, { status }: StoredConversation) =>
  guest.withdrawnAt || status === 'cancelled' ? farewellMail(guest) : invitationMail(guest)

function listedGuest(
  guest: StoredGuest,
  conversation: StoredConversation,
  mails: MailStates,
): ListedGuest {
  const { id, name, email, role, answer, invitedAt, withdrawnAt } = guest
  const mail = mails(mailTo(guest, conversation))
  return {
    ...{ id, name, email, role },
    standing: standingOf(answer, conversation.moments),
    moments: answer?.moments ?? {},
    ...(answer?.words && { words: answer.words }),
    ...(answer && { answeredAt: answer.at }),
    ...(invitedAt && { invitedAt: new Date(invitedAt).toISOString() }),
    ...(withdrawnAt && { withdrawnAt: new Date(withdrawnAt).toISOString() }),
    ...(mail && { mail }),
  }
}
