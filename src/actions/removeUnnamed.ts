import { rm } from 'node:fs/promises'
import { join } from 'node:path'

import type { PayloadRequest } from 'payload'

import { findRecords } from './records.js'
import type { UploadFolder } from './uploadFolders.js'

/** Of these files in a folder of uploads, the ones that no record names. */
export async function removeUnnamed(
  req: PayloadRequest,
  { collection, folder }: UploadFolder,
  names: readonly string[],
): Promise<void> {
  const named = await findRecords(req, collection, {
    where: { filename: { in: names } },
  })
  const kept = new Set(named.map(({ filename }) => filename))
  for (const name of names.filter((one) => !kept.has(one))) {
    req.payload.logger.warn({ msg: `A file of ${collection} without a record is removed` })
    await rm(join(folder, name), { force: true })
  }
}
