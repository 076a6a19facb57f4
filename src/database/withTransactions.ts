import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { BaseDatabaseAdapter, DatabaseAdapterObj } from 'payload'

import { DomainError } from '../domain/errors.js'
import { database as texts } from '../translations/database.js'
import { fill } from '../translations/fill.js'
import { claimJobsOnce } from './claimJobsOnce.js'
import { isSafe } from './safe.js'

/** An adapter that does not start where what belongs together would not be stored together. */
export const withTransactions = (database: DatabaseAdapterObj): DatabaseAdapterObj => ({
  ...database,
  init: (args) => {
    const adapter = database.init(args)
    if (adapter.name === 'mongoose' && !isSafe(adapter)) {
      claimJobsOnce(adapter as MongooseAdapter)
    }
    const connect = adapter.connect?.bind(adapter)
    adapter.connect = async (options) => {
      await connect?.(options)
      await assertTransactions(adapter)
    }
    return adapter
  },
})

async function assertTransactions(adapter: BaseDatabaseAdapter): Promise<void> {
  const lack = isSafe(adapter) ? undefined : await lackOf(adapter)
  if (lack) {
    await adapter.destroy?.()
    const { name } = adapter
    throw new DomainError(
      'configuration.invalid',
      [texts.en, texts.nl].map((words) => fill(words[lack], { value: name })).join('\n'),
      { data: { option: 'db', got: name } },
    )
  }
}

/** SQLite of an app itself has no transactions, or as many at once as there are writers. */
async function lackOf(
  adapter: BaseDatabaseAdapter,
): Promise<'unsafeSqlite' | 'noTransactions' | undefined> {
  if (adapter.name === 'sqlite') {
    return 'unsafeSqlite'
  }
  const id = await adapter.beginTransaction()
  if (id === null) {
    return 'noTransactions'
  }
  await adapter.rollbackTransaction(id)
  return undefined
}
