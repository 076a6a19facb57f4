import type { PayloadRequest } from 'payload'

import { recipientLanguage } from '../../domain/contact/recipientLanguage.js'
import { idOf } from '../../domain/kernel/reference.js'
import { isAnswered } from '../../domain/signing/consent.js'
import { loadAsSystem } from '../load.js'
import { composeMail } from '../mail/composeMail.js'
import { queueMail, type QueuedMail } from '../mail/queueMail.js'
import { sendMail } from '../mail/sendMail.js'
import { servicesOf } from '../services.js'
import { valuesOf } from './mailInvitation.js'
import { signersOf, signerWithRequest, type StoredRequest } from './stored.js'

/** A word changed by mistake and put back troubles nobody. */
const TIME_TO_PUT_BACK = 30 * 60_000

/** To everyone who consented in this request, unless their consent holds again by then. */
export async function queueVoided(req: PayloadRequest, requestId: string): Promise<void> {
  const at = new Date(servicesOf(req.payload).now().getTime() + TIME_TO_PUT_BACK)
  for (const { id, intent } of await signersOf(req, requestId)) {
    if (intent === 'consentActionPart') {
      await queueMail(req, { kind: 'consentVoided', id }, at)
    }
  }
}

/** Tells somebody that what they consented to has changed, and that their consent no longer holds. */
export async function mailVoided(req: PayloadRequest, { id }: QueuedMail): Promise<void> {
  const { signer, request } = await signerWithRequest(req, id)
  if (await holds(req, request)) {
    return
  }
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

async function holds(req: PayloadRequest, { id, plan: named }: StoredRequest): Promise<boolean> {
  const plan = await loadAsSystem(req, { collection: 'plans', id: named })
  return plan.consentRequest === id && isAnswered(plan.consent)
}
