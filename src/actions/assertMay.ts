import type { PayloadRequest } from 'payload'

import { membershipsOfRequest } from '../access/person.js'
import { DomainError } from '../domain/errors.js'
import { idOf } from '../domain/kernel/reference.js'
import { reaches, reachOf, type Noun, type Place, type Verb } from '../domain/tenancy/roles.js'

type Placed = { school?: unknown; board?: unknown }
type Wanted = { noun: Noun; verb: Verb }

export function placeOf({ school, board }: Placed): Place {
  const ids = { school: idOf(school), board: idOf(board) }
  return { ...(ids.school && { school: ids.school }), ...(ids.board && { board: ids.board }) }
}

export const may = (req: PayloadRequest, { noun, verb }: Wanted, record: Placed): boolean =>
  reaches(reachOf(membershipsOfRequest(req), noun, verb), placeOf(record))

/** For verbs that Payload does not know, and before the system writes on behalf of a person. */
export function assertMay(req: PayloadRequest, wanted: Wanted, record: Placed): void {
  if (!may(req, wanted, record)) {
    throw new DomainError('access.denied', `No right to ${wanted.verb} a ${wanted.noun} here`)
  }
}
