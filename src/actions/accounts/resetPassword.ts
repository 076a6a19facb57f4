import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

import { recipientLanguage } from '../../domain/contact/recipientLanguage.js'
import { languageOf, type Language } from '../../domain/kernel/language.js'
import { passwordResetText } from '../../translations/accounts.js'
import { adminLink } from '../adminLink.js'
import { inTransaction } from '../inTransaction.js'
import { writeMail } from '../mail/composeMail.js'
import { queueMail, startMails, type QueuedMail } from '../mail/queueMail.js'
import { sendMail } from '../mail/sendMail.js'
import { servicesOf } from '../services.js'
import { accountBy, accountOfAddress, type Account } from './account.js'
import { slugOf } from '../slugOf.js'

/** How long the link of a mail works: what Payload gives it. */
const VALID = 60 * 60_000
/** Asking again sooner sends nothing: a stranger cannot fill somebody's mailbox. */
const PAUSE = 60_000

/**
 * Mails a link to choose a new password to whose address this is. Returns before anything is looked
 * up, so that neither answer nor time tells whether there is such an account.
 */
export function askReset({ payload, i18n }: PayloadRequest, email: string): void {
  queueReset(payload, email, languageOf(i18n.language)).catch((err: unknown) => {
    payload.logger.error({ err, msg: 'A new password was asked for in vain' })
  })
}

async function queueReset(payload: Payload, email: string, language: Language): Promise<void> {
  const req = await createLocalReq({}, payload)
  const account = await accountOfAddress(req, email)
  if (!account || wasJustMailed(account, servicesOf(payload).now())) {
    return
  }
  const { id } = account
  await inTransaction(req, (within) => queueMail(within, { kind: 'passwordReset', id, language }))
  startMails(req)
}

function wasJustMailed({ resetPasswordExpiration: end }: Account, now: Date): boolean {
  return Boolean(end) && Date.parse(end ?? '') > now.getTime() + VALID - PAUSE
}

/** The link is made when its mail is sent, and stands nowhere in the queue. */
export async function mailReset(
  req: PayloadRequest,
  { id, language: asked }: QueuedMail,
): Promise<void> {
  const account = await accountBy(req, { id: { equals: id } })
  if (!account) {
    return
  }
  const { name, email } = account
  const language = recipientLanguage({ chosen: asked })
  const token = await req.payload.forgotPassword({
    collection: slugOf(req.payload, 'users'),
    data: { email },
    disableEmail: true,
    req,
  })
  const { reset } = req.payload.config.admin.routes
  const link = adminLink(req.payload, `${reset}/${token}`)
  await sendMail(req, {
    to: { name, address: email },
    // Of no school: nobody else reads it in the outbox.
    schoolId: '',
    ...writeMail(passwordResetText(name, language), { link, language }),
  })
}
