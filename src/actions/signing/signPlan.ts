import type { PayloadRequest } from 'payload'

import { readDeclining, readSigning } from '../../domain/signing/checkAnswer.js'
import { answerRequest, type Answered } from './answerRequest.js'

export type SignPlan = {
  req: PayloadRequest
  token: unknown
  intent: unknown
  statement?: unknown
  signature: unknown
}

/** Everything but `req` comes from a stranger and is read as such. */
export const signPlan = ({ req, token, ...sent }: SignPlan): Promise<Answered> =>
  answerRequest(req, token, (intents) => readSigning(intents, sent))

export type DeclinePlan = { req: PayloadRequest; token: unknown; reason: unknown }

export const declinePlan = ({ req, token, reason }: DeclinePlan): Promise<Answered> =>
  answerRequest(req, token, () => readDeclining(reason))
