import type { PayloadRequest } from 'payload'

import { digestOf } from '../../domain/canonical.js'
import {
  checkAnswer,
  type SignedAnswer,
  type SignerAnswer,
} from '../../domain/signing/checkAnswer.js'
import { consentOf, intentsNow, isAgainst } from '../../domain/signing/consent.js'
import type { Intent } from '../../domain/signing/slots.js'
import { afterAnswer, type RequestStatus } from '../../domain/signing/turns.js'
import { recordEvent } from '../audit/recordEvent.js'
import { queueMail, startMails } from '../mail/queueMail.js'
import { updateRecord } from '../records.js'
import { nowOf } from '../services.js'
import { committedBy } from './assertUntouched.js'
import { keepConsent, reopenPlan } from './consentOfPlan.js'
import { inSigningTransaction } from './inSigningTransaction.js'
import { inviteNext } from './invite.js'
import { queueSealing, startSealing } from './queueSealing.js'
import {
  answerOf,
  consentTermsIn,
  sentenceOf,
  signersOf,
  type StoredRequest,
  type StoredSigner,
} from './stored.js'
import { signerOfLink } from './signerOfLink.js'

export type Answered = { status: RequestStatus }

type Outcome = { status: RequestStatus; jobId?: string }

/** Takes the answer of whoever holds the link, with everything that follows from it, or nothing. */
export async function answerRequest(
  req: PayloadRequest,
  token: unknown,
  read: (intents: readonly Intent[]) => SignerAnswer,
): Promise<Answered> {
  const { status, jobId } = await inSigningTransaction(req, (within) => take(within, token, read))
  if (jobId) {
    startSealing(req, jobId)
  }
  startMails(req)
  return { status }
}

async function take(
  req: PayloadRequest,
  token: unknown,
  read: (intents: readonly Intent[]) => SignerAnswer,
): Promise<Outcome> {
  const { signer, request } = await signerOfLink(req, token)
  const signers = await signersOf(req, request.id)
  const answer = read(intentsNow(signer.intents, signers, consentTermsIn(request)))
  if (checkAnswer({ ...signer, given: answerOf(signer) }, request.status, answer) === 'repeat') {
    return { status: request.status }
  }
  const at = nowOf(req)
  await store(req, { request, signer, answer, at })
  return follow(req, request, { answer, at })
}

type Store = { request: StoredRequest; signer: StoredSigner; answer: SignerAnswer; at: string }

async function store(req: PayloadRequest, { request, signer, answer, at }: Store): Promise<void> {
  const { outcome, statement } = answer
  const signed = outcome === 'signed' && { intent: answer.intent, signature: answer.signature }
  await updateRecord(
    req,
    { collection: 'signers', id: signer.id },
    { status: outcome, answeredAt: at, ...(statement && { statement }), ...signed },
  )
  await recordEvent(req, {
    request,
    type: outcome === 'signed' ? 'signer.signed' : 'signer.declined',
    at,
    facts: {
      signerId: signer.id,
      role: signer.role,
      ...(outcome === 'signed' && (await signedFacts(signer, answer))),
    },
    personal: (await committedBy(signer, answer)) ?? {},
  })
}

const signedFacts = async (signer: StoredSigner, { intent, signature }: SignedAnswer) => ({
  intent,
  method: signature.method,
  sentenceDigest: await digestOf(sentenceOf(signer, intent)),
})

type Given = { answer: SignerAnswer; at: string }

async function follow(
  req: PayloadRequest,
  request: StoredRequest,
  { answer, at }: Given,
): Promise<Outcome> {
  const signers = await signersOf(req, request.id)
  const terms = consentTermsIn(request)
  const status = afterAnswer(signers, terms)
  await keepConsent(req, request, consentOf(signers, terms))
  if (status !== 'noConsent' && answer.outcome === 'signed') {
    await tellSender(req, request, answer.intent)
  }
  if (status === 'open') {
    await inviteNext(req, request, at)
    return { status }
  }
  return end(req, request, { status, at })
}

/** Somebody who does not agree is heard at once, whoever still has to answer. */
async function tellSender(req: PayloadRequest, request: StoredRequest, intent: Intent) {
  if (isAgainst(intent)) {
    const kind = intent === 'disagreeWithStatement' ? 'consentRefused' : 'planDisagreed'
    await queueMail(req, { kind, id: request.id })
  }
}

const endings = {
  completed: { type: 'request.completed' },
  declined: { type: 'request.declined', mail: 'signingDeclined' },
  noConsent: { type: 'request.noConsent', mail: 'signingNoConsent' },
} as const

type Ending = { status: keyof typeof endings; at: string }

async function end(
  req: PayloadRequest,
  request: StoredRequest,
  { status, at }: Ending,
): Promise<Outcome> {
  const completed = status === 'completed'
  await updateRecord(
    req,
    { collection: 'signing-requests', id: request.id },
    { status, ...(completed && { completedAt: at }) },
  )
  await recordEvent(req, { request, type: endings[status].type, at })
  if (completed) {
    return { status, jobId: await queueSealing(req, request.id) }
  }
  await reopenPlan(req, request)
  await queueMail(req, { kind: endings[status].mail, id: request.id })
  return { status }
}
