import type { PayloadRequest } from 'payload'

import type { ContributionStatus } from '../../domain/contributions/contribution.js'
import type { ContributorRole } from '../../domain/definition/access.js'
import type { Language } from '../../domain/kernel/language.js'
import type { Author } from '../../domain/plans/author.js'
import { findRecords } from '../records.js'

/** Who asked; in which language they work is unknown of what was asked long ago. */
type Inviter = { id: string; name: string; email: string; language?: Language }

export type StoredContribution = {
  id: string
  plan: unknown
  name: string
  email: string
  role: ContributorRole
  /** In which they read; who asks does not say it yet. */
  language?: Language | null
  sections: string[]
  message?: string | null
  dueDate?: string | null
  status: ContributionStatus
  expiresAt: string
  invitedBy: Inviter
  /** When the last mail was handed over; nothing while none was. */
  invitedAt?: string | null
  doneAt?: string | null
  school?: unknown
  board?: unknown
}

export const contributionsOf = (
  req: PayloadRequest,
  planId: string,
): Promise<StoredContribution[]> =>
  findRecords<StoredContribution>(req, 'contributions', {
    where: { plan: { equals: planId } },
    sort: 'createdAt',
  })

export const contributorOf = ({ id, name, role }: StoredContribution): Author => ({
  kind: 'contributor',
  id,
  name,
  role,
})
