/**
 * Health as a probe should hear it: asked anew only after a short while, and not unhealthy for one
 * process that died, which the next one replaces, but for two in a row. An error is a start that
 * failed as often as it is tried; that is said at once.
 */
import type { Clock } from './supervision.js'

type Tolerance = { ask: () => Promise<boolean>; keptMs: number; clock: Clock }

/** One is an accident. */
const FAILURES = 2

export function createTolerantHealth({ ask, keptMs, clock }: Tolerance): () => Promise<boolean> {
  let failures = 0
  let kept: Promise<boolean> | undefined
  const askNow = async () => {
    failures = (await ask()) ? 0 : failures + 1
    return failures < FAILURES
  }
  const forgetLater = () => {
    clock.after(keptMs, () => (kept = undefined))
  }
  return () => {
    kept ??= askNow().finally(forgetLater)
    return kept
  }
}
