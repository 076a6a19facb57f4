import type { Payload, PayloadRequest } from 'payload'

import { isDomainError } from '../../domain/errors.js'
import { loadAsSystem } from '../load.js'
import { isUploadThere } from '../readUpload.js'
import { findRecords } from '../records.js'
import { frozenFile } from './frozenFile.js'

const COLLECTION = 'signing-requests'

const lost = new WeakMap<Payload, number>()

/** How many files of requests under way this process found gone for good when it last looked. */
export const lostFilesOf = (payload: Payload): number => lost.get(payload) ?? 0

/** Looks whether the file of every request under way is there, and makes again what is gone. */
export async function restoreLostFiles(req: PayloadRequest): Promise<void> {
  let missing = 0
  for (const request of await underWay(req)) {
    if (!(await isUploadThere(req, COLLECTION, request)) && !(await isRestored(req, request.id))) {
      missing += 1
    }
  }
  lost.set(req.payload, missing)
}

async function isRestored(req: PayloadRequest, id: string): Promise<boolean> {
  try {
    await frozenFile(req, await loadAsSystem(req, { collection: COLLECTION, id }))
    return true
  } catch (err) {
    req.payload.logger.error({ err, requestId: id, msg: 'The file of a request is gone' })
    if (!isDomainError(err)) {
      throw err
    }
    return false
  }
}

/** Without what was frozen, which is large. */
const underWay = (req: PayloadRequest) =>
  findRecords(req, COLLECTION, {
    where: { status: { in: ['open', 'completed'] } },
    select: { filename: true },
  })
