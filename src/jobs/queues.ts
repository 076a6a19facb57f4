import { MAIL_QUEUE } from '../actions/mail/queueMail.js'
import { PRINT_QUEUE } from '../actions/prints/queuePrints.js'
import { SIGNING_QUEUE } from '../actions/signing/queueSealing.js'

/** Ours; those of the app around us are its own affair. */
export const QUEUES = [SIGNING_QUEUE, MAIL_QUEUE, PRINT_QUEUE] as const

/** The collection of Payload's queue. */
export const QUEUED_JOBS = 'payload-jobs'
