import { createLocalReq, type PayloadRequest } from 'payload'

type Handling<T> = { input: T; req: PayloadRequest }

/**
 * A handler whose work has a request of its own. Payload runs a batch of jobs at once on one
 * request, and what one lays on it (a file, what was read) the others would take for theirs.
 */
export const onOwnRequest =
  <T>(work: (handling: Handling<T>) => Promise<void>) =>
  async ({ input, req }: Handling<T>): Promise<{ output: object }> => {
    await work({ input, req: await createLocalReq({}, req.payload) })
    return { output: {} }
  }
