import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

import type { PayloadRequest } from 'payload'

import { DAYS_KEPT } from '../domain/prints/printJob.js'
import { FILES as PRINT_FILES } from './prints/stored.js'
import { findRecords } from './records.js'
import { removeUnnamed } from './removeUnnamed.js'
import { isRestingSince } from './restingSince.js'
import { servicesOf } from './services.js'
import { markSwept, sweptAt } from './sweepMarks.js'
import { uploadFolders, type UploadFolder } from './uploadFolders.js'

const DAY = 24 * 60 * 60 * 1000
/** Long enough to put back a record that was lost; prints are erased after a week by themselves. */
const DAYS_OF_STRAYS = 30
/** Names asked for at once. */
const BATCH = 200

const daysOf = (collection: string): number =>
  collection === PRINT_FILES ? DAYS_KEPT + 1 : DAYS_OF_STRAYS

/**
 * Once a day: removes the uploads that no record names. A process that ended between disk and
 * database leaves them, and they hold what is written about pupils.
 */
export async function sweepStrays(req: PayloadRequest): Promise<void> {
  const now = servicesOf(req.payload).now()
  const last = await sweptAt(req.payload, 'strays')
  const birth = await birthOf(req)
  if (!birth || (last && !isRestingSince(last.toISOString(), now, DAY))) {
    return
  }
  for (const place of uploadFolders(req.payload)) {
    const before = now.getTime() - daysOf(place.collection) * DAY
    const old = await filesBetween(place, { after: birth.getTime(), before })
    for (let start = 0; start < old.length; start += BATCH) {
      await removeUnnamed(req, place, old.slice(start, start + BATCH))
    }
  }
  await markSwept(req, 'strays')
}

/** What is older than this database may belong to another one, which was here before. */
async function birthOf(req: PayloadRequest): Promise<Date | undefined> {
  const [oldest] = await findRecords(req, 'boards', {
    where: {},
    sort: 'createdAt',
    limit: 1,
  })
  return oldest && new Date(oldest.createdAt)
}

async function filesBetween(
  { folder }: UploadFolder,
  { after, before }: { after: number; before: number },
): Promise<string[]> {
  const found: string[] = []
  for (const name of await readdir(folder).catch(() => [])) {
    const file = await stat(join(folder, name)).catch(() => undefined)
    if (file?.isFile() && file.mtimeMs > after && file.mtimeMs < before) {
      found.push(name)
    }
  }
  return found
}
