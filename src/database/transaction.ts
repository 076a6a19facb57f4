import { callerOf } from './callerOf.js'
import { oneWriter } from './oneWriter.js'

export type TransactionID = number | string

/** A transaction that somebody asked for, or a part of one, on a database of one writer. */
export type OpenTransaction = {
  id?: TransactionID
  state: 'starting' | 'open' | 'ended'
  /** Where it was begun, for messages. */
  place: string
  abandoned?: NodeJS.Timeout
  release: () => void
  outer?: OpenTransaction
  /** Its parts take turns, and it ends after them. */
  parts: () => Promise<() => void>
  /** The part that is open now. */
  part?: OpenTransaction | undefined
  /** What it is a part of wrote meanwhile: undoing it undoes that too. */
  holdsOfOuter?: boolean
}

export const starting = (outer?: OpenTransaction): OpenTransaction => ({
  state: 'starting',
  place: callerOf(),
  release: () => undefined,
  ...(outer && { outer }),
  parts: oneWriter(),
})

/** Itself or the nearest around it that is open. */
export function openOf(transaction: OpenTransaction | undefined): OpenTransaction | undefined {
  return transaction === undefined || transaction.state === 'open'
    ? transaction
    : openOf(transaction.outer)
}

/** Notes that `part` is open, until what is given back is called. */
export function opened(outer: OpenTransaction, part: OpenTransaction, release: () => void) {
  outer.part = part
  return () => {
    outer.part = undefined
    release()
  }
}

/** A write, beside the parts that are open at that moment. */
export function noteWrite({ part }: OpenTransaction): void {
  if (part) {
    part.holdsOfOuter = true
    noteWrite(part)
  }
}

/** Puts off the moment at which it is taken for abandoned. */
export function refresh({ abandoned, outer }: OpenTransaction): void {
  abandoned?.refresh()
  if (outer) {
    refresh(outer)
  }
}
