import type { PayloadRequest } from 'payload'

import { standingOf } from '../../domain/conversations/answer.js'
import { stageOf } from '../../domain/conversations/conversation.js'
import { reminderWords } from '../../domain/conversations/reminders.js'
import { recipientLanguage } from '../../domain/contact/recipientLanguage.js'
import type { Language } from '../../domain/kernel/language.js'
import { idOf } from '../../domain/kernel/reference.js'
import { conversationMailText } from '../../translations/conversationMail.js'
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
import { calendarOf } from './calendarOf.js'
import { loadConversation, type StoredConversation, type StoredGuest } from './stored.js'

type Mailed = { guest: StoredGuest; conversation: StoredConversation }

/** Mails a guest a link, in the words of how the conversation stands when the mail leaves. */
export async function mailGuest(req: PayloadRequest, mail: QueuedMail): Promise<void> {
  const given = await inTransaction(req, (within) => giveLink(within, mail))
  if (!given) {
    return
  }
  const { guest, token, invitedAt } = given
  const link = personalLink(req, 'conversation', token)
  await send(req, given, { kind: kindOf(given, mail), link })
  await inTransaction(req, (within) =>
    updateRecord(within, { collection: 'conversation-guests', id: guest.id }, { invitedAt }),
  )
}

/**
 * Nothing about a conversation that is over, or of which they were mailed since it was asked for. Once
 * sent they were mailed as of before it was read here: what changes while a mail leaves is mailed anew.
 */
async function giveLink(req: PayloadRequest, { id, at }: QueuedMail) {
  const invitedAt = nowOf(req)
  const mailed = await mailedOf(req, id)
  const { guest, conversation } = mailed
  const isOver = !['proposed', 'fixed'].includes(stageOf(conversation, invitedAt))
  const wasMailed = guest.invitedAt && Date.parse(guest.invitedAt) >= Date.parse(at)
  if (isOver || wasMailed) {
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
): Exclude<ConversationMail, 'cancelled'> {
  const { status, moments } = conversation
  if (reminder) {
    return reminderWords({ standing: standingOf(guest.answer, moments), moments }, invitedAt)
  }
  if (status === 'fixed' || status === 'changed') {
    return status
  }
  return moments.length === 1 ? 'invitation' : 'proposals'
}

/** Their link goes on working, and shows that it does not go on. */
export async function mailCancelled(req: PayloadRequest, { id }: QueuedMail): Promise<void> {
  const mailed = await mailedOf(req, id)
  if (mailed.conversation.status === 'cancelled') {
    await send(req, mailed, { kind: 'cancelled' })
  }
}

async function send(
  req: PayloadRequest,
  { guest, conversation }: Mailed,
  { kind, link }: { kind: ConversationMail; link?: string },
): Promise<void> {
  const language = recipientLanguage({})
  const { name, email } = guest
  const { message, plannedBy } = conversation
  const attachment = await calendarOf(req, { guest, conversation }, language)
  const isQuoted = message && kind !== 'cancelled'
  await sendMail(req, {
    to: { name, address: email },
    schoolId: idOf(conversation.school) ?? '',
    ...writeMail(await textOf(req, { guest, conversation }, { kind, language }), {
      ...(link !== undefined && { link }),
      ...(isQuoted && { quoted: `${plannedBy.name}: „${message}”` }),
      language,
    }),
    ...(attachment && { attachment }),
  })
}

async function textOf(
  req: PayloadRequest,
  { guest, conversation }: Mailed,
  { kind, language }: { kind: ConversationMail; language: Language },
) {
  const plan = await loadAsSystem(req, { collection: 'plans', id: conversation.plan })
  const { school } = await organisationOf(req, conversation)
  const { moments, place, plannedBy } = conversation
  const told = {
    name: guest.name,
    sender: plannedBy.name,
    about: await aboutOf(req, plan),
    ...{ school, moments, place },
  }
  return conversationMailText(kind, told, { language, informal: guest.role === 'pupil' })
}
