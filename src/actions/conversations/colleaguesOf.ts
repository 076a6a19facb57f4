import type { PayloadRequest } from 'payload'

import type { ColleagueAddress } from '../../domain/conversations/checkGuests.js'
import { idOf } from '../../domain/kernel/reference.js'
import type { StoredPlan } from '../plans/stored.js'
import { findRecords } from '../records.js'
import type { StoredConversation } from './stored.js'

/** Who works at the school of a plan or a conversation and has an account. */
export async function colleaguesOf(
  req: PayloadRequest,
  { school }: Pick<StoredPlan | StoredConversation, 'school'>,
): Promise<ColleagueAddress[]> {
  const users = await findRecords(req, 'users', {
    where: { 'memberships.school': { equals: idOf(school) ?? '' } },
    sort: 'name',
    limit: 500,
  })
  return users.flatMap(({ id, name, email }) => (name && email ? [{ id, name, email }] : []))
}
