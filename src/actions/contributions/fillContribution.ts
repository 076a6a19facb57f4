/** What a contributor does with an open link: write, add a file, read one, and be done. */
import type { PayloadRequest } from 'payload'

import { DomainError } from '../../domain/errors.js'
import type { FileAnswer } from '../../domain/definition/answers.js'
import { inTransaction } from '../inTransaction.js'
import { queueMail, startMails } from '../mail/queueMail.js'
import { addFile, readPlanFile, type PlanFile } from '../plans/planFiles.js'
import { saveSection, type SavedSection, type SaveSection } from '../plans/saveSection.js'
import { updateRecord } from '../records.js'
import { nowOf } from '../services.js'
import { assertOpen, openContribution, type Linked } from './openContribution.js'
import { contributorOf } from './stored.js'

type Saving = Linked &
  Pick<SaveSection, 'sectionId' | 'revision' | 'sequence' | 'session' | 'answers'>

export async function saveContribution({ req, token, ...wanted }: Saving): Promise<SavedSection> {
  const opened = await openContribution({ req, token })
  assertOpen(opened)
  const { contribution, plan, reader } = opened
  const author = contributorOf(contribution)
  const saved = await saveSection(req, { ...wanted, plan, author, reader })
  if (contribution.status === 'invited') {
    await inTransaction(req, (within) => start(within, token))
  }
  return saved
}

/** Withdrawn or finished in the meantime stays so. */
async function start(req: PayloadRequest, token: unknown): Promise<void> {
  const { contribution } = await openContribution({ req, token })
  if (contribution.status === 'invited') {
    const { id } = contribution
    await updateRecord(req, { collection: 'contributions', id }, { status: 'started' })
  }
}

type Adding = Linked & { sectionId: string; name: string; bytes: Uint8Array }

export async function addContributionFile({ req, token, ...added }: Adding): Promise<FileAnswer> {
  const opened = await openContribution({ req, token })
  assertOpen(opened)
  const { contribution, plan, reader } = opened
  return addFile(req, { ...added, plan, author: contributorOf(contribution), reader })
}

export async function readContributionFile({
  req,
  token,
  fileId,
}: Linked & { fileId: string }): Promise<PlanFile> {
  const opened = await openContribution({ req, token })
  assertOpen(opened)
  return readPlanFile(req, opened.plan, { fileId, reader: opened.reader })
}

/** Sending twice is sending once: one mail, one moment. */
export async function finishContribution({ req, token }: Linked): Promise<void> {
  await inTransaction(req, (within) => finish(within, token))
  startMails(req)
}

async function finish(req: PayloadRequest, token: unknown): Promise<void> {
  const opened = await openContribution({ req, token })
  const { contribution, view } = opened
  if (view.state === 'done') {
    return
  }
  if (view.state !== 'open') {
    throw new DomainError('contribution.closed', `Contribution ${contribution.id}: ${view.state}`)
  }
  const { id } = contribution
  const change = { status: 'done', doneAt: nowOf(req) }
  await updateRecord(req, { collection: 'contributions', id }, change)
  await queueMail(req, { kind: 'contributionDone', id })
}
