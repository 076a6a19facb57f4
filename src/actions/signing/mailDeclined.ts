import type { PayloadRequest } from 'payload'

import { recipientLanguage } from '../../domain/contact/recipientLanguage.js'
import { idOf } from '../../domain/kernel/reference.js'
import { adminLink } from '../adminLink.js'
import { loadAsSystem } from '../load.js'
import { composeMail } from '../mail/composeMail.js'
import type { QueuedMail } from '../mail/queueMail.js'
import { sendMail } from '../mail/sendMail.js'
import type { StoredRequest } from './stored.js'

/** Tells the sender that a required signature will not come. Who and why stands in the plan. */
export async function mailDeclined(req: PayloadRequest, { id }: QueuedMail): Promise<void> {
  const request = await loadAsSystem<StoredRequest>(req, { collection: 'signing-requests', id })
  const { sender, document } = request.snapshot
  if (!sender.email) {
    return
  }
  await sendMail(req, {
    to: { name: sender.name, address: sender.email },
    schoolId: idOf(request.school) ?? '',
    ...composeMail({
      kind: 'declined',
      values: {
        name: sender.name,
        school: document.organisation.school,
        title: request.title,
        roleLabel: '',
        sender: sender.name,
      },
      link: adminLink(req.payload, `/collections/plans/${idOf(request.plan) ?? ''}`),
      language: recipientLanguage({ stored: sender.language }),
    }),
  })
}
