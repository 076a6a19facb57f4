import type { JobsConfig } from 'payload'

import { PRINT_QUEUE } from '../actions/prints/queuePrints.js'
import { makePrints } from './makePrints.js'
import { sweepPrints } from './sweepPrints.js'

/** For the jobs part of the Payload config. */
export const printJobs = {
  tasks: [makePrints, sweepPrints],
  autoRun: [{ cron: '*/10 * * * * *', queue: PRINT_QUEUE, limit: 10, silent: true }],
} satisfies Pick<JobsConfig, 'tasks' | 'autoRun'>
