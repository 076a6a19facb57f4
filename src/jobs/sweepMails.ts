import type { TaskConfig } from 'payload'

import { MAIL_QUEUE } from '../actions/mail/queueMail.js'
import { onOwnRequest } from './ownRequest.js'

/** Gives mails another chance that a crash or a mail server left behind. */
export const sweepMails: TaskConfig<{ input: object; output: object }> = {
  slug: 'sweepMails',
  label: 'Blijven liggen mails oppakken',
  schedule: [{ cron: '* * * * *', queue: MAIL_QUEUE }],
  handler: onOwnRequest(async ({ req }) => {
    const action = await import('../actions/mail/sweepMails.js')
    await action.sweepMails({ req })
  }),
}
