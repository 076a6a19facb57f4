/** Finishes in a thread of its own: a plan of ten pages takes 30 ms, in which a server answers nobody else. */
import { join } from 'node:path'

import type { Finisher, FinishRequest } from '../../ports/finisher.js'
import { createAnsweringThread } from '../createAnsweringThread.js'

/** More than hundreds of pages take on a busy machine. */
const LIMIT_MS = 60_000
/** Room for what is read of one document and thrown away again. */
const YOUNG_MB = 96

export function createThreadFinisher(): Finisher {
  const failed = 'printing.failed'
  const thread = createAnsweringThread<FinishRequest, Uint8Array>({
    file: join('templates', 'worker', 'finishWorker.mjs'),
    memory: { young: YOUNG_MB },
    milliseconds: LIMIT_MS,
    codes: { failed, unavailable: 'printing.unavailable', beyond: failed },
  })
  return { finish: (request) => thread.ask(request), close: () => thread.close() }
}
