import type { PayloadRequest } from 'payload'

import { recipientLanguage } from '../../domain/contact/recipientLanguage.js'
import { idOf } from '../../domain/kernel/reference.js'
import { shareState } from '../../domain/sharing/share.js'
import { sharingMailText } from '../../translations/sharingMail.js'
import { loadAsSystem } from '../load.js'
import { writeMail } from '../mail/composeMail.js'
import type { QueuedMail } from '../mail/queueMail.js'
import { sendMail } from '../mail/sendMail.js'
import { nowOf } from '../services.js'
import { organisationOf } from '../organisationOf.js'

/**
 * Tells who made a remark what was said to it. No link: its secret is in the first mail alone. Nothing
 * for who may not read the plan any more.
 */
export async function mailReply(req: PayloadRequest, { id }: QueuedMail): Promise<void> {
  const remark = await loadAsSystem(req, { collection: 'plan-remarks', id })
  const share = await loadAsSystem(req, { collection: 'plan-shares', id: idOf(remark.share) ?? '' })
  const replies = remark.replies ?? []
  const last = replies.at(-1)
  if (share.status === 'withdrawn' || last === undefined) {
    return
  }
  const { name, email, role } = share
  const language = recipientLanguage({})
  const { school } = await organisationOf(req, share)
  const values = { name, school, sender: last.by.name, about: '' }
  const text = sharingMailText(last.kind, values, {
    informal: role === 'pupil',
    language,
    isExpired: shareState(share, { now: nowOf(req), isDraft: true }) === 'expired',
  })
  const quoted = replies.flatMap(({ by, text: said }) => (said ? [`${by.name}: „${said}”`] : []))
  await sendMail(req, {
    to: { name, address: email },
    schoolId: idOf(share.school) ?? '',
    ...writeMail(text, { language, quoted: quoted.join('\n\n') }),
  })
}
