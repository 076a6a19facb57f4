import type { PayloadRequest } from 'payload'

import type { ConversationEventType, EventBody } from '../../domain/audit/event.js'
import type { ConversationStatus, Moment, Place } from '../../domain/conversations/conversation.js'
import type { KeptMinutes } from '../../domain/conversations/minutes.js'
import { recordConversationEvent } from '../audit/recordEvent.js'
import { updateRecord } from '../records.js'
import { nowOf } from '../services.js'
import type { StoredConversation } from './stored.js'

type Recorded = {
  type: ConversationEventType
  change?: {
    status: ConversationStatus
    moments?: Moment[]
    place?: Place
    message?: string | null
    startsAt?: string | null
    minutes?: KeptMinutes
  }
  facts?: EventBody['facts']
}

/**
 * Counts one up with every change, of who is invited too: calendars take the higher for the one that
 * holds, and who answers a page that was opened before sees how it is now.
 */
export async function recordChange(
  req: PayloadRequest,
  conversation: StoredConversation,
  { type, change, facts = {} }: Recorded,
): Promise<void> {
  const at = nowOf(req)
  const sequence = conversation.sequence + 1
  const { id } = conversation
  await updateRecord(
    req,
    { collection: 'conversations', id },
    { ...change, sequence, changedAt: at },
  )
  await recordConversationEvent(req, {
    ...{ conversation, type, at },
    facts: { ...facts, sequence },
  })
}
