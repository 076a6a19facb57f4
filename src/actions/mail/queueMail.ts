import type { PayloadRequest } from 'payload'

import type { DroppedInvitation } from '../../domain/conversations/dropped.js'
import type { Language } from '../../domain/kernel/language.js'
import { nowOf } from '../services.js'

export const MAIL_TASK = 'sendMail'
/** Apart from the sealing: a mail server that does not answer holds up mail only. */
export const MAIL_QUEUE = 'leidraad-mail'

export const queuedMails = [
  'signingInvitation',
  'signedCopy',
  'signingDeclined',
  'signingNoConsent',
  'consentRefused',
  'planDisagreed',
  'consentVoided',
  'contributionInvitation',
  'contributionDone',
  'draftShared',
  'remarkReplied',
  'conversationInvitation',
  'conversationCancelled',
  'conversationDropped',
  'passwordReset',
] as const

/**
 * A mail that is to be sent: of what kind, and the record it is about. No words, no address and no
 * link are kept here; they are made when it is sent. Only what is told of a deleted record goes along.
 */
export type QueuedMail = {
  kind: (typeof queuedMails)[number]
  id: string
  /** When it was asked for, in ISO 8601: a record that was mailed since needs it no more. */
  at: string
  /** That the person was mailed before, so that the words are those of a reminder. */
  reminder?: boolean
  /** Of who asked for it about themselves. @default 'nl' */
  language?: Language
  /** Of a record that is gone when it is sent: all that is left of it, for a week at most. */
  dropped?: DroppedInvitation
}

/** One mail of a kind waits for a record: asking again replaces what was not sent yet. */
export const mailKeyOf = ({ kind, id }: Pick<QueuedMail, 'kind' | 'id'>): string =>
  `${MAIL_QUEUE}:${kind}:${id}`

/**
 * In the transaction of what asks for the mail: there is a job exactly when that is stored.
 * `waitUntil` holds it back for what may still be undone.
 */
export const queueMail = (
  req: PayloadRequest,
  mail: Omit<QueuedMail, 'at'>,
  waitUntil?: Date,
): Promise<void> => queueAgain(req, { ...mail, at: nowOf(req) }, waitUntil)

/** As it was asked for before. */
export async function queueAgain(
  req: PayloadRequest,
  input: QueuedMail,
  waitUntil?: Date,
): Promise<void> {
  const when = waitUntil && { waitUntil }
  await req.payload.jobs.queue({ task: MAIL_TASK, input, queue: MAIL_QUEUE, req, ...when })
}

/** Right after commit, without letting anyone wait. If this process dies, the queue has it. */
export function startMails({ payload }: PayloadRequest): void {
  payload.jobs.run({ queue: MAIL_QUEUE, silent: true }).catch((err: unknown) => {
    payload.logger.error({ err, msg: 'Mails could not be started; the queue will' })
  })
}
