import type { PayloadRequest } from 'payload'

import { toHex } from '../../domain/canonical.js'
import { DAYS_KEPT, type PrintFailure } from '../../domain/prints/printJob.js'
import { inTransaction } from '../inTransaction.js'
import { createRecord, pdfFile, updateRecord } from '../records.js'
import { removeUnnamed } from '../removeUnnamed.js'
import { servicesOf } from '../services.js'
import { uploadFolders } from '../uploadFolders.js'
import type { Claimed } from './claimJob.js'
import type { PlanPrint } from './printOne.js'
import { closeJob, daysAfter, FILES, filesOf, hasFile, JOBS, isRunBy } from './stored.js'

export type Progress = { done: number; failed: number; total: number }

type Kept = PlanPrint & { planId: string; rights: string }

/** Figures are for people: more often than this they do not look. */
const SAVE_EVERY = 1_000

/**
 * What one runner got done. Every PDF is stored at once, figures now and then; all of it only while
 * the job is this runner's, so that a job that was stopped or taken over is left alone.
 */
export class PrintProgress {
  /** The job was stopped, deleted or taken over. */
  stopped = false
  private done: number
  private readonly failures: PrintFailure[]
  private savedAt = 0

  constructor(
    private readonly req: PayloadRequest,
    private readonly claimed: Claimed,
    private readonly tell: (progress: Progress) => void = () => undefined,
  ) {
    this.done = claimed.done
    this.failures = [...claimed.failures]
  }

  async keep({ planId, bytes, named, rights }: Kept): Promise<void> {
    const { job } = this.claimed
    const key = `${job.id}:${planId}`
    const names: string[] = []
    let tries = 0
    const kept = await this.whileOurs(async (within) => {
      tries += 1
      // By who had the job before, in the moment in which it was taken over.
      if (!(await hasFile(within, { key: { equals: key } }))) {
        const name = toHex(servicesOf(this.req.payload).random(16))
        names.push(`${name}.pdf`)
        const data = { job: job.id, key, planId, named, rights }
        await createRecord(within, FILES, { data, file: pdfFile(bytes, name) })
      }
    })
    if (!kept || tries > 1) {
      await this.removeTries(names)
    }
    if (kept) {
      this.done += 1
      await this.saveNowAndThen()
    }
  }

  async fail(failure: PrintFailure): Promise<void> {
    this.failures.push(failure)
    await this.saveNowAndThen()
  }

  /** Back to the queue, for whoever goes on; counted as a try or not. */
  release = ({ counted }: { counted: boolean }): Promise<boolean> =>
    this.write({
      status: 'queued',
      runner: null,
      ...(!counted && { attempts: this.claimed.job.attempts ?? 0 }),
    })

  finish = (): Promise<boolean> =>
    this.whileOurs(async (within) => {
      const { id } = this.claimed.job
      const made = new Set((await filesOf(within, id)).map(({ planId }) => planId))
      await closeJob(within, id, {
        seenAt: this.now().toISOString(),
        // What is stored counts: a failure may have come after that.
        done: made.size,
        failures: this.failures.filter(({ planId }) => !made.has(planId)),
        status: 'done',
        expiresAt: daysAfter(this.now(), DAYS_KEPT),
      })
    })

  private write = (more: Record<string, unknown> = {}): Promise<boolean> =>
    this.whileOurs((within) =>
      updateRecord(
        within,
        { collection: JOBS, id: this.claimed.job.id },
        { ...this.figures(), ...more },
      ),
    )

  private figures = () => ({
    done: this.done,
    failures: this.failures,
    seenAt: this.now().toISOString(),
  })

  private now = (): Date => servicesOf(this.req.payload).now()

  private async saveNowAndThen(): Promise<void> {
    this.tell({ done: this.done, failed: this.failures.length, total: this.claimed.job.total })
    const now = this.now().getTime()
    if (now - this.savedAt >= SAVE_EVERY) {
      this.savedAt = now
      await this.write()
    }
  }

  private async whileOurs(write: (within: PayloadRequest) => Promise<unknown>): Promise<boolean> {
    const { job, runner } = this.claimed
    const work = async (within: PayloadRequest): Promise<boolean> => {
      const ours = await isRunBy(within, job.id, runner)
      if (ours) {
        await write(within)
      }
      return ours
    }
    const isOurs = await inTransaction(this.req, work, { retryUnique: true })
    this.stopped ||= !isOurs
    return isOurs
  }

  /** A try that met another writer took its record back, but not the file from the disk. */
  private async removeTries(names: string[]): Promise<void> {
    const here = uploadFolders(this.req.payload).find(({ collection }) => collection === FILES)
    if (here && names.length > 0) {
      await removeUnnamed(this.req, here, names)
    }
  }
}
