import type { PayloadRequest } from 'payload'

import { sha256Hex } from '../../domain/canonical.js'
import { DomainError, isDomainError } from '../../domain/errors.js'
import { finishAt } from '../printDocument.js'
import { readUpload, restoreUpload } from '../readUpload.js'
import type { StoredRequest } from './stored.js'

const COLLECTION = 'signing-requests'

/**
 * The PDF that the signers of this request read, byte for byte. When its file is gone it is made
 * again from the snapshot and put back; only the very bytes whose digest they signed will do.
 */
export async function frozenFile(req: PayloadRequest, request: StoredRequest): Promise<Uint8Array> {
  try {
    return await readUpload(req, COLLECTION, request)
  } catch (error) {
    if (!isDomainError(error) || error.code !== 'record.notFound') {
      throw error
    }
    return restored(req, request)
  }
}

async function restored(req: PayloadRequest, request: StoredRequest): Promise<Uint8Array> {
  const { id, filename, documentDigest, snapshot } = request
  const { document, printedAt } = snapshot
  const bytes = printedAt ? await finishAt(req, document, new Date(printedAt)) : new Uint8Array()
  if ((await sha256Hex(bytes)) !== documentDigest) {
    throw new DomainError('signing.file.lost', `The file of request ${id} is gone for good`)
  }
  await restoreUpload(req, { collection: COLLECTION, filename: filename ?? '' }, bytes)
  req.payload.logger.warn({ requestId: id, msg: 'The file of a request was gone; made again' })
  return bytes
}
