import type { Connection } from 'mongoose'

import { codeOf } from './codeOf.js'

/** Beginning never asks the server; the first read inside the transaction does. */
export async function hasTransactions(connection: Connection): Promise<boolean> {
  const session = await connection.startSession()
  try {
    session.startTransaction()
    await connection.collection('payload-migrations').findOne({}, { session })
    await session.abortTransaction()
    return true
  } catch (error) {
    if (isWithoutTransactions(error)) {
      return false
    }
    throw error
  } finally {
    await session.endSession()
  }
}

/** 20: IllegalOperation, what a server without a replica set answers; 263: not in this place. */
const isWithoutTransactions = (error: unknown): boolean =>
  [20, 263].includes(codeOf(error) as number)
