import type { TaskConfig } from 'payload'

import { concurrencyKeyOf, PRINT_TASK } from '../actions/prints/queuePrints.js'
import { onOwnRequest } from './ownRequest.js'

type MakePrints = { input: { jobId: string }; output: object }

export const makePrints: TaskConfig<MakePrints> = {
  slug: PRINT_TASK,
  label: 'PDF’s van plannen maken',
  inputSchema: [{ name: 'jobId', type: 'text', required: true }],
  concurrency: { key: ({ input }) => concurrencyKeyOf(input.jobId), exclusive: true },
  // After these the sweep goes on, for as long as it takes.
  retries: { attempts: 2, backoff: { type: 'exponential', delay: 5_000 } },
  handler: onOwnRequest(async ({ input, req }) => {
    const action = await import('../actions/prints/makePrints.js')
    // The queue gives a job to one at a time: whoever had it before has ended.
    await action.makePrints({ req, jobId: input.jobId, force: true })
  }),
}
