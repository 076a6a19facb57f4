import type { CollectionAfterDeleteHook } from 'payload'

import { idOf } from '../../domain/kernel/reference.js'
import { deleteRecord, findRecords } from '../records.js'
import { JOBS } from './stored.js'

/** A database that counts may give the number of who is gone to who comes next, and with it their prints. */
export const forgetPrints: CollectionAfterDeleteHook = async ({ id, req }) => {
  const askedBy = { equals: idOf(id) ?? '' }
  for (const job of await findRecords(req, JOBS, { where: { askedBy } })) {
    await deleteRecord(req, { collection: JOBS, id: job.id })
  }
}
