import type { PayloadRequest } from 'payload'

import { recipientLanguage } from '../../domain/contact/recipientLanguage.js'
import { idOf } from '../../domain/kernel/reference.js'
import { inTransaction } from '../inTransaction.js'
import { composeMail } from '../mail/composeMail.js'
import type { QueuedMail } from '../mail/queueMail.js'
import { sendMail } from '../mail/sendMail.js'
import { newToken, personalLink } from '../personalLink.js'
import { updateRecord } from '../records.js'
import { nowOf } from '../services.js'
import { signerWithRequest, type StoredRequest, type StoredSigner } from './stored.js'

/** Mails a signer a link; its secret is in that mail and kept nowhere else. */
export async function mailInvitation(req: PayloadRequest, mail: QueuedMail): Promise<void> {
  const given = await inTransaction(req, (within) => giveLink(within, mail))
  if (!given) {
    return
  }
  const { signer, request, token } = given
  await sendMail(req, {
    to: { name: signer.name, address: signer.email },
    schoolId: idOf(request.school) ?? '',
    ...composeMail({
      kind: mail.reminder ? 'reminder' : 'invitation',
      values: valuesOf(request, signer),
      document: request.snapshot.document.kind,
      link: personalLink(req, 'signing', token),
      informal: signer.role === 'pupil',
      message: request.snapshot.message,
      language: recipientLanguage({}),
    }),
  })
  const invitedAt = nowOf(req)
  await inTransaction(req, (within) =>
    updateRecord(within, { collection: 'signers', id: signer.id }, { invitedAt }),
  )
}

/** Nothing for who answered, or was mailed, since it was asked for. */
async function giveLink(req: PayloadRequest, { id, at }: QueuedMail) {
  const { signer, request } = await signerWithRequest(req, id)
  const wasMailed = signer.invitedAt && Date.parse(signer.invitedAt) >= Date.parse(at)
  if (request.status !== 'open' || signer.status !== 'invited' || wasMailed) {
    return undefined
  }
  const { token, hash } = await newToken(req, 'signing')
  await updateRecord(req, { collection: 'signers', id }, { tokenHash: hash })
  return { signer, request, token }
}

export const valuesOf = ({ snapshot, title }: StoredRequest, signer: StoredSigner) => ({
  name: signer.name,
  school: snapshot.document.organisation.school,
  title,
  roleLabel: signer.roleLabel,
  sender: snapshot.sender.name,
})
