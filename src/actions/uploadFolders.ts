import { join } from 'node:path'

import type { Payload } from 'payload'

import type { UploadName } from '../records/stored.js'
import { servicesOf } from './services.js'

export type UploadFolder = { collection: UploadName; folder: string }

/** Where our uploads stand on this disk; none when a storage adapter keeps them elsewhere. */
export function uploadFolders(payload: Pick<Payload, 'config'>): UploadFolder[] {
  const { filesDir } = servicesOf(payload).options
  return payload.config.collections.flatMap(({ slug, upload }) => {
    const folder = join(filesDir, slug)
    const isOurs = !upload.disableLocalStorage && upload.staticDir === folder
    return isOurs ? [{ collection: slug as UploadName, folder }] : []
  })
}
