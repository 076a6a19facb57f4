import type { PayloadRequest } from 'payload'

import { idOf } from '../../domain/kernel/reference.js'
import { checkAnswer, type SignerAnswer } from '../../domain/signing/checkAnswer.js'
import type { Intent } from '../../domain/signing/slots.js'
import { afterAnswer, type RequestStatus } from '../../domain/signing/turns.js'
import { recordEvent } from '../audit/recordEvent.js'
import { queueMail, startMails } from '../mail/queueMail.js'
import { updateRecord } from '../records.js'
import { nowOf } from '../services.js'
import { committedBy } from './assertUntouched.js'
import { inSigningTransaction } from './inSigningTransaction.js'
import { inviteNext } from './invite.js'
import { queueSealing, startSealing } from './queueSealing.js'
import { answerOf, signersOf, type StoredRequest, type StoredSigner } from './stored.js'
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
  const answer = read(signer.intents)
  if (checkAnswer({ ...signer, given: answerOf(signer) }, request.status, answer) === 'repeat') {
    return { status: request.status }
  }
  const at = nowOf(req)
  await store(req, { request, signer, answer, at })
  return follow(req, request, at)
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
      ...(outcome === 'signed' && { intent: answer.intent, method: answer.signature.method }),
    },
    personal: (await committedBy(signer, answer)) ?? {},
  })
}

async function follow(req: PayloadRequest, request: StoredRequest, at: string): Promise<Outcome> {
  const status = afterAnswer(await signersOf(req, request.id))
  if (status === 'open') {
    await inviteNext(req, request, at)
    return { status }
  }
  const completed = status === 'completed'
  await updateRecord(
    req,
    { collection: 'signing-requests', id: request.id },
    { status, ...(completed && { completedAt: at }) },
  )
  const type = completed ? 'request.completed' : 'request.declined'
  await recordEvent(req, { request, type, at })
  if (completed) {
    return { status, jobId: await queueSealing(req, request.id) }
  }
  await reopenPlan(req, request)
  await queueMail(req, { kind: 'signingDeclined', id: request.id })
  return { status }
}

export const reopenPlan = (req: PayloadRequest, { plan }: StoredRequest): Promise<void> =>
  updateRecord(req, { collection: 'plans', id: idOf(plan) ?? '' }, { status: 'draft' })
