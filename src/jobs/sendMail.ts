import type { TaskConfig } from 'payload'

import { mailKeyOf, MAIL_TASK, queuedMails, type QueuedMail } from '../actions/mail/queueMail.js'
import { onOwnRequest } from './ownRequest.js'

type SendMail = { input: QueuedMail; output: object }

export const sendMail: TaskConfig<SendMail> = {
  slug: MAIL_TASK,
  label: 'Mail versturen',
  inputSchema: [
    { name: 'kind', type: 'select', required: true, options: [...queuedMails] },
    { name: 'id', type: 'text', required: true },
    { name: 'at', type: 'text', required: true },
    { name: 'reminder', type: 'checkbox' },
    { name: 'language', type: 'text' },
    { name: 'dropped', type: 'json' },
  ],
  concurrency: { key: ({ input }) => mailKeyOf(input), exclusive: true, supersedes: true },
  // Twenty minutes in all; after these the sweep gives it another chance.
  retries: { attempts: 7, backoff: { type: 'exponential', delay: 10_000 } },
  handler: onOwnRequest(async ({ input, req }) => {
    const { sendQueued } = await import('../actions/mail/sendQueued.js')
    await sendQueued(req, input)
  }),
}
