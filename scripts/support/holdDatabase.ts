/** One server at a time on a SQLite file; commands beside it are welcome. */
import { resolve } from 'node:path'

import { createClient } from '@libsql/client'

import { isSqliteFile, pathOf } from '../../src/database/addresses.js'
import { database as texts } from '../../src/translations/database.js'
import { fill } from '../../src/translations/fill.js'

/** What would be collected as garbage would let go. */
const held = new Set<unknown>()

/**
 * Holds the database for as long as this process lives; the sentence of a mistake when another does.
 * The system itself lets go of the lock on the file beside it, also of a process that is killed.
 */
export async function holdDatabase(url: string): Promise<string | undefined> {
  if (!isSqliteFile(url)) {
    return undefined
  }
  const path = resolve(pathOf(url))
  const client = createClient({ url: `${url}.server` })
  try {
    held.add(await client.transaction('write'))
    return undefined
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'SQLITE_BUSY') {
      throw error
    }
    return fill(texts.nl.inUse, { value: path })
  }
}
