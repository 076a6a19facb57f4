/** What Payload's queue knows about mails that have not left. */
import type { PayloadRequest, Where } from 'payload'

import { isRecord } from '../../domain/kernel/json.js'
import type { Stored } from '../../records/stored.js'
import { deleteRecord, findRecords } from '../records.js'
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

/** Of mails that have not left. */
export const mailJobs = async (req: PayloadRequest, where: Where): Promise<MailJob[]> =>
  (await openJobs(req, where)).filter((job) => !isSent(job))

/** The database went away between the mail and the note of it, and Payload takes that for a failure. */
const isSent = ({ log }: MailJob): boolean => (log ?? []).some(({ state }) => state === 'succeeded')

export async function forgetSent(req: PayloadRequest): Promise<void> {
  for (const job of await openJobs(req, { hasError: { equals: true } })) {
    if (isSent(job)) {
      await deleteRecord(req, { collection: JOBS, id: job.id })
    }
  }
}

async function openJobs(req: PayloadRequest, where: Where): Promise<MailJob[]> {
  const jobs = await findRecords(req, JOBS, {
    where: {
      and: [{ taskSlug: { equals: MAIL_TASK } }, { completedAt: { exists: false } }, where],
    },
    sort: 'createdAt',
  })
  return jobs as MailJob[]
}
