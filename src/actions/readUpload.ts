import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'

import type { PayloadRequest, UploadConfig } from 'payload'

import { DomainError } from '../domain/errors.js'

type Uploaded = { id: string; filename?: string | null }

/** The bytes of an uploaded file: from the storage adapter of the app when it has one, else from disk. */
export async function readUpload(
  req: PayloadRequest,
  collection: string,
  doc: Uploaded,
): Promise<Uint8Array> {
  const { handlers = [], staticDir = collection } = uploadOf(req, collection)
  const filename = basename(doc.filename ?? '')
  for (const handler of handlers) {
    const response = await handler(req, { doc, params: { collection, filename } })
    if (response instanceof Response) {
      if (!response.ok) {
        const cause = new Error(`The storage answered ${response.status}`)
        throw [404, 410].includes(response.status) ? gone(collection, doc, cause) : cause
      }
      return new Uint8Array(await response.arrayBuffer())
    }
  }
  try {
    return new Uint8Array(await readFile(join(staticDir, filename)))
  } catch (cause) {
    throw gone(collection, doc, cause)
  }
}

const gone = (collection: string, { id }: Uploaded, cause: unknown) =>
  new DomainError('record.notFound', `The file of ${collection} ${id} is gone`, { cause })

const uploadOf = (req: PayloadRequest, collection: string): Partial<UploadConfig> =>
  req.payload.collections[collection]?.config.upload ?? {}
