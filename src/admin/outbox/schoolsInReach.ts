import type { PayloadRequest } from 'payload'

import { slugOf } from '../../actions/slugOf.js'
import { membershipsOfRequest } from '../../access/person.js'
import { idOf } from '../../domain/kernel/reference.js'
import { reachOf } from '../../domain/tenancy/roles.js'

/** Schools whose signing a person follows; `undefined` for all. Mails hold personal links. */
export async function schoolsInReach(req: PayloadRequest): Promise<string[] | undefined> {
  const reach = reachOf(membershipsOfRequest(req), 'signing', 'read')
  return reach.everywhere
    ? undefined
    : [...reach.schools, ...(await schoolsOfBoards(req, reach.boards))]
}

async function schoolsOfBoards(req: PayloadRequest, boards: readonly string[]): Promise<string[]> {
  if (boards.length === 0) {
    return []
  }
  const { docs } = await req.payload.find({
    collection: slugOf(req.payload, 'schools'),
    where: { board: { in: boards } },
    depth: 0,
    pagination: false,
    req,
    user: req.user,
    overrideAccess: false,
  })
  return docs.flatMap((school) => idOf(school) ?? [])
}
