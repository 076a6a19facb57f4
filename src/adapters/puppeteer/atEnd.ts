/**
 * What must not outlive this process. Nothing can be waited for at its end, so each call is brief and
 * synchronous. A signal that nobody else listens to still ends the process, as it does by default.
 */
import process from 'node:process'

const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const

/** A dev reload loads this module again; listeners are put up once. */
const REGISTRY = Symbol.for('leidraad.atEnd')
type Registry = Set<() => void>
const registry = (): Registry => {
  const place = globalThis as { [REGISTRY]?: Registry }
  return (place[REGISTRY] ??= new Set())
}

function endAll(): void {
  // The last first: what writes ends before what it writes in.
  for (const call of [...registry()].reverse()) {
    call()
  }
  registry().clear()
}

function endBySignal(signal: NodeJS.Signals): void {
  // Who listens too ends the process in a way of his own, and `exit` follows.
  if (process.listenerCount(signal) > 1) {
    return
  }
  endAll()
  stopListening()
  process.kill(process.pid, signal)
}

function listen(): void {
  process.once('exit', endAll)
  // Before the others: one that listens once is not counted any more when its turn has been.
  SIGNALS.forEach((signal) => process.prependListener(signal, endBySignal))
}

function stopListening(): void {
  process.off('exit', endAll)
  SIGNALS.forEach((signal) => process.off(signal, endBySignal))
}

/** The result takes it back. */
export function atEnd(call: () => void): () => void {
  if (registry().size === 0) {
    listen()
  }
  registry().add(call)
  return () => {
    registry().delete(call)
    if (registry().size === 0) {
      stopListening()
    }
  }
}
