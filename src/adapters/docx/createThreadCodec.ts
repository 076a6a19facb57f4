/** Reads in a thread of its own: a document made to be slow holds up its own thread and nothing else. */
import { join } from 'node:path'

import { DomainError } from '../../domain/errors.js'
import type { Codec, ReadStandard } from '../../ports/codec.js'
import { resultOf, type Reply } from '../replyOf.js'
import { createThread } from '../thread.js'
import type { DocxLimits } from './readDocx.js'

export type ThreadCodecOptions = DocxLimits & {
  /** For one document. @default 20,000: the longest that is read takes one or two seconds */
  milliseconds?: number
  /** For what is read of a document, in MB. @default 256 */
  memory?: number
}

export function createThreadCodec(options: ThreadCodecOptions = {}): Codec {
  const { milliseconds = 20_000, memory = 256, ...limits } = options
  const thread = createThread<Uint8Array, Reply<ReadStandard>>({
    file: join('templates', 'worker', 'importWorker.mjs'),
    data: { limits },
    memory: { old: memory, young: 32 },
    env: {},
    milliseconds,
    faults: {
      unavailable: failed,
      beyond: (limit, cause) =>
        new DomainError('import.tooLarge', `A document went over its limit of ${limit}`, { cause }),
      failed,
    },
  })
  return {
    read: async (file) => resultOf(await thread.ask(file, (reply) => reply), 'import.failed'),
    close: () => thread.close(),
  }
}

const failed = (message: string, cause?: unknown) =>
  new DomainError('import.failed', message, { cause })
