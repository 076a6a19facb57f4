import type { PayloadRequest } from 'payload'

import { isSameMailbox } from '../../domain/contact/mailbox.js'
import { recipientLanguage } from '../../domain/contact/recipientLanguage.js'
import { idOf } from '../../domain/kernel/reference.js'
import { isAnswered } from '../../domain/signing/consent.js'
import { loadAsSystem } from '../load.js'
import { composeMail } from '../mail/composeMail.js'
import { mailJobs } from '../mail/mailJobs.js'
import { mailKeyOf, queueMail, type QueuedMail } from '../mail/queueMail.js'
import { sendMail } from '../mail/sendMail.js'
import { findRecords } from '../records.js'
import { servicesOf } from '../services.js'
import { valuesOf } from './mailInvitation.js'
import { signersOf, signerWithRequest, type StoredRequest, type StoredSigner } from './stored.js'

/** A word changed by mistake and put back troubles nobody. */
const TIME_TO_PUT_BACK = 30 * 60_000

const KIND = 'consentVoided'
const consented = (signers: readonly StoredSigner[]) =>
  signers.filter(({ intent }) => intent === 'consentActionPart')

/** To each of them who consented, unless their consent holds again by then. */
export async function queueVoided(
  req: PayloadRequest,
  signers: readonly StoredSigner[],
): Promise<void> {
  const at = new Date(servicesOf(req.payload).now().getTime() + TIME_TO_PUT_BACK)
  for (const { id } of consented(signers)) {
    await queueMail(req, { kind: KIND, id }, at)
  }
}

/** Nobody has been told yet that their consent lapsed. */
export async function isUntold(
  req: PayloadRequest,
  signers: readonly StoredSigner[],
): Promise<boolean> {
  const keys = consented(signers).map(({ id }) => mailKeyOf({ kind: KIND, id }))
  const waiting = keys.length ? await mailJobs(req, { concurrencyKey: { in: keys } }) : []
  return keys.every((key) => waiting.some(({ concurrencyKey }) => concurrencyKey === key))
}

/** Tells somebody that what they consented to has changed, and that their consent no longer holds. */
export async function mailVoided(req: PayloadRequest, { id, at }: QueuedMail): Promise<void> {
  const { signer, request } = await signerWithRequest(req, id)
  if ((await holds(req, request)) || (await isAskedAnew(req, { signer, request, since: at }))) {
    return
  }
  await sendMail(req, {
    to: { name: signer.name, address: signer.email },
    schoolId: idOf(request.school) ?? '',
    ...composeMail({
      kind: KIND,
      values: valuesOf(request, signer),
      document: request.snapshot.document.kind,
      informal: signer.role === 'pupil',
      language: recipientLanguage({}),
    }),
  })
}

async function holds(req: PayloadRequest, { id, plan: named }: StoredRequest): Promise<boolean> {
  const plan = await loadAsSystem(req, { collection: 'plans', id: named })
  return plan.consentRequest === id && isAnswered(plan.consent)
}

type Asking = { signer: StoredSigner; request: StoredRequest; since: string }

/** Whoever reads the changed plan in a request knows better than this mail. */
async function isAskedAnew(
  req: PayloadRequest,
  { signer, request, since }: Asking,
): Promise<boolean> {
  const later = await findRecords(req, 'signing-requests', {
    where: {
      and: [{ plan: { equals: request.plan } }, { createdAt: { greater_than: since } }],
    },
    select: { plan: true },
  })
  for (const { id } of later) {
    const signers = await signersOf(req, id)
    if (signers.some(({ email }) => isSameMailbox(email, signer.email))) {
      return true
    }
  }
  return false
}
