import type { ChildProcess } from 'node:child_process'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
/** Requests under way may end; a container is killed ten seconds after it was asked to stop. */
const PATIENCE_MS = 8_000
const LOOK_EVERY_MS = 500

/** What stops us stops the child, which is not let to stay. */
export function passSignalsTo(child: ChildProcess): void {
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      child.kill(signal)
      setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS).unref()
    })
  }
}

/**
 * npm passes a signal to the shell between it and us, and that shell ends without a word to us.
 * Outside npm nobody is meant to be missed: a server may outlive the terminal it was started in.
 */
export function stopWithNpm(): void {
  if (process.env.npm_lifecycle_event === undefined) {
    return
  }
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid !== parent) {
      clearInterval(watch)
      process.kill(process.pid, 'SIGTERM')
    }
  }, LOOK_EVERY_MS)
  watch.unref()
}
