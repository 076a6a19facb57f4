/** Finishes in a thread of its own: a plan of ten pages takes 30 ms, in which a server answers nobody else. */
import { join } from 'node:path'

import { DomainError, type ErrorCode } from '../../domain/errors.js'
import type { Finisher, FinishRequest } from '../../ports/finisher.js'
import { createThread } from '../thread.js'

/** More than hundreds of pages take on a busy machine. */
const LIMIT_MS = 60_000
/** Room for what is read of one document and thrown away again. */
const YOUNG_MB = 96

type Fault = { code?: ErrorCode; message: string; data?: Record<string, unknown>; cause?: unknown }
type Answer = { pdf: Uint8Array } | { fault: Fault }

export function createThreadFinisher(): Finisher {
  const thread = createThread<FinishRequest, Answer>({
    file: join('templates', 'worker', 'finishWorker.mjs'),
    memory: { young: YOUNG_MB },
    milliseconds: LIMIT_MS,
    faults: {
      beyond: (limit, cause) => failed(`Finishing went over its limit of ${limit}`, { cause }),
      failed: (message, cause) => failed(message, { cause }),
    },
  })
  return {
    finish: async (request) => pdfOf(await thread.ask(request, (answer) => answer)),
    close: () => thread.close(),
  }
}

const failed = (message: string, more: { cause?: unknown; data?: Record<string, unknown> }) =>
  new DomainError('printing.failed', message, more)

/** Outside the reading of the thread: one that refused a document goes on with the next. */
function pdfOf(answer: Answer): Uint8Array {
  if ('pdf' in answer) {
    return answer.pdf
  }
  const { code = 'printing.failed', message, data = {}, cause } = answer.fault
  throw new DomainError(code, message, { data, cause })
}
