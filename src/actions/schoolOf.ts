import type { PayloadRequest } from 'payload'

import { idOf } from '../domain/kernel/reference.js'
import { loadAsSystem } from './load.js'

export type StoredSchool = {
  id: string
  name: string
  city?: string | null
  board?: unknown
  logo?: unknown
  accent?: string | null
  /** Who signs for the school. */
  principal?: { name?: string | null; email?: string | null }
}

/** The school of a record, whoever may read that school. */
export const schoolOf = (
  req: PayloadRequest,
  { school }: { school?: unknown },
): Promise<StoredSchool> =>
  loadAsSystem<StoredSchool>(req, { collection: 'schools', id: idOf(school) ?? '' })

/** The name of a board. */
export const boardName = async (req: PayloadRequest, id: string): Promise<string> =>
  (await loadAsSystem<{ name: string }>(req, { collection: 'boards', id })).name
