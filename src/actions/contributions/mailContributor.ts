import type { PayloadRequest } from 'payload'

import { idOf } from '../../access/person.js'
import { formatDate } from '../../domain/forms/format.js'
import {
  aboutText,
  contributionMailText,
  dueText,
  type ContributionMail,
} from '../../translations/contributionMail.js'
import { loadAsSystem } from '../load.js'
import { writeMail } from '../mail/composeMail.js'
import { sendMail, wasSent } from '../mail/sendMail.js'
import { organisationOf } from '../organisationOf.js'
import type { StoredPlan } from '../plans/stored.js'
import { updateRecord } from '../records.js'
import { nowOf, servicesOf } from '../services.js'
import { aboutOf } from './aboutOf.js'
import type { StoredContribution } from './stored.js'
import { contributionLink } from './token.js'

/** Holds the secret of a link until its mail is written; it is kept nowhere else. */
export type Link = { contribution: StoredContribution; token: string; isReminder: boolean }

/** After the transaction: a mail that cannot be sent leaves its contribution without `invitedAt`. */
export async function mailContributor(req: PayloadRequest, link: Link): Promise<boolean> {
  const { contribution, token, isReminder } = link
  const { id, name, email, message, invitedBy } = contribution
  const text = await textOf(req, contribution, isReminder ? 'reminder' : 'invitation')
  const mail = writeMail(text, {
    link: contributionLink(req, token),
    ...(message && { quoted: `${invitedBy.name}: „${message}”` }),
  })
  const to = { name, address: email }
  const sent = await wasSent(req, `invitation of contribution ${id}`, () =>
    sendMail(req, { to, schoolId: idOf(contribution.school) ?? '', ...mail }),
  )
  if (sent) {
    await updateRecord(req, { collection: 'contributions', id }, { invitedAt: nowOf(req) })
  }
  return sent
}

/** Tells who asked; the mail names no pupil. */
export async function mailDone(
  req: PayloadRequest,
  contribution: StoredContribution,
): Promise<void> {
  const { id, invitedBy } = contribution
  const { publicUrl } = servicesOf(req.payload).options
  const { admin } = req.payload.config.routes
  const link = `${publicUrl}${admin}/collections/plans/${idOf(contribution.plan) ?? ''}`
  const mail = writeMail(await textOf(req, contribution, 'done'), { link })
  const to = { name: invitedBy.name, address: invitedBy.email }
  await wasSent(req, `notice of contribution ${id}`, () =>
    sendMail(req, { to, schoolId: idOf(contribution.school) ?? '', ...mail }),
  )
}

async function textOf(
  req: PayloadRequest,
  contribution: StoredContribution,
  kind: ContributionMail,
) {
  const { name, role, dueDate, invitedBy } = contribution
  const plan = await loadAsSystem<StoredPlan>(req, {
    collection: 'plans',
    id: idOf(contribution.plan) ?? '',
  })
  const informal = role === 'pupil'
  const { school } = await organisationOf(req, contribution)
  const values = {
    name,
    school,
    about: aboutText(await aboutOf(req, plan), { informal }),
    sender: invitedBy.name,
    due: dueDate ? dueText(formatDate(dueDate, 'nl')) : '',
  }
  return contributionMailText(kind, values, { informal })
}
