import { join } from 'node:path'

import type { Payload } from 'payload'

import { nameOfSlug, type CollectionName } from '../domain/kernel/slugs.js'
import { servicesOf } from './services.js'

export type UploadFolder = { collection: CollectionName; folder: string }

/** Where our uploads stand on this disk; none when a storage adapter keeps them elsewhere. */
export function uploadFolders(payload: Pick<Payload, 'config'>): UploadFolder[] {
  const { filesDir, slugs } = servicesOf(payload).options
  return payload.config.collections.flatMap(({ slug, upload }) => {
    const folder = join(filesDir, slug)
    const collection = nameOfSlug(slugs, slug)
    const isHere = !upload.disableLocalStorage && upload.staticDir === folder
    return collection && isHere ? [{ collection, folder }] : []
  })
}
