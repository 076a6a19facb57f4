import type { PayloadRequest } from 'payload'

import { standingOf } from '../../domain/conversations/answer.js'
import { isToCome, stageOf } from '../../domain/conversations/conversation.js'
import { isOwedFarewell } from '../../domain/conversations/farewell.js'
import { reminderWords } from '../../domain/conversations/reminders.js'
import { recipientLanguage } from '../../domain/contact/recipientLanguage.js'
import type { Language } from '../../domain/kernel/language.js'
import { idOf } from '../../domain/kernel/reference.js'
import { conversationMailText, isFarewell } from '../../translations/conversationMail.js'
import type { ConversationMail } from '../../translations/conversationMailDutch.js'
import { aboutOf } from '../contributions/aboutOf.js'
import { inTransaction } from '../inTransaction.js'
import { loadAsSystem } from '../load.js'
import { writeMail } from '../mail/composeMail.js'
import type { QueuedMail } from '../mail/queueMail.js'
import { sendMail } from '../mail/sendMail.js'
import { organisationOf } from '../organisationOf.js'
import { newToken, personalLink } from '../personalLink.js'
import { updateRecord } from '../records.js'
import { nowOf } from '../services.js'
import { calendarOf, type Calendar } from './calendarOf.js'
import {
  everInvited,
  loadConversation,
  type StoredConversation,
  type StoredGuest,
} from './stored.js'

type Mailed = { guest: StoredGuest; conversation: StoredConversation }

/** As stored, or what is left of it. */
type Told = Parameters<typeof calendarOf>[1] & {
  conversation: Partial<Pick<StoredConversation, 'message' | 'plan'>>
}

/** Mails a guest a link, in the words of how the conversation stands when the mail leaves. */
export async function mailGuest(req: PayloadRequest, mail: QueuedMail): Promise<void> {
  const given = await inTransaction(req, (within) => giveLink(within, mail))
  if (!given) {
    return
  }
  const { guest, token, invitedAt } = given
  const link = personalLink(req, 'conversation', token)
  const calendar = await send(req, given, { kind: kindOf(given, mail), link })
  const calendarMoment = calendar && { calendarMoment: heldAfter(calendar) }
  await inTransaction(req, (within) =>
    updateRecord(
      within,
      { collection: 'conversation-guests', id: guest.id },
      { invitedAt, ...calendarMoment },
    ),
  )
}

const heldAfter = ({ moment, isCancelled }: Calendar) => (isCancelled ? null : moment)

/**
 * Nothing to who is not invited any more, about a conversation that is over, or of which they were mailed
 * since it was asked for. Once sent they were mailed as of before it was read here: what changes while a
 * mail leaves is mailed anew.
 */
async function giveLink(req: PayloadRequest, { id, at }: QueuedMail) {
  const invitedAt = nowOf(req)
  const mailed = await mailedOf(req, id)
  const { guest, conversation } = mailed
  const isOver = !isToCome(stageOf(conversation, invitedAt))
  const wasMailed = guest.invitedAt && Date.parse(guest.invitedAt) >= Date.parse(at)
  if (isOver || guest.withdrawnAt || wasMailed) {
    return undefined
  }
  const { token, hash } = await newToken(req, 'conversation')
  await updateRecord(req, { collection: 'conversation-guests', id }, { tokenHash: hash })
  return { ...mailed, token, invitedAt }
}

async function mailedOf(req: PayloadRequest, id: string): Promise<Mailed> {
  const guest = await loadAsSystem(req, { collection: 'conversation-guests', id })
  return { guest, conversation: await loadConversation(req, guest.conversation) }
}

function kindOf(
  { guest, conversation, invitedAt }: Mailed & { invitedAt: string },
  { reminder }: QueuedMail,
): ConversationMail {
  const { status, moments } = conversation
  if (reminder) {
    return reminderWords({ standing: standingOf(guest.answer, moments), moments }, invitedAt)
  }
  // Who comes in later was told nothing that was fixed or changed.
  if (guest.invitedAt && (status === 'fixed' || status === 'changed')) {
    return status
  }
  return moments.length === 1 ? 'invitation' : 'proposals'
}

/** Their link goes on working, and shows that it does not go on, or not with them. */
export async function mailCancelled(req: PayloadRequest, { id }: QueuedMail): Promise<void> {
  const mailed = await mailedOf(req, id)
  if (!isOwedFarewell(mailed.guest, await everInvited(req, mailed.conversation.id))) {
    return
  }
  if (mailed.guest.withdrawnAt) {
    await send(req, mailed, { kind: 'withdrawn' })
  } else if (mailed.conversation.status === 'cancelled') {
    await send(req, mailed, { kind: 'cancelled' })
  }
}

/** The plan is gone, and the invitation with it. */
export async function mailDropped(req: PayloadRequest, { dropped }: QueuedMail): Promise<void> {
  if (dropped) {
    await send(req, dropped, { kind: 'cancelled' })
  }
}

async function send(
  req: PayloadRequest,
  { guest, conversation }: Told,
  { kind, link }: { kind: ConversationMail; link?: string },
): Promise<Calendar | undefined> {
  const language = recipientLanguage({})
  const { name, email } = guest
  const { message, plannedBy } = conversation
  const calendar = await calendarOf(req, { guest, conversation }, language)
  const isQuoted = message && !isFarewell(kind)
  await sendMail(req, {
    to: { name, address: email },
    schoolId: idOf(conversation.school) ?? '',
    ...writeMail(await textOf(req, { guest, conversation }, { kind, language, calendar }), {
      ...(link !== undefined && { link }),
      ...(isQuoted && { quoted: `${plannedBy.name}: „${message}”` }),
      language,
    }),
    ...(calendar && { attachment: calendar.file }),
  })
  return calendar
}

type Text = { kind: ConversationMail; language: Language; calendar: Calendar | undefined }

async function textOf(
  req: PayloadRequest,
  { guest, conversation }: Told,
  { kind, language, calendar }: Text,
) {
  const { moments, place, plannedBy, plan } = conversation
  const { school } = await organisationOf(req, conversation)
  const told = {
    name: guest.name,
    sender: plannedBy.name,
    ...(plan && { about: await aboutPlan(req, plan) }),
    ...{ school, moments, place },
    ...(calendar?.isCancelled && { gone: calendar.moment }),
  }
  return conversationMailText(kind, told, { language, role: guest.role })
}

const aboutPlan = async (req: PayloadRequest, id: string): Promise<string> =>
  aboutOf(req, await loadAsSystem(req, { collection: 'plans', id }))
