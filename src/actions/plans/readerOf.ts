import type { PayloadRequest } from 'payload'

import { membershipsOfRequest } from '../../access/person.js'
import { idOf } from '../../domain/kernel/reference.js'
import type { Author } from '../../domain/plans/author.js'
import { staffReader, type Reader } from '../../domain/plans/sectionAccess.js'
import { placeOf } from '../assertMay.js'

/** As whom the person of the request reads a plan of this place. */
export const readerOf = (
  req: PayloadRequest,
  plan: { school?: unknown; board?: unknown },
): Reader => staffReader(membershipsOfRequest(req), placeOf(plan))

export function authorOf({ user }: PayloadRequest): Author {
  const { name, email } = user as unknown as { name?: string; email?: string }
  return { kind: 'staff', id: idOf(user) ?? '', name: name || (email ?? '') }
}
