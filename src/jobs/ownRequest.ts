import { createLocalReq, type PayloadRequest } from 'payload'

import { PATIENT } from '../database/heedSilence.js'

type Handling<T> = { input: T; req: PayloadRequest }

/**
 * A handler whose work has a request of its own. Payload runs a batch of jobs at once on one
 * request, and what one lays on it (a file, what was read) the others would take for theirs. Nobody
 * waits for it, so it is patient with a database that says nothing for a while.
 */
export const onOwnRequest =
  <T>(work: (handling: Handling<T>) => Promise<void>) =>
  async ({ input, req }: Handling<T>): Promise<{ output: object }> => {
    await work({ input, req: await createLocalReq({ context: { ...PATIENT } }, req.payload) })
    return { output: {} }
  }
