import type { TaskConfig } from 'payload'

import { PRINT_QUEUE } from '../actions/prints/queuePrints.js'
import { onOwnRequest } from './ownRequest.js'

/** Goes on with prints that a restart left; erases what is a week old. */
export const sweepPrints: TaskConfig<{ input: object; output: object }> = {
  slug: 'sweepPrints',
  label: 'Blijven liggen PDF’s oppakken en oude wissen',
  schedule: [{ cron: '* * * * *', queue: PRINT_QUEUE }],
  handler: onOwnRequest(async ({ req }) => {
    const action = await import('../actions/prints/sweepPrints.js')
    await action.sweepPrints({ req })
  }),
}
