/** Reads in a thread of its own: a document made to be slow holds up its own thread and nothing else. */
import { join } from 'node:path'

import type { Codec, ReadStandard } from '../../ports/codec.js'
import { createAnsweringThread } from '../createAnsweringThread.js'
import type { DocxLimits } from './readDocx.js'

export type ThreadCodecOptions = DocxLimits & {
  /** For one document. @default 20,000: the longest that is read takes one or two seconds */
  milliseconds?: number
  /** For what is read of a document, in MB. @default 256 */
  memory?: number
}

export function createThreadCodec(options: ThreadCodecOptions = {}): Codec {
  const { milliseconds = 20_000, memory = 256, ...limits } = options
  const failed = 'import.failed'
  const thread = createAnsweringThread<Uint8Array, ReadStandard>({
    file: join('templates', 'worker', 'importWorker.mjs'),
    data: { limits },
    memory: { old: memory, young: 32 },
    env: {},
    milliseconds,
    codes: { failed, unavailable: failed, beyond: 'import.tooLarge' },
  })
  return { read: (file) => thread.ask(file), close: () => thread.close() }
}
