import type { PayloadRequest } from 'payload'

import type { Author } from '../../domain/plans/author.js'
import type { Stored } from '../../records/stored.js'
import { findRecords } from '../records.js'

export type StoredContribution = Stored<'contributions'>

export const contributionsOf = (
  req: PayloadRequest,
  planId: string,
): Promise<StoredContribution[]> =>
  findRecords(req, 'contributions', {
    where: { plan: { equals: planId } },
    sort: 'createdAt',
  })

export const contributorOf = ({ id, name, role }: StoredContribution): Author => ({
  kind: 'contributor',
  id,
  name,
  role,
})
