import type { TaskConfig } from 'payload'

import { SEAL_TASK, SIGNING_QUEUE } from '../actions/signing/queueSealing.js'
import { onOwnRequest } from './ownRequest.js'

type SealSigningRequest = { input: { requestId: string }; output: object }

export const sealSigningRequest: TaskConfig<SealSigningRequest> = {
  slug: SEAL_TASK,
  label: 'Ondertekend document verzegelen',
  inputSchema: [{ name: 'requestId', type: 'text', required: true }],
  concurrency: { key: ({ input }) => `${SIGNING_QUEUE}:${input.requestId}`, exclusive: true },
  // After these the sweep goes on, for as long as it takes.
  retries: { attempts: 2, backoff: { type: 'exponential', delay: 5_000 } },
  handler: onOwnRequest(async ({ input, req }) => {
    const { sealRequest } = await import('../actions/signing/sealRequest.js')
    await sealRequest({ req, requestId: input.requestId })
  }),
}
