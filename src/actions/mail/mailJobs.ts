/** What Payload's queue knows about mails that have not left. */
import type { PayloadRequest, Where } from 'payload'

import { isRecord } from '../../domain/kernel/json.js'
import type { Stored } from '../../records/stored.js'
import { findRecords } from '../records.js'
import { mailKeyOf, MAIL_TASK, type QueuedMail } from './queueMail.js'

export const JOBS = 'payload-jobs'

/** In the queue, Payload leaves open what a task was given. */
type MailJob = Omit<Stored<'payload-jobs'>, 'input'> & { input: QueuedMail }

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
export const isRefused = ({ error }: MailJob): boolean =>
  isRecord(error) && error.cancelled === true

export async function mailJobs(req: PayloadRequest, where: Where): Promise<MailJob[]> {
  const jobs = await findRecords(req, JOBS, {
    where: {
      and: [{ taskSlug: { equals: MAIL_TASK } }, { completedAt: { exists: false } }, where],
    },
    sort: 'createdAt',
  })
  return jobs as MailJob[]
}
