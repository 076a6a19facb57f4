import type { PayloadRequest, Where } from 'payload'

import { withTextIds } from '../../access/references.js'
import type { Stored } from '../../records/stored.js'
import { slugOf } from '../slugOf.js'

/** A person with what Payload keeps of their log-in, hidden from everyone else. */
export type Account = Stored<'users'>

export async function accountBy(req: PayloadRequest, where: Where): Promise<Account | undefined> {
  const slug = slugOf(req.payload, 'users')
  const found: unknown = await req.payload.db.findOne({ collection: slug, where, req })
  return found ? withTextIds(req.payload, 'users', found) : undefined
}

export const accountOfAddress = (
  req: PayloadRequest,
  email: string,
): Promise<Account | undefined> => accountBy(req, { email: { equals: email.trim().toLowerCase() } })

/** What Payload gives a hook before an operation; its own type differs for each of them. */
export type BeforeOperation = { args: unknown; operation: string; req: PayloadRequest }
