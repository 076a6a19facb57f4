/** Lets so many in at a time; the others wait in order, in a queue with an end. */
import { DomainError } from '../../domain/errors.js'

export interface Turns {
  /** Resolves when it is one's turn; rejects when the queue is full or the wait was aborted. */
  take(signal: AbortSignal): Promise<void>
  leave(): void
  readonly taken: number
}

type Limits = { concurrency: number; queueLimit: number }

function waitIn(waiting: Set<() => void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const enter = () => {
      signal.removeEventListener('abort', giveUp)
      waiting.delete(enter)
      resolve()
    }
    const giveUp = () => {
      waiting.delete(enter)
      reject(signal.reason as Error)
    }
    signal.addEventListener('abort', giveUp, { once: true })
    waiting.add(enter)
  })
}

const fullError = (queueLimit: number) =>
  new DomainError('printing.busy', `${queueLimit} documents wait for the printer already.`)

export function createTurns({ concurrency, queueLimit }: Limits): Turns {
  const waiting = new Set<() => void>()
  let taken = 0
  return {
    take: (signal) => {
      if (taken < concurrency) {
        taken += 1
        return Promise.resolve()
      }
      return waiting.size < queueLimit
        ? waitIn(waiting, signal)
        : Promise.reject(fullError(queueLimit))
    },
    leave: () => {
      const [next] = waiting
      if (next) {
        next()
      } else {
        taken -= 1
      }
    },
    get taken() {
      return taken
    },
  }
}
