import type { TaskConfig } from 'payload'

import { MAIL_QUEUE } from '../actions/mail/queueMail.js'
import { onOwnRequest } from './ownRequest.js'

/** Reminds guests of a conversation, by day. */
export const sweepReminders: TaskConfig<{ input: object; output: object }> = {
  slug: 'sweepReminders',
  label: 'Genodigden van gesprekken herinneren',
  schedule: [{ cron: '* * * * *', queue: MAIL_QUEUE }],
  handler: onOwnRequest(async ({ req }) => {
    const action = await import('../actions/conversations/sweepReminders.js')
    await action.sweepReminders({ req })
  }),
}
