import type { PayloadRequest } from 'payload'

import { idOf } from '../domain/kernel/reference.js'
import type { Stored } from '../records/stored.js'
import { loadAsSystem } from './load.js'

export type StoredSchool = Stored<'schools'>

/** The school of a record, whoever may read that school. */
export const schoolOf = (
  req: PayloadRequest,
  { school }: { school?: unknown },
): Promise<StoredSchool> => loadAsSystem(req, { collection: 'schools', id: idOf(school) ?? '' })

/** The name of a board. */
export const boardName = async (req: PayloadRequest, id: string): Promise<string> =>
  (await loadAsSystem(req, { collection: 'boards', id })).name
