import type { TaskConfig } from 'payload'

import { SIGNING_QUEUE } from '../actions/signing/queueSealing.js'
import { onOwnRequest } from './ownRequest.js'

/** Picks up what a crash or a full disk left behind. */
export const sweepSigningRequests: TaskConfig<{ input: object; output: object }> = {
  slug: 'sweepSigningRequests',
  label: 'Blijven liggen ondertekeningen oppakken',
  schedule: [{ cron: '* * * * *', queue: SIGNING_QUEUE }],
  handler: onOwnRequest(async ({ req }) => {
    const { sweepRequests } = await import('../actions/signing/sweepRequests.js')
    await sweepRequests({ req })
  }),
}
