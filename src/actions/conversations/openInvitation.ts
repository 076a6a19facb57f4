/** What a guest reads and answers by their link. */
import type { PayloadRequest } from 'payload'

import {
  askedOf,
  readAnswer,
  type GuestAnswer,
  type SentAnswer,
} from '../../domain/conversations/answer.js'
import {
  isExpired,
  isToCome,
  stageOf,
  type GuestRole,
  type Moment,
  type Place,
  type Stage,
} from '../../domain/conversations/conversation.js'
import { DomainError } from '../../domain/errors.js'
import { aboutOf } from '../contributions/aboutOf.js'
import { recordConversationEvent } from '../audit/recordEvent.js'
import { loadAsSystem } from '../load.js'
import { organisationOf } from '../organisationOf.js'
import { holderOf } from '../personalLink.js'
import { updateRecord } from '../records.js'
import { nowOf } from '../services.js'
import {
  guestsOf,
  inChain,
  loadConversation,
  type StoredConversation,
  type StoredGuest,
} from './stored.js'

type Linked = { req: PayloadRequest; token: unknown }

/** `withdrawn`: they are not invited any more. */
type LinkStage = Stage | 'expired' | 'withdrawn'

/** What is told to a guest; of the others their names, since they will meet. */
export type InvitationView = {
  stage: LinkStage
  name: string
  role: GuestRole
  about: string
  planner: { name: string; email: string }
  others: string[]
  moments: Moment[]
  /** Names how it stands now; goes along with the answer. */
  asked: string
  place: Place
  school: string
  /** A `data:` address. */
  logo?: string
  message?: string
  answer?: GuestAnswer
}

export type OpenInvitation = {
  guest: StoredGuest
  conversation: StoredConversation
  view: InvitationView
}

/** Reading changes nothing: mail scanners open links too. */
export async function openInvitation({ req, token }: Linked): Promise<OpenInvitation> {
  const { guest, conversation } = await linked({ req, token })
  const plan = await loadAsSystem(req, { collection: 'plans', id: conversation.plan })
  const { school, logo } = await organisationOf(req, conversation)
  const { moments, place, message, plannedBy } = conversation
  const all = await guestsOf(req, conversation.id)
  return {
    ...{ guest, conversation },
    view: {
      stage: stageNow(req, { guest, conversation }),
      ...{ name: guest.name, role: guest.role, moments, place, school },
      asked: askedOf(conversation),
      about: await aboutOf(req, plan),
      planner: { name: plannedBy.name, email: plannedBy.email },
      others: all.filter(({ id }) => id !== guest.id).map(({ name }) => name),
      ...(logo && { logo }),
      ...(message && { message }),
      ...(guest.answer && { answer: guest.answer }),
    },
  }
}

async function linked({ req, token }: Linked) {
  const guest = await holderOf(req, 'conversation', token)
  if (!guest) {
    throw new DomainError('conversation.token.invalid', 'No guest has this link')
  }
  return { guest, conversation: await loadConversation(req, guest.conversation) }
}

type Invited = Pick<OpenInvitation, 'guest' | 'conversation'>

function stageNow(req: PayloadRequest, { guest, conversation }: Invited): LinkStage {
  if (guest.withdrawnAt) {
    return 'withdrawn'
  }
  const now = nowOf(req)
  return isExpired(conversation.moments, now) ? 'expired' : stageOf(conversation, now)
}

/** Until the moment has passed, as often as they change their mind. */
export const answerInvitation = (
  { req, token }: Linked,
  sent: SentAnswer,
): Promise<ReturnType<typeof readAnswer>> =>
  inChain(req, async (within) => {
    const { guest, conversation } = await linked({ req: within, token })
    const stage = stageNow(within, { guest, conversation })
    if (!isToCome(stage)) {
      throw new DomainError('conversation.closed', `Conversation ${conversation.id} is ${stage}`)
    }
    const read = readAnswer(sent, conversation)
    if (read.ok) {
      await keep(within, { guest, conversation }, { ...read.answer, at: nowOf(within) })
    }
    return read
  })

async function keep(
  req: PayloadRequest,
  { guest, conversation }: Invited,
  answer: GuestAnswer,
): Promise<void> {
  await updateRecord(req, { collection: 'conversation-guests', id: guest.id }, { answer })
  await recordConversationEvent(req, {
    conversation,
    type: 'conversation.answered',
    at: answer.at,
    facts: { guestId: guest.id, choice: answer.choice },
  })
}
