/** What Payload's queue knows about mails that have not left. */
import type { PayloadRequest, Where } from 'payload'

import { isRecord } from '../../domain/forms/json.js'
import { inTransaction } from '../inTransaction.js'
import { deleteRecord, findRecords } from '../records.js'
import { restingSince } from '../restingSince.js'
import { servicesOf } from '../services.js'
import { markSwept } from '../sweepMarks.js'
import { mailKeyOf, MAIL_TASK, queueAgain, type QueuedMail } from './queueMail.js'

const JOBS = 'payload-jobs'
const MINUTE = 60_000
/** A job that gave up is tried anew after this. */
const RETRY_AFTER = 30 * MINUTE
/** What is older than this stays failed, for a person to send again. */
const GIVEN_UP_AFTER = 7 * 24 * 60 * MINUTE

type MailJob = {
  id: string
  concurrencyKey: string
  input: QueuedMail
  hasError?: boolean | null
  totalTried?: number | null
  error?: unknown
}

/** Waiting to be sent; failed and tried again; given up after many tries; refused for good. */
export type MailState = 'waiting' | 'retrying' | 'failed' | 'refused'
export type MailStates = (mail: Pick<QueuedMail, 'kind' | 'id'>) => MailState | undefined

/** How the mails of these records stand that have not left. */
export async function mailStatesOf(
  req: PayloadRequest,
  mails: readonly Pick<QueuedMail, 'kind' | 'id'>[],
): Promise<MailStates> {
  const jobs = mails.length
    ? await mailJobs(req, { concurrencyKey: { in: mails.map(mailKeyOf) } })
    : []
  const states = new Map(jobs.map((job) => [job.concurrencyKey, stateOf(job)]))
  return (mail) => states.get(mailKeyOf(mail))
}

function stateOf(job: MailJob): MailState {
  if (job.hasError) {
    return isRefused(job) ? 'refused' : 'failed'
  }
  return job.totalTried ? 'retrying' : 'waiting'
}

/** Payload keeps a job that was cancelled as such. */
const isRefused = ({ error }: MailJob): boolean => isRecord(error) && error.cancelled === true

const mailJobs = (req: PayloadRequest, where: Where): Promise<MailJob[]> =>
  findRecords<MailJob>(req, JOBS, {
    where: {
      and: [{ taskSlug: { equals: MAIL_TASK } }, { completedAt: { exists: false } }, where],
    },
    sort: 'createdAt',
  })

/** Gives mails another chance whose mail server was away for long. */
export async function sweepMails({ req }: { req: PayloadRequest }): Promise<void> {
  const now = servicesOf(req.payload).now()
  const stuck = await mailJobs(req, {
    and: [{ hasError: { equals: true } }, restingSince('updatedAt', now, RETRY_AFTER)],
  })
  const isWorthIt = (job: MailJob) =>
    !isRefused(job) && now.getTime() - Date.parse(job.input.at) < GIVEN_UP_AFTER
  for (const { id, input } of stuck.filter(isWorthIt)) {
    await inTransaction(req, async (within) => {
      await deleteRecord(within, { collection: JOBS, id })
      await queueAgain(within, input)
    })
  }
  await markSwept(req, 'mails')
}
