import type { PayloadRequest } from 'payload'

import { recipientLanguage } from '../../domain/contact/recipientLanguage.js'
import { idOf } from '../../domain/kernel/reference.js'
import { sharingMailText } from '../../translations/sharingMail.js'
import { aboutText } from '../../translations/contributionMail.js'
import { aboutOf } from '../contributions/aboutOf.js'
import { inTransaction } from '../inTransaction.js'
import { loadAsSystem } from '../load.js'
import { writeMail } from '../mail/composeMail.js'
import type { QueuedMail } from '../mail/queueMail.js'
import { sendMail } from '../mail/sendMail.js'
import { organisationOf } from '../organisationOf.js'
import { newToken, personalLink } from '../personalLink.js'
import { updateRecord } from '../records.js'
import { nowOf } from '../services.js'
import { planIdOf, type StoredShare } from './stored.js'

/** Mails somebody a link to the draft; its secret is in that mail and kept nowhere else. */
export async function mailShare(req: PayloadRequest, mail: QueuedMail): Promise<void> {
  const given = await inTransaction(req, (within) => giveLink(within, mail))
  if (!given) {
    return
  }
  const { share, token } = given
  const { id, name, email, message, sharedBy } = share
  const language = recipientLanguage({})
  const informal = share.role === 'pupil'
  const values = { name, sender: sharedBy.name, ...(await namesOf(req, share)) }
  const text = sharingMailText(mail.reminder ? 'reminder' : 'shared', values, {
    informal,
    language,
  })
  await sendMail(req, {
    to: { name, address: email },
    schoolId: idOf(share.school) ?? '',
    ...writeMail(text, {
      link: personalLink(req, 'share', token),
      language,
      ...(message && { quoted: `${sharedBy.name}: „${message}”` }),
    }),
  })
  const mailedAt = nowOf(req)
  await inTransaction(req, (within) =>
    updateRecord(within, { collection: 'plan-shares', id }, { mailedAt }),
  )
}

/** Nothing for what was withdrawn, or was mailed, since it was asked for. */
async function giveLink(req: PayloadRequest, { id, at }: QueuedMail) {
  const named = { collection: 'plan-shares', id } as const
  const share = await loadAsSystem(req, named)
  const wasMailed = share.mailedAt && Date.parse(share.mailedAt) >= Date.parse(at)
  if (share.status === 'withdrawn' || wasMailed) {
    return undefined
  }
  const { token, hash } = await newToken(req, 'share')
  await updateRecord(req, named, { tokenHash: hash })
  return { share, token }
}

/** The mail names no more of a pupil than a first name. */
async function namesOf(req: PayloadRequest, share: StoredShare) {
  const plan = await loadAsSystem(req, { collection: 'plans', id: planIdOf(share) })
  const { school } = await organisationOf(req, share)
  const reader = { informal: share.role === 'pupil', language: recipientLanguage({}) }
  return { school, about: aboutText(await aboutOf(req, plan), reader) }
}
