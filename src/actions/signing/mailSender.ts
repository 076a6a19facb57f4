import type { PayloadRequest } from 'payload'

import { recipientLanguage } from '../../domain/contact/recipientLanguage.js'
import { idOf } from '../../domain/kernel/reference.js'
import { tabQuery } from '../../domain/plans/tabs.js'
import { adminLink } from '../adminLink.js'
import { loadAsSystem } from '../load.js'
import { composeMail } from '../mail/composeMail.js'
import type { QueuedMail } from '../mail/queueMail.js'
import { sendMail } from '../mail/sendMail.js'

const kinds = {
  signingDeclined: 'declined',
  signingNoConsent: 'noConsent',
  consentRefused: 'consentRefused',
  planDisagreed: 'disagreed',
} as const

/** Tells the sender what keeps the plan from being established. Who and why stands in the plan. */
export const mailSender =
  (kind: keyof typeof kinds) =>
  (req: PayloadRequest, mail: QueuedMail): Promise<void> =>
    send(req, mail, kinds[kind])

async function send(
  req: PayloadRequest,
  { id }: QueuedMail,
  kind: (typeof kinds)[keyof typeof kinds],
): Promise<void> {
  const request = await loadAsSystem(req, { collection: 'signing-requests', id })
  const { sender, document } = request.snapshot
  if (!sender.email) {
    return
  }
  await sendMail(req, {
    to: { name: sender.name, address: sender.email },
    schoolId: idOf(request.school) ?? '',
    ...composeMail({
      kind,
      document: document.kind,
      values: {
        name: sender.name,
        school: document.organisation.school,
        title: request.title,
        roleLabel: '',
        sender: sender.name,
      },
      link: adminLink(req.payload, `/collections/plans/${request.plan}${tabQuery('sign')}`),
      language: recipientLanguage({ stored: sender.language }),
    }),
  })
}
