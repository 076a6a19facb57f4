/**
 * Audit events: what happened to a signing request, to the shared draft of a plan or to a conversation,
 * as links of a hash chain.
 *
 * Stored data: a change of these shapes needs a migration, and chains written before keep the
 * shape they had. Personal data never stands in a link itself but as a salted commitment, so that
 * it can be erased while the chain still verifies.
 */
export const eventTypes = [
  'request.created',
  'signer.invited',
  'signer.signed',
  'signer.declined',
  'request.withdrawn',
  'request.declined',
  'request.noConsent',
  'request.completed',
  'document.sealed',
  'copy.sent',
  /** The plan of the request, after it was sealed. */
  'plan.ended',
  'plan.resumed',
  /** By the plan that follows it; `from` is a day. */
  'plan.superseded',
  /** By an evaluation that was sealed; `on` and `next` are days. */
  'plan.evaluated',
] as const
/** What happened; `events` of the reference tells each of them in words. */
export type EventType = (typeof eventTypes)[number]

/** What happened to the shared draft of a plan; in a chain of the plan itself, that no evidence holds. */
export const draftEventTypes = [
  'draft.shared',
  'draft.read',
  'draft.linkRenewed',
  'draft.shareWithdrawn',
  'remark.made',
  'remark.answered',
  'remark.takenOver',
] as const
/** Of what happened to a shared draft. */
export type DraftEventType = (typeof draftEventTypes)[number]

/** What happened to a conversation about a plan; a chain of its own, that no evidence holds. */
export const conversationEventTypes = [
  'conversation.planned',
  'conversation.invited',
  'conversation.answered',
  'conversation.fixed',
  'conversation.changed',
  'conversation.guestsAdded',
  'conversation.guestWithdrawn',
  'conversation.cancelled',
  'conversation.recorded',
] as const
/** Of what happened to a conversation. */
export type ConversationEventType = (typeof conversationEventTypes)[number]

/** Of a signing request, a shared draft or a conversation. */
export type AnyEventType = EventType | DraftEventType | ConversationEventType

/** SHA-256 over salt (32 bytes) and value, both hex. */
export type Commitment = string

/** What is hashed. Facts are ids, digests, roles, intents: nothing that names a person. */
export type EventBody<Type extends AnyEventType = EventType> = {
  stream: string
  sequence: number
  type: Type
  /** ISO 8601 with milliseconds, as stored. */
  at: string
  facts: Record<string, string | number | boolean>
  commitments: Record<string, Commitment>
}

/** A link of the chain of one signing request, shared draft or conversation; `previous` makes it follow the one before. */
export type AuditLink<Type extends AnyEventType = EventType> = EventBody<Type> & {
  /** Hash of the link before; 64 zeros for the first. */
  previous: string
  /** SHA-256 over a domain tag, the canonical JSON (RFC 8785) of the body, and `previous`. */
  hash: string
}

/** Opens a commitment: whoever holds it can check what was committed to. */
export type Disclosure = { sequence: number; name: string; salt: string; value: string }
