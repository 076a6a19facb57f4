/** What is uploaded, printed and sealed is for the account the server runs under, and no other. */
import { chmod, mkdir } from 'node:fs/promises'
import { join } from 'node:path'

import type { CollectionAfterChangeHook, CollectionBeforeOperationHook } from 'payload'

const OWNER_ONLY_FOLDER = 0o700
const OWNER_ONLY_FILE = 0o600

/** Before Payload writes a file: its folder is made, or shut when an earlier version left it open. */
export const keepFolderPrivate =
  (folder: string): CollectionBeforeOperationHook =>
  async ({ req }) => {
    if (req.file) {
      await mkdir(folder, { recursive: true, mode: OWNER_ONLY_FOLDER })
      await chmod(folder, OWNER_ONLY_FOLDER)
    }
  }

export const keepFilePrivate =
  (folder: string): CollectionAfterChangeHook =>
  async ({ doc, req }) => {
    const { filename } = doc as { filename?: unknown }
    if (req.file && typeof filename === 'string') {
      await chmod(join(folder, filename), OWNER_ONLY_FILE).catch(unlessElsewhere)
    }
  }

/** A host may keep files in a cloud store. */
function unlessElsewhere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') {
    throw error
  }
}
