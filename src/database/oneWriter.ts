import { DomainError } from '../domain/errors.js'

export type Release = () => void

/** How long a writer waits for the writers of this process. */
const TURN_PATIENCE = 60_000

/**
 * A queue of writers: SQLite knows one at a time, and Payload would refuse the others at once.
 * The function waits for a turn and gives what ends it; ending it twice does nothing.
 */
export function oneWriter(patience = TURN_PATIENCE): () => Promise<Release> {
  const waiting: (() => void)[] = []
  let busy = false
  const next = () => {
    const first = waiting.shift()
    busy = first !== undefined
    first?.()
  }
  return async () => {
    if (busy) {
      await waitIn(waiting, patience)
    }
    busy = true
    return once(next)
  }
}

function waitIn(waiting: (() => void)[], patience: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const turn = () => {
      clearTimeout(timer)
      resolve()
    }
    const timer = setTimeout(() => {
      waiting.splice(waiting.indexOf(turn), 1)
      reject(busy(`waited ${patience} ms for the writers of this process`))
    }, patience)
    waiting.push(turn)
  })
}

function once(action: () => void): () => void {
  let done = false
  return () => {
    if (!done) {
      done = true
      action()
    }
  }
}

export const busy = (what: string, cause?: unknown): DomainError =>
  new DomainError('database.busy', `A write to the SQLite database ${what}; try again`, {
    data: { waited: true },
    cause,
  })
