import type { PayloadRequest } from 'payload'

import { recipientLanguage } from '../../domain/contact/recipientLanguage.js'
import { formatDate } from '../../domain/kernel/format.js'
import type { Language } from '../../domain/kernel/language.js'
import { idOf } from '../../domain/kernel/reference.js'
import { tabQuery } from '../../domain/plans/tabs.js'
import {
  aboutText,
  contributionMailText,
  dueText,
  type ContributionMail,
} from '../../translations/contributionMail.js'
import { adminLink } from '../adminLink.js'
import { inTransaction } from '../inTransaction.js'
import { loadAsSystem } from '../load.js'
import { writeMail } from '../mail/composeMail.js'
import type { QueuedMail } from '../mail/queueMail.js'
import { sendMail } from '../mail/sendMail.js'
import { organisationOf } from '../organisationOf.js'
import { newToken, personalLink } from '../personalLink.js'
import { updateRecord } from '../records.js'
import { nowOf } from '../services.js'
import { aboutOf } from './aboutOf.js'
import type { StoredContribution } from './stored.js'

/** Mails a contributor a link; its secret is in that mail and kept nowhere else. */
export async function mailContributor(req: PayloadRequest, mail: QueuedMail): Promise<void> {
  const given = await inTransaction(req, (within) => giveLink(within, mail))
  if (!given) {
    return
  }
  const { contribution, token } = given
  const { id, name, email, message, invitedBy } = contribution
  const language = recipientLanguage({})
  const kind = mail.reminder ? 'reminder' : 'invitation'
  const text = await textOf(req, contribution, { kind, language })
  await sendMail(req, {
    to: { name, address: email },
    schoolId: idOf(contribution.school) ?? '',
    ...writeMail(text, {
      link: personalLink(req, 'contribution', token),
      language,
      ...(message && { quoted: `${invitedBy.name}: „${message}”` }),
    }),
  })
  const invitedAt = nowOf(req)
  await inTransaction(req, (within) =>
    updateRecord(within, { collection: 'contributions', id }, { invitedAt }),
  )
}

/** Nothing for who is done, or was mailed, since it was asked for. */
async function giveLink(req: PayloadRequest, { id, at }: QueuedMail) {
  const named = { collection: 'contributions', id } as const
  const contribution = await loadAsSystem(req, named)
  const { status, invitedAt } = contribution
  const wasMailed = invitedAt && Date.parse(invitedAt) >= Date.parse(at)
  if (status === 'done' || status === 'withdrawn' || wasMailed) {
    return undefined
  }
  const { token, hash } = await newToken(req, 'contribution')
  await updateRecord(req, named, { tokenHash: hash })
  return { contribution, token }
}

/** Tells who asked; the mail names no pupil. */
export async function mailDone(req: PayloadRequest, { id }: QueuedMail): Promise<void> {
  const contribution = await loadAsSystem(req, {
    collection: 'contributions',
    id,
  })
  const { name, email } = contribution.invitedBy
  const language = recipientLanguage({ stored: contribution.invitedBy.language })
  const link = adminLink(req.payload, `/collections/plans/${contribution.plan}${tabQuery('talk')}`)
  await sendMail(req, {
    to: { name, address: email },
    schoolId: idOf(contribution.school) ?? '',
    ...writeMail(await textOf(req, contribution, { kind: 'done', language }), { link, language }),
  })
}

type Wanted = { kind: ContributionMail; language: Language }

async function textOf(
  req: PayloadRequest,
  contribution: StoredContribution,
  { kind, language }: Wanted,
) {
  const { name, role, dueDate, invitedBy } = contribution
  const plan = await loadAsSystem(req, {
    collection: 'plans',
    id: contribution.plan,
  })
  const informal = role === 'pupil'
  const { school } = await organisationOf(req, contribution)
  const values = {
    name,
    school,
    about: aboutText(await aboutOf(req, plan), { informal, language }),
    sender: invitedBy.name,
    due: dueDate ? dueText(formatDate(dueDate, language), language) : '',
  }
  return contributionMailText(kind, values, { informal, language })
}
