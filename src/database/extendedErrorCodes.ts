import type { SQLiteAdapter } from '@payloadcms/db-sqlite'

type Execute = (...args: unknown[]) => Promise<unknown>
type Client = { transaction: (mode?: string) => Promise<{ execute: Execute }> }

/**
 * The client of 0.18 puts SQLITE_CONSTRAINT where Payload looks for SQLITE_CONSTRAINT_UNIQUE, so
 * a value that is taken would reach people as a failed query with all its parameters. Every write
 * runs in a transaction here, so that is where the full code is put back.
 */
export function extendedErrorCodes(from: SQLiteAdapter['client']): void {
  const client = from as unknown as Client
  const begin = client.transaction.bind(client)
  client.transaction = async (mode = 'write') => {
    const transaction = await begin(mode)
    const execute = transaction.execute.bind(transaction)
    transaction.execute = (...args) => execute(...args).catch(withExtendedCode)
    return transaction
  }
}

function withExtendedCode(error: unknown): never {
  if (error instanceof Error && 'extendedCode' in error && error.extendedCode) {
    Object.assign(error, { code: error.extendedCode })
  }
  throw error
}
