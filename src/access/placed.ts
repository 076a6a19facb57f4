import { join } from 'node:path'

import type { CollectionConfig } from 'payload'

import type { ResolvedOptions } from '../options.js'
import { keepFilePrivate, keepFolderPrivate } from './privateFiles.js'

/** A collection of ours as the options of this app place it. */
export function placed(
  collection: CollectionConfig,
  { filesDir, publicUrl }: ResolvedOptions,
): CollectionConfig {
  const secured = publicUrl.startsWith('https:') ? withSecureCookie(collection) : collection
  return inFilesDir(secured, filesDir)
}

/** A log-in that was given over https is not told over http. */
const withSecureCookie = (collection: CollectionConfig): CollectionConfig =>
  typeof collection.auth === 'object'
    ? {
        ...collection,
        auth: { ...collection.auth, cookies: { ...collection.auth.cookies, secure: true } },
      }
    : collection

function inFilesDir(collection: CollectionConfig, filesDir: string): CollectionConfig {
  if (typeof collection.upload !== 'object') {
    return collection
  }
  const { hooks, slug, upload } = collection
  const staticDir = join(filesDir, slug)
  return {
    ...collection,
    upload: { ...upload, staticDir },
    hooks: {
      ...hooks,
      beforeOperation: [keepFolderPrivate(staticDir), ...(hooks?.beforeOperation ?? [])],
      afterChange: [keepFilePrivate(staticDir), ...(hooks?.afterChange ?? [])],
    },
  }
}
