import type { TaskConfig } from 'payload'

import { makePrints } from './makePrints.js'
import { sealSigningRequest } from './sealSigningRequest.js'
import { sendMail } from './sendMail.js'
import { withSignOfLife } from './signOfLife.js'
import { sweepMails } from './sweepMails.js'
import { sweepPrints } from './sweepPrints.js'
import { sweepReminders } from './sweepReminders.js'
import { sweepSigningRequests } from './sweepSigningRequests.js'

/** For the jobs part of the Payload config. */
export const tasks: TaskConfig<{ input: object; output: object }>[] = [
  sealSigningRequest,
  sweepSigningRequests,
  sendMail,
  sweepMails,
  makePrints,
  sweepPrints,
  sweepReminders,
].map(withSignOfLife)
