import { JobCancelledError, type PayloadRequest } from 'payload'

import { isDomainError } from '../../domain/errors.js'
import { mailReset } from '../accounts/resetPassword.js'
import { mailContributor, mailDone } from '../contributions/mailContributor.js'
import { mailReply } from '../sharing/mailReply.js'
import { mailShare } from '../sharing/mailShare.js'
import { mailCancelled, mailDropped, mailGuest } from '../conversations/mailGuest.js'
import { mailInvitation } from '../signing/mailInvitation.js'
import { mailSender } from '../signing/mailSender.js'
import { mailVoided } from '../signing/mailVoided.js'
import { sendCopy } from '../signing/sendCopy.js'
import type { QueuedMail } from './queueMail.js'

type Send = (req: PayloadRequest, mail: QueuedMail) => Promise<void>

/** Each sends its mail, unless what asked for it has passed; each rejects when it was not taken. */
const mails: Record<QueuedMail['kind'], Send> = {
  signingInvitation: mailInvitation,
  signedCopy: sendCopy,
  signingDeclined: mailSender('signingDeclined'),
  signingNoConsent: mailSender('signingNoConsent'),
  consentRefused: mailSender('consentRefused'),
  planDisagreed: mailSender('planDisagreed'),
  consentVoided: mailVoided,
  contributionInvitation: mailContributor,
  contributionDone: mailDone,
  draftShared: mailShare,
  remarkReplied: mailReply,
  conversationInvitation: mailGuest,
  conversationCancelled: mailCancelled,
  conversationDropped: mailDropped,
  passwordReset: mailReset,
}

/** Tried again after a failure, save when the mail server refuses the address. */
export async function sendQueued(req: PayloadRequest, mail: QueuedMail): Promise<void> {
  try {
    await mails[mail.kind](req, mail)
  } catch (error) {
    if (isDomainError(error) && error.code === 'mail.refused') {
      throw new JobCancelledError(error.message)
    }
    // Deleted, as with a plan: nobody waits for it any more.
    if (isDomainError(error) && error.code === 'record.notFound') {
      return
    }
    throw error
  }
}
