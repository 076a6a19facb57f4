import type { PayloadRequest } from 'payload'

import { inTransaction } from '../inTransaction.js'

/**
 * Everything that changes a request also appends to its chain, and a chain has one next link. So
 * two changes at once never both go through unseen: one is tried again and sees the other.
 */
export const inSigningTransaction = <T>(
  req: PayloadRequest,
  work: (req: PayloadRequest) => Promise<T>,
  { attempts }: { attempts?: number } = {},
): Promise<T> =>
  inTransaction(req, work, {
    retryUnique: true,
    conflict: 'audit.append.conflict',
    ...(attempts && { attempts }),
  })
