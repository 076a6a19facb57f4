import { randomBytes } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Whole or not at all: who lists the folder never meets half a mail. Names sort by time. */
export async function writeToOutbox(dir: string, raw: Uint8Array): Promise<void> {
  await mkdir(dir, { recursive: true })
  const moment = new Date().toISOString().replace(/[:.]/g, '-')
  const path = join(dir, `${moment}-${randomBytes(4).toString('hex')}.eml`)
  await writeFile(`${path}.part`, raw, { flag: 'wx', mode: 0o600 })
  await rename(`${path}.part`, path)
}
