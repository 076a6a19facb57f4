import type { PayloadRequest } from 'payload'

import { standingOf } from '../../domain/conversations/answer.js'
import { calendarFile, methodOf } from '../../domain/conversations/calendarFile.js'
import { calendarTold, type CalendarTold } from '../../domain/conversations/calendarTold.js'
import type { Language } from '../../domain/kernel/language.js'
import { fill } from '../../translations/fill.js'
import { conversationMailWords } from '../../translations/conversationMail.js'
import { placeText } from '../../translations/conversationWhen.js'
import { organisationOf } from '../organisationOf.js'
import type { StoredConversation, StoredGuest } from './stored.js'

export type Calendar = CalendarTold & {
  file: { filename: string; type: string; content: Uint8Array }
}

/** As stored, or what is left of it. */
type Of = {
  conversation: Pick<
    StoredConversation,
    | 'id'
    | 'status'
    | 'moments'
    | 'place'
    | 'plannedBy'
    | 'sequence'
    | 'changedAt'
    | 'school'
    | 'board'
  >
  guest: Pick<StoredGuest, 'name' | 'email' | 'role' | 'answer' | 'withdrawnAt' | 'calendarMoment'>
}

/** The calendar file of a guest: once there is one moment, and when what they have is off. */
export async function calendarOf(
  req: PayloadRequest,
  { conversation, guest }: Of,
  language: Language,
): Promise<Calendar | undefined> {
  const { moments, status } = conversation
  const told = calendarTold({
    moments,
    isOff: status === 'cancelled' || Boolean(guest.withdrawnAt),
    held: guest.calendarMoment,
  })
  if (!told) {
    return undefined
  }
  const text = calendarFile(await eventOf(req, { conversation, guest, language }, told))
  return {
    ...told,
    file: {
      filename: 'gesprek.ics',
      type: `text/calendar; charset=utf-8; method=${methodOf(told)}`,
      content: new TextEncoder().encode(text),
    },
  }
}

async function eventOf(
  req: PayloadRequest,
  { conversation, guest, language }: Of & { language: Language },
  told: CalendarTold,
): Promise<Parameters<typeof calendarFile>[0]> {
  const { id, moments, place, plannedBy, sequence, changedAt } = conversation
  const words = conversationMailWords(language, guest.role)
  const { school } = await organisationOf(req, conversation)
  return {
    uid: `leidraad-${id}`,
    ...{ sequence, ...told },
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
  }
}
