/**
 * Whose turn it is, and what an answer does to a signing request. Pure state rules: slots of a lower
 * order come first, everyone who was asked answers once, and a required slot that is declined closes
 * the request, as does a request that everyone declined. Where the plan cannot be established without
 * the consent it did not get, the request ends before whoever would have established it is asked.
 */
import {
  consentOf,
  establishable,
  intentsNow,
  type ConsentAnswer,
  type ConsentTerms,
} from './consent.js'
import type { SignerStatus } from './slots.js'

export type RequestStatus =
  | 'open'
  | 'completed'
  | 'sealed'
  | 'declined'
  /** Everybody before the establishing answered, and the consent it needs is not there. */
  | 'noConsent'
  | 'withdrawn'

export type SignerTurn = {
  id: string
  order: number
  required?: boolean | null
  status: SignerStatus
}
export type AnsweringParty = SignerTurn & ConsentAnswer

const isPending = ({ status }: SignerTurn): boolean => status === 'waiting' || status === 'invited'

const canSign = (
  { intents }: AnsweringParty,
  signers: readonly AnsweringParty[],
  terms: ConsentTerms,
): boolean => intentsNow(intents, signers, terms).length > 0

/**
 * Those whose turn it is: of the lowest order of which somebody still has to answer. While consent may
 * still come, whoever can only establish the plan is waited with.
 */
function nowUp<T extends AnsweringParty>(signers: readonly T[], terms: ConsentTerms): T[] {
  const mayCome = consentOf(signers, terms).state === 'open'
  const pending = signers.filter(
    (signer) => isPending(signer) && (!mayCome || canSign(signer, signers, terms)),
  )
  const first = Math.min(...pending.map(({ order }) => order))
  return pending.filter(({ order }) => order === first)
}

/** Who is to be invited now: it is their turn, there is something they may sign, and they were not told. */
export const invitable = <T extends AnsweringParty>(
  signers: readonly T[],
  terms: ConsentTerms,
): T[] =>
  nowUp(signers, terms).filter(
    (signer) => signer.status === 'waiting' && canSign(signer, signers, terms),
  )

/**
 * The state that follows from all answers so far. An optional signer may decline without harm, as
 * long as somebody signs: what nobody signed is never sealed.
 */
export function afterAnswer(
  signers: readonly AnsweringParty[],
  terms: ConsentTerms,
): 'open' | 'completed' | 'declined' | 'noConsent' {
  if (signers.some(({ required, status }) => required && status === 'declined')) {
    return 'declined'
  }
  const up = nowUp(signers, terms)
  if (up.length > 0) {
    return up.some((signer) => canSign(signer, signers, terms)) ? 'open' : 'noConsent'
  }
  if (!signers.some(({ status }) => status === 'signed')) {
    return 'declined'
  }
  // Without somebody who establishes it, it is established by being sealed.
  return establishable(consentOf(signers, terms), terms) === 'nothing' ? 'noConsent' : 'completed'
}

/** What may follow what. Declining and withdrawing end a request as finally as sealing does. */
export const nextStatuses: Readonly<Record<RequestStatus, readonly RequestStatus[]>> = {
  open: ['completed', 'declined', 'noConsent', 'withdrawn'],
  completed: ['sealed'],
  sealed: [],
  declined: [],
  noConsent: [],
  withdrawn: [],
}

export const mayBecome = (from: RequestStatus, to: RequestStatus): boolean =>
  nextStatuses[from].includes(to)

/** Whether signers may read it: what ended without a seal is a draft again, the school's own. */
export const isReadable = (status: RequestStatus): boolean =>
  status !== 'withdrawn' && status !== 'declined' && status !== 'noConsent'
