const PAUSE_MS = 25

let last: Promise<unknown> = Promise.resolve()

/** What holds the thread for a while, one at a time, with time for everybody else between. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = last.then(work)
  const rest = () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  last = done.then(rest, rest)
  return done
}
