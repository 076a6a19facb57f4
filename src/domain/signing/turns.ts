/**
 * Whose turn it is, and what an answer does to a signing request. Pure state rules: slots of a lower
 * order come first, everyone who was asked answers once, and a required slot that is declined closes
 * the request, as does a request that everyone declined.
 */
export type RequestStatus = 'open' | 'completed' | 'sealed' | 'declined' | 'withdrawn'
export type SignerStatus = 'waiting' | 'invited' | 'signed' | 'declined'

export type SignerTurn = { id: string; order: number; required: boolean; status: SignerStatus }

const isPending = ({ status }: SignerTurn): boolean => status === 'waiting' || status === 'invited'

/** Who is to be invited now: they wait, and nobody of a lower order still has to answer. */
export function invitable<T extends SignerTurn>(signers: readonly T[]): T[] {
  const first = Math.min(...signers.filter(isPending).map(({ order }) => order))
  return signers.filter(({ order, status }) => status === 'waiting' && order === first)
}

/**
 * The state that follows from all answers so far. An optional signer may decline without harm, as
 * long as somebody signs: what nobody signed is never sealed.
 */
export function afterAnswer(signers: readonly SignerTurn[]): 'open' | 'completed' | 'declined' {
  if (signers.some(({ required, status }) => required && status === 'declined')) {
    return 'declined'
  }
  if (signers.some(isPending)) {
    return 'open'
  }
  return signers.some(({ status }) => status === 'signed') ? 'completed' : 'declined'
}

/** What may follow what. Declining and withdrawing end a request as finally as sealing does. */
export const nextStatuses: Readonly<Record<RequestStatus, readonly RequestStatus[]>> = {
  open: ['completed', 'declined', 'withdrawn'],
  completed: ['sealed'],
  sealed: [],
  declined: [],
  withdrawn: [],
}

export const mayBecome = (from: RequestStatus, to: RequestStatus): boolean =>
  nextStatuses[from].includes(to)

/** Whether signers may read it: what was withdrawn or declined is a draft again, the school's own. */
export const isReadable = (status: RequestStatus): boolean =>
  status !== 'withdrawn' && status !== 'declined'
