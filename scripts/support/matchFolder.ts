/**
 * Whether the data folder is the one of this database. Files and the seal stand in the folder, and
 * the records about them in the database: a server with another folder would miss the files of the
 * first and seal with an authority of its own. So both keep the same mark.
 */
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Payload } from 'payload'

import { keepOnce } from './keepOnce.js'

const KEY = 'leidraad:data-folder'
const FILE = 'folder-id'

/** The sentence of a mistake, if there is one; a pair that is new gets its mark. */
export async function matchFolder(payload: Payload, dataDir: string): Promise<string | undefined> {
  const inDatabase = await payload.kv.get<{ id: string }>(KEY)
  const inFolder = await markIn(dataDir)
  if (inDatabase) {
    return inDatabase.id === inFolder ? undefined : otherFolder(dataDir)
  }
  // In the folder first: a start that is interrupted here goes on with the same mark.
  await payload.kv.set(KEY, { id: keepOnce(join(dataDir, FILE), randomUUID) })
  return undefined
}

const markIn = (dataDir: string): Promise<string | undefined> =>
  readFile(join(dataDir, FILE), 'utf8').then(
    (text) => text.trim(),
    () => undefined,
  )

const otherFolder = (dataDir: string): string =>
  `De map ${dataDir} hoort niet bij deze database: de bestanden en het zegel staan in een andere map. Zet LEIDRAAD_DATA op die map (alle servers van één database gebruiken dezelfde), of zet de map terug uit de reservekopie die bij de database hoort.`
