import type { PayloadRequest } from 'payload'

import { recipientLanguage } from '../../domain/contact/recipientLanguage.js'
import { idOf } from '../../domain/kernel/reference.js'
import { composeMail } from '../mail/composeMail.js'
import { queueMail, type QueuedMail } from '../mail/queueMail.js'
import { sendMail } from '../mail/sendMail.js'
import { valuesOf } from './mailInvitation.js'
import { signersOf, signerWithRequest } from './stored.js'

/** To everyone who consented in this request. */
export async function queueVoided(req: PayloadRequest, requestId: string): Promise<void> {
  for (const { id, intent } of await signersOf(req, requestId)) {
    if (intent === 'consentActionPart') {
      await queueMail(req, { kind: 'consentVoided', id })
    }
  }
}

/** Tells somebody that what they consented to has changed, and that their consent no longer holds. */
export async function mailVoided(req: PayloadRequest, { id }: QueuedMail): Promise<void> {
  const { signer, request } = await signerWithRequest(req, id)
  await sendMail(req, {
    to: { name: signer.name, address: signer.email },
    schoolId: idOf(request.school) ?? '',
    ...composeMail({
      kind: 'consentVoided',
      values: valuesOf(request, signer),
      informal: signer.role === 'pupil',
      language: recipientLanguage({}),
    }),
  })
}
