/** What a contributor does with an open link: write, add a file, read one, and be done. */
import type { PayloadRequest } from 'payload'

import type { FileAnswer } from '../../domain/definition/answers.js'
import { inTransaction } from '../inTransaction.js'
import { queueMail, startMails } from '../mail/queueMail.js'
import { addFile, readPlanFile, type PlanFile } from '../plans/planFiles.js'
import {
  saveSection,
  type SavedSection,
  type Saver,
  type SaveSection,
} from '../plans/saveSection.js'
import { updateRecord } from '../records.js'
import { nowOf } from '../services.js'
import {
  assertOpen,
  linkedContribution,
  type Linked,
  type LinkedContribution,
} from './openContribution.js'
import { contributorOf } from './stored.js'

type Saving = Linked &
  Pick<SaveSection, 'sectionId' | 'revision' | 'sequence' | 'session' | 'answers'>

export const saveContribution = ({ req, token, ...wanted }: Saving): Promise<SavedSection> =>
  saveSection(req, wanted, (within) => start(within, token))

/** Who saves has started; withdrawn or finished in the meantime stays so. */
async function start(req: PayloadRequest, token: unknown): Promise<Saver> {
  const { contribution, plan, reader } = await stillOpen({ req, token })
  const { id, status } = contribution
  if (status === 'invited') {
    await updateRecord(req, { collection: 'contributions', id }, { status: 'started' })
  }
  return { plan, author: contributorOf(contribution), reader }
}

async function stillOpen(link: Linked): Promise<LinkedContribution> {
  const linked = await linkedContribution(link)
  assertOpen(linked)
  return linked
}

type Adding = Linked & { sectionId: string; name: string; bytes: Uint8Array }

export async function addContributionFile({ req, token, ...added }: Adding): Promise<FileAnswer> {
  const { contribution, plan, reader } = await stillOpen({ req, token })
  return addFile(req, { ...added, plan, author: contributorOf(contribution), reader })
}

export async function readContributionFile({
  req,
  token,
  fileId,
}: Linked & { fileId: string }): Promise<PlanFile> {
  const { plan, reader } = await stillOpen({ req, token })
  return readPlanFile(req, plan, { fileId, reader })
}

/** Sending twice is sending once: one mail, one moment. */
export async function finishContribution({ req, token }: Linked): Promise<void> {
  await inTransaction(req, (within) => finish(within, token))
  startMails(req)
}

async function finish(req: PayloadRequest, token: unknown): Promise<void> {
  const linked = await linkedContribution({ req, token })
  if (linked.state === 'done') {
    return
  }
  assertOpen(linked)
  const { id } = linked.contribution
  const change = { status: 'done', doneAt: nowOf(req) }
  await updateRecord(req, { collection: 'contributions', id }, change)
  await queueMail(req, { kind: 'contributionDone', id })
}
