/** Finishes in a thread of its own: a plan of ten pages takes 30 ms, in which a server answers nobody else. */
import { join } from 'node:path'

import { DomainError } from '../../domain/errors.js'
import type { Finisher, FinishRequest } from '../../ports/finisher.js'
import { resultOf, type Reply } from '../replyOf.js'
import { createThread } from '../thread.js'

/** More than hundreds of pages take on a busy machine. */
const LIMIT_MS = 60_000
/** Room for what is read of one document and thrown away again. */
const YOUNG_MB = 96

export function createThreadFinisher(): Finisher {
  const thread = createThread<FinishRequest, Reply<Uint8Array>>({
    file: join('templates', 'worker', 'finishWorker.mjs'),
    memory: { young: YOUNG_MB },
    milliseconds: LIMIT_MS,
    faults: {
      unavailable: (message, cause) => new DomainError('printing.unavailable', message, { cause }),
      beyond: (limit, cause) => failed(`Finishing went over its limit of ${limit}`, cause),
      failed,
    },
  })
  return {
    /** Outside the reading of the thread: one that refused a document goes on with the next. */
    finish: async (request) =>
      resultOf(await thread.ask(request, (reply) => reply), 'printing.failed'),
    close: () => thread.close(),
  }
}

const failed = (message: string, cause?: unknown) =>
  new DomainError('printing.failed', message, { cause })
