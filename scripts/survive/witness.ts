/** Looks into database and folders beside the servers, and takes no part in their work. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import { verifyPdf } from 'leidraad/verify'
import { BasePayload, createLocalReq, type Payload, type PayloadRequest, type Where } from 'payload'

import { streamOf } from '../../src/actions/audit/recordEvent.js'
import { MAIL_TASK } from '../../src/actions/mail/queueMail.js'
import { findRecords } from '../../src/actions/records.js'
import { SEAL_TASK } from '../../src/actions/signing/queueSealing.js'
import type { EventType } from '../../src/domain/audit/event.js'
import { sha256Hex } from '../../src/domain/canonical.js'
import { DomainError } from '../../src/domain/errors.js'
import { idOf } from '../../src/domain/kernel/reference.js'
import { QUEUED_JOBS } from '../../src/jobs/queues.js'
import type { RecordName, Stored, UploadName } from '../../src/records/stored.js'
import type { Environment } from '../support/environment.js'
import { platformConfig } from '../support/platformConfig.js'
import { anchorsOf } from '../../src/adapters/pades/sealIdentity.js'
import type { Sent } from './school.js'

/** The file of a record, and the digest it should have. */
type Kept = { id: string; filename?: string | null; digest: string }
type Folders = Pick<Environment, 'dataDir' | 'filesDir'>
type Looking = { req: PayloadRequest; folders: Folders }

type Judged = Pick<Sent, 'planId' | 'requestId' | 'addresses'>

export type Witness = {
  /** Jobs that seal or mail and are not done. */
  jobsLeft: () => Promise<number>
  /** Each loss in words: of what was sent now, and of the files of all that was ever sent. */
  lossesOf: (sent: readonly Judged[]) => Promise<string[]>
  /** Sealed PDFs that no record names, left by who was killed between disk and database. */
  strays: () => Promise<number>
  close: () => Promise<void>
}

export async function openWitness(environment: Environment): Promise<Witness> {
  const config = platformConfig(environment)
  return witnessOf(await new BasePayload().init({ config }), environment)
}

export async function witnessOf(payload: Payload, folders: Folders): Promise<Witness> {
  const looking = { req: await createLocalReq({}, payload), folders }
  return {
    jobsLeft: () => patiently(() => jobsLeft(looking)),
    lossesOf: (sent) => patiently(() => lossesOf(looking, sent)),
    strays: () => patiently(() => strays(looking)),
    close: () => payload.destroy(),
  }
}

const LOOKS = 30
const BETWEEN_LOOKS_MS = 2_000

/** A database that keeps the witness waiting has lost nothing: it is looked at again, for a minute or more. */
async function patiently<T>(look: () => Promise<T>): Promise<T> {
  for (let left = LOOKS; ; left--) {
    try {
      return await look()
    } catch (error) {
      if (left === 0 || !(error instanceof DomainError && error.code === 'database.unavailable')) {
        throw error
      }
      await pause(BETWEEN_LOOKS_MS)
    }
  }
}

async function lossesOf(looking: Looking, sent: readonly Judged[]): Promise<string[]> {
  return [
    ...(await lostFiles(looking, 'signing-requests', await frozenFiles(looking))),
    ...(await lostFiles(looking, 'signed-documents', await sealedFiles(looking))),
    ...(await Promise.all(sent.map((one) => lossesOfOne(looking, one)))).flat(),
  ]
}

async function jobsLeft({ req }: Looking): Promise<number> {
  const where: Where = {
    and: [{ taskSlug: { in: [SEAL_TASK, MAIL_TASK] } }, { completedAt: { exists: false } }],
  }
  return (await findRecords(req, QUEUED_JOBS, { where, select: { taskSlug: true } })).length
}

const folderOf = ({ folders }: Looking, collection: UploadName) =>
  join(folders.filesDir, collection)

async function frozenFiles({ req }: Looking): Promise<Kept[]> {
  const select = { filename: true, documentDigest: true } as const
  const requests = await findRecords(req, 'signing-requests', { select })
  return requests.map(({ documentDigest, ...file }) => ({ ...file, digest: documentDigest }))
}

async function sealedFiles({ req }: Looking): Promise<Kept[]> {
  const select = { filename: true, sha256: true } as const
  const documents = await findRecords(req, 'signed-documents', { select })
  return documents.map(({ sha256, ...file }) => ({ ...file, digest: sha256 }))
}

/** Of every file: whether it is there, and has the digest that its record tells. */
async function lostFiles(
  looking: Looking,
  collection: UploadName,
  records: readonly Kept[],
): Promise<string[]> {
  const losses = records.map(async ({ id, filename, digest }) => {
    const bytes = await bytesOf(looking, collection, filename)
    const isWhole = bytes !== undefined && (await sha256Hex(bytes)) === digest
    return isWhole ? [] : [`${collection} ${id}: its file is ${bytes ? 'another' : 'gone'}`]
  })
  return (await Promise.all(losses)).flat()
}

const bytesOf = (
  looking: Looking,
  collection: UploadName,
  filename: string | null | undefined,
): Promise<Uint8Array | undefined> =>
  readFile(join(folderOf(looking, collection), filename ?? '')).then(
    (bytes) => new Uint8Array(bytes),
    () => undefined,
  )

async function lossesOfOne(looking: Looking, sent: Judged): Promise<string[]> {
  const { req } = looking
  const { planId, requestId } = sent
  const of = (name: string, id: string): Where => ({ [name]: { equals: id } })
  const found = <Name extends RecordName>(collection: Name, where: Where) =>
    findRecords(req, collection, { where })
  const documents = await found('signed-documents', of('request', requestId))
  const [request] = await found('signing-requests', of('id', requestId))
  const [plan] = await found('plans', of('id', planId))
  const events = await found('audit-events', of('stream', streamOf(requestId)))
  const facts: [string, unknown, unknown][] = [
    ['status', request?.status, 'sealed'],
    ['status of the plan', plan?.status, 'signed'],
    ['sealed documents', documents.length, 1],
    ['plan of the sealed document', idOf(documents[0]?.plan), planId],
    ['events of sealing', countOf(events, 'document.sealed'), 1],
    ['copies told of', countOf(events, 'copy.sent'), sent.addresses.length],
    ['verdict', await verdictOf(looking, documents[0]), 'genuine'],
  ]
  return facts
    .filter(([, is, expected]) => is !== expected)
    .map(([what, is, expected]) => `${requestId}: ${what}: ${String(is)}, not ${String(expected)}`)
}

const countOf = (events: readonly Stored<'audit-events'>[], type: EventType): number =>
  events.filter((event) => event.type === type).length

async function verdictOf(
  looking: Looking,
  document: Stored<'signed-documents'> | undefined,
): Promise<string> {
  const bytes = document && (await bytesOf(looking, 'signed-documents', document.filename))
  if (!bytes) {
    return 'no document'
  }
  return (await verifyPdf(bytes, await anchorsOf(looking.folders.dataDir))).result
}

async function strays(looking: Looking): Promise<number> {
  const records = await sealedFiles(looking)
  const named = new Set(records.map(({ filename }) => filename))
  const files = await readdir(folderOf(looking, 'signed-documents')).catch(() => [])
  return files.filter((name) => !named.has(name)).length
}
