import { join } from 'node:path'

import type { Payload } from 'payload'

import { nameOfSlug } from '../domain/kernel/slugs.js'
import type { UploadName } from '../records/stored.js'
import { servicesOf } from './services.js'

export type UploadFolder = { collection: UploadName; folder: string }

/** Where our uploads stand on this disk; none when a storage adapter keeps them elsewhere. */
export function uploadFolders(payload: Pick<Payload, 'config'>): UploadFolder[] {
  const { filesDir, slugs } = servicesOf(payload).options
  return payload.config.collections.flatMap(({ slug, upload }) => {
    const folder = join(filesDir, slug)
    const isHere = !upload.disableLocalStorage && upload.staticDir === folder
    const collection = nameOfSlug(slugs, slug)
    return collection && isHere ? [{ collection: collection as UploadName, folder }] : []
  })
}
