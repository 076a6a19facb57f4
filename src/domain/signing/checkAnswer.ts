/**
 * Whether a signer may give this answer now. An answer given twice is the same answer; another one
 * after it is refused. The order is checked here, not in the page.
 */
import { isAgainst } from './consent.js'
import { canonicalJson } from '../canonical.js'
import { DomainError } from '../errors.js'
import { isPrintable } from '../kernel/json.js'
import { checkSignature } from './checkSignature.js'
import { intents, type Intent, type Signature, type SignerStatus } from './slots.js'
import type { RequestStatus } from './turns.js'

export const MAX_STATEMENT = 4_000

export type SignedAnswer = {
  outcome: 'signed'
  intent: Intent
  statement?: string
  signature: Signature
}
export type DeclinedAnswer = { outcome: 'declined'; statement: string }
export type SignerAnswer = SignedAnswer | DeclinedAnswer

export type AnsweringSigner = {
  status: SignerStatus
  intents: readonly Intent[]
  given?: SignerAnswer | undefined
}

/** Reads what a signer sent when signing; throws the first thing that is wrong with it. */
export function readSigning(
  allowed: readonly Intent[],
  sent: { intent: unknown; statement?: unknown; signature: unknown },
): SignedAnswer {
  if (allowed.length === 0) {
    throw new DomainError('signing.consent.missing', 'Nothing may be established without consent')
  }
  const intent = intents.find((known) => known === sent.intent)
  if (!intent || !allowed.includes(intent)) {
    throw new DomainError('signing.intent.unknown', 'An intent that this slot does not ask for')
  }
  const statement = textOf(sent.statement)
  if (isAgainst(intent) && statement === '') {
    throw new DomainError('signing.statement.missing', 'Disagreement without a statement')
  }
  const signature = checkSignature(sent.signature)
  return { outcome: 'signed', intent, ...(statement !== '' && { statement }), signature }
}

export function readDeclining(reason: unknown): DeclinedAnswer {
  const statement = textOf(reason)
  if (statement === '') {
    throw new DomainError('signing.reason.missing', 'Declining without a reason')
  }
  return { outcome: 'declined', statement }
}

function textOf(value: unknown): string {
  const text = typeof value === 'string' ? value.normalize('NFC').trim() : ''
  if (text.length > MAX_STATEMENT || !isPrintable(text)) {
    throw new DomainError('forms.tooLarge', `A text of more than ${MAX_STATEMENT} characters`, {
      data: { max: MAX_STATEMENT },
    })
  }
  return text
}

/** `repeat`: the same answer once more, which changes nothing. */
export function checkAnswer(
  signer: AnsweringSigner,
  request: RequestStatus,
  answer: SignerAnswer,
): 'new' | 'repeat' {
  if (signer.given) {
    if (canonicalJson(signer.given) === canonicalJson(answer)) {
      return 'repeat'
    }
    throw new DomainError('signing.closed', 'This signer has answered already')
  }
  if (request !== 'open') {
    throw new DomainError('signing.closed', `The request is ${request}`)
  }
  if (signer.status !== 'invited') {
    throw new DomainError('signing.notYourTurn', `The signer is ${signer.status}`)
  }
  return 'new'
}
