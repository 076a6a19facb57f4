import type { PayloadRequest } from 'payload'

import { idOf } from '../../domain/kernel/reference.js'
import type { Stored } from '../../records/stored.js'
import { inTransaction } from '../inTransaction.js'
import { findRecords } from '../records.js'

export type StoredShare = Stored<'plan-shares'>
export type StoredRemark = Stored<'plan-remarks'>

export const sharesOf = (req: PayloadRequest, planId: string): Promise<StoredShare[]> =>
  findRecords(req, 'plan-shares', { where: { plan: { equals: planId } }, sort: 'createdAt' })

export const remarksOf = (
  req: PayloadRequest,
  where: { plan: { equals: string } } | { share: { equals: string } },
): Promise<StoredRemark[]> => findRecords(req, 'plan-remarks', { where, sort: 'madeAt' })

export const planIdOf = ({ plan }: { plan: unknown }): string => idOf(plan) ?? ''

/** What changes here also appends to the chain of the plan, which has one next link. */
export const inSharingTransaction = <T>(
  req: PayloadRequest,
  work: (req: PayloadRequest) => Promise<T>,
): Promise<T> => inTransaction(req, work, { retryUnique: true, conflict: 'audit.append.conflict' })
