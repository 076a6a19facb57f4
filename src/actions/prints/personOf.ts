import { createLocalReq, type PayloadRequest, type TypedUser } from 'payload'

import { isPatient, PATIENT } from '../../database/heedSilence.js'
import { findRecords } from '../records.js'
import { slugOf } from '../slugOf.js'
import type { StoredPrintJob } from './stored.js'

type Acting = { as?: TypedUser; context: Record<string, unknown> }

/**
 * Who asked, with the roles they have now, in a request of their own: nothing that was read for one
 * plan is remembered for the next, save what `context` says. Nobody, who may read nothing, when their account is gone.
 */
export async function personOf(
  req: PayloadRequest,
  { askedBy }: StoredPrintJob,
  { as, context }: Acting,
): Promise<PayloadRequest> {
  const user = as ?? (await accountOf(req, askedBy))
  const patience = isPatient({ req }) && PATIENT
  return createLocalReq(
    { context: { ...context, ...patience }, ...(user && { user }) },
    req.payload,
  )
}

async function accountOf(req: PayloadRequest, id: string): Promise<TypedUser | undefined> {
  const [account] = await findRecords(req, 'users', { where: { id: { equals: id } }, limit: 1 })
  return account && ({ ...account, collection: slugOf(req.payload, 'users') } as TypedUser)
}
