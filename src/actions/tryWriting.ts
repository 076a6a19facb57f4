import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Payload } from 'payload'

import { toHex } from '../domain/canonical.js'
import { servicesOf } from './services.js'
import { uploadFolders } from './uploadFolders.js'

/** As much as a small PDF: a full disk may have room for one line more. */
const TRIAL = new Uint8Array(64 * 1024)

/** Throws what the disk answers when the folder of our uploads takes no file. */
export async function tryWriting(payload: Pick<Payload, 'config'>): Promise<void> {
  if (uploadFolders(payload).length === 0) {
    return
  }
  const { options, random } = servicesOf(payload)
  const path = join(options.filesDir, `.trial-${toHex(random(8))}`)
  await mkdir(options.filesDir, { recursive: true })
  try {
    await writeFile(path, TRIAL, { mode: 0o600 })
  } finally {
    await rm(path, { force: true })
  }
}
