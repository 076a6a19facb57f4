import type { JobsConfig } from 'payload'

import { SIGNING_QUEUE } from '../actions/signing/queueSealing.js'
import { sealSigningRequest } from './sealSigningRequest.js'
import { sweepSigningRequests } from './sweepSigningRequests.js'

/** For the jobs part of the Payload config; the queue is looked at every few seconds. */
export const signingJobs = {
  tasks: [sealSigningRequest, sweepSigningRequests],
  autoRun: [{ cron: '*/10 * * * * *', queue: SIGNING_QUEUE, limit: 10, silent: true }],
} satisfies Pick<JobsConfig, 'tasks' | 'autoRun'>
