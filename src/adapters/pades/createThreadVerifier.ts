/**
 * Judges files of strangers in a thread of its own, one after another. A file that takes too long or
 * too much ends its thread and nothing else.
 */
import { join } from 'node:path'

import type { Verdict } from '../../domain/verification/verdict.js'
import { createAnsweringThread } from '../createAnsweringThread.js'
import type { TrustAnchor } from './certificates.js'

/** Who is believed, and how much a file may take. */
export type ThreadVerifierOptions = {
  /** Whose seals are believed. */
  trust: readonly TrustAnchor[]
  /** For one file. @default 10,000: the largest plan takes a tenth of a second */
  milliseconds?: number
  /** For what is read of a file, in MB; its bytes do not count. @default 256 */
  memory?: number
}

/** Judges files until it is closed. */
export type Verifier = {
  /** Throws `verification.limit` or `verification.failed`. */
  verify: (pdf: Uint8Array) => Promise<Verdict>
  /** Ends what was started. */
  close: () => Promise<void>
}

/** Judges files in a thread of its own, within limits: anyone may have any bytes judged. */
export function createThreadVerifier(options: ThreadVerifierOptions): Verifier {
  const { trust, milliseconds = 10_000, memory = 256 } = options
  const failed = 'verification.failed'
  const thread = createAnsweringThread<Uint8Array, Verdict>({
    file: join('templates', 'worker', 'verifyWorker.mjs'),
    data: { trust },
    memory: { old: memory, young: 32 },
    env: {},
    milliseconds,
    codes: { failed, unavailable: failed, beyond: 'verification.limit' },
  })
  return { verify: (pdf) => thread.ask(pdf), close: () => thread.close() }
}
