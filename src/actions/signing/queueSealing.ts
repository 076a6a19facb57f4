import type { PayloadRequest } from 'payload'

import { idOf } from '../../domain/kernel/reference.js'

export const SEAL_TASK = 'sealSigningRequest'
export const SIGNING_QUEUE = 'leidraad'

/** In the transaction of the last answer: there is a job exactly when that answer is stored. */
export async function queueSealing(req: PayloadRequest, requestId: string): Promise<string> {
  const job = await req.payload.jobs.queue({
    task: SEAL_TASK,
    input: { requestId },
    queue: SIGNING_QUEUE,
    req,
  })
  return idOf(job) ?? ''
}

/** Right after commit, without letting the signer wait. If this process dies, the queue has it. */
export function startSealing({ payload }: PayloadRequest, jobId: string): void {
  payload.jobs
    .run({ queue: SIGNING_QUEUE, where: { id: { equals: jobId } }, silent: true })
    .catch((err: unknown) => {
      payload.logger.error({ err, msg: `Job ${jobId} could not be started; the queue will` })
    })
}
