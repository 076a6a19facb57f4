import { describe, expect, it } from '@jest/globals'

import { DomainError } from '../domain/errors.js'
import { isTransientConflict } from './transientConflict.js'

const failed = (fields: Record<string, unknown>, cause?: unknown) =>
  Object.assign(new Error('failed', { cause }), fields)

describe('isTransientConflict', () => {
  it.each([
    ['a MongoDB write conflict', failed({ code: 112 })],
    ['a labelled MongoDB error', failed({ errorLabels: ['TransientTransactionError'] })],
    ['a busy SQLite', failed({ code: 'SQLITE_BUSY_SNAPSHOT' })],
    [
      'one below an error of ours',
      new DomainError('database.busy', 'x', { cause: failed({ code: 112 }) }),
    ],
  ])('takes %s for one', (_, error) => {
    expect(isTransientConflict(error)).toBe(true)
  })

  it.each([
    ['a unique violation', failed({ code: 'SQLITE_CONSTRAINT_UNIQUE' })],
    ['a duplicate key', failed({ code: 11000 })],
    ['nothing', undefined],
    [
      'a MongoDB that nobody found in time',
      failed({
        name: 'MongoServerSelectionError',
        errorLabels: ['TransientTransactionError'],
      }),
    ],
    [
      'one that was waited for already',
      new DomainError('database.busy', 'x', {
        data: { waited: true },
        cause: failed({ code: 'SQLITE_BUSY' }),
      }),
    ],
  ])('takes %s for none', (_, error) => {
    expect(isTransientConflict(error)).toBe(false)
  })
})
