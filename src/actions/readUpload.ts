import { randomUUID } from 'node:crypto'
import { access, readFile, rename, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'

import type { PayloadRequest, UploadConfig } from 'payload'

import { DomainError } from '../domain/errors.js'
import type { CollectionName } from '../domain/kernel/slugs.js'
import { slugOf } from './slugOf.js'

type Uploaded = { id: string; filename?: string | null }

/** The bytes of an uploaded file: from the storage adapter of the app when it has one, else from disk. */
export async function readUpload(
  req: PayloadRequest,
  collection: CollectionName,
  doc: Uploaded,
): Promise<Uint8Array> {
  const slug = slugOf(req.payload, collection)
  const { handlers = [], staticDir = slug } = uploadOf(req, slug)
  const filename = basename(doc.filename ?? '')
  for (const handler of handlers) {
    const response = await handler(req, { doc, params: { collection: slug, filename } })
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

/** Puts back what is gone from our own disk; the storage of somebody else keeps its own copies. */
export async function restoreUpload(
  req: PayloadRequest,
  { collection, filename }: { collection: CollectionName; filename: string },
  bytes: Uint8Array,
): Promise<void> {
  const slug = slugOf(req.payload, collection)
  const { handlers = [], staticDir = slug } = uploadOf(req, slug)
  if (handlers.length > 0) {
    return
  }
  const path = join(staticDir, basename(filename))
  const whole = `${path}.${randomUUID()}`
  await writeFile(whole, bytes, { mode: 0o600 })
  await rename(whole, path)
}

/** Whether the file is on our own disk; what the storage of somebody else has is theirs to say. */
export async function isUploadThere(
  req: PayloadRequest,
  collection: CollectionName,
  { filename }: Uploaded,
): Promise<boolean> {
  const slug = slugOf(req.payload, collection)
  const { handlers = [], staticDir = slug } = uploadOf(req, slug)
  const looked = access(join(staticDir, basename(filename ?? '')))
  return (
    handlers.length > 0 ||
    looked.then(
      () => true,
      () => false,
    )
  )
}

const gone = (collection: CollectionName, { id }: Uploaded, cause: unknown) =>
  new DomainError('record.notFound', `The file of ${collection} ${id} is gone`, { cause })

const uploadOf = (req: PayloadRequest, slug: string): Partial<UploadConfig> =>
  req.payload.collections[slug]?.config.upload ?? {}
