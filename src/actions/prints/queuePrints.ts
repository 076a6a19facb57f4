import type { PayloadRequest } from 'payload'

import { idOf } from '../../domain/kernel/reference.js'

export const PRINT_TASK = 'makePrints'
/** Apart from signing: nobody waits for a seal because a school prints. */
export const PRINT_QUEUE = 'leidraad-prints'

export const concurrencyKeyOf = (jobId: string): string => `${PRINT_QUEUE}:${jobId}`

/** In the transaction of the request: there is work exactly when it is stored. */
export async function queuePrints(req: PayloadRequest, jobId: string): Promise<string> {
  const queued = await req.payload.jobs.queue({
    task: PRINT_TASK,
    input: { jobId },
    queue: PRINT_QUEUE,
    req,
  })
  return idOf(queued) ?? ''
}

/** Right after commit, without letting the person wait. If this process dies, the queue has it. */
export function startPrints({ payload }: PayloadRequest, queuedId: string): void {
  payload.jobs
    .run({ queue: PRINT_QUEUE, where: { id: { equals: queuedId } }, silent: true })
    .catch((err: unknown) => {
      payload.logger.error({ err, msg: `Job ${queuedId} could not be started; the queue will` })
    })
}
