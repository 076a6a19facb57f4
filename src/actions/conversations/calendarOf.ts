import type { PayloadRequest } from 'payload'

import { standingOf } from '../../domain/conversations/answer.js'
import { calendarFile, methodOf } from '../../domain/conversations/calendarFile.js'
import type { Language } from '../../domain/kernel/language.js'
import { fill } from '../../translations/fill.js'
import { conversationMail } from '../../translations/conversationMail.js'
import { placeText } from '../../translations/conversationWhen.js'
import { organisationOf } from '../organisationOf.js'
import type { StoredConversation, StoredGuest } from './stored.js'

export type Calendar = { filename: string; type: string; content: Uint8Array }

type Of = { conversation: StoredConversation; guest: StoredGuest }

/** The calendar file of a guest, once there is one moment. */
export async function calendarOf(
  req: PayloadRequest,
  { conversation, guest }: Of,
  language: Language,
): Promise<Calendar | undefined> {
  const { moments, place, plannedBy, sequence, changedAt, status } = conversation
  const [moment] = moments
  if (!moment || moments.length > 1) {
    return undefined
  }
  const words = conversationMail[language]
  const { school } = await organisationOf(req, conversation)
  const isCancelled = status === 'cancelled'
  const text = calendarFile({
    uid: `leidraad-${conversation.id}`,
    ...{ sequence, isCancelled, moment },
    changedAt: new Date(changedAt).toISOString(),
    title: fill(words.calendarTitle, { school }),
    description: fill(words.calendarText, { planner: plannedBy.name, school }),
    location: placeText(place, language),
    ...(place.kind === 'link' && { url: place.text }),
    organizer: { name: plannedBy.name, email: plannedBy.email },
    guest: {
      ...{ name: guest.name, email: guest.email },
      standing: standingOf(guest.answer, moments),
    },
  })
  return {
    filename: 'gesprek.ics',
    type: `text/calendar; charset=utf-8; method=${methodOf({ isCancelled })}`,
    content: new TextEncoder().encode(text),
  }
}
