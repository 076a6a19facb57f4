import { writeFile } from 'node:fs/promises'

import { describe, expect, it } from '@jest/globals'
import { createClient } from '@libsql/client'
import mongoose from 'mongoose'
import { FileUploadError, type Payload } from 'payload'

import { outageOf } from './outageOf.js'

/** Without uploads of ours there is nothing to try. */
const payload = {
  config: { collections: [], custom: { leidraad: { options: { filesDir: '' } } } },
} as unknown as Payload

const errorOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  )

/** The device that is always full. */
const fullDisk = () => errorOf(writeFile('/dev/full', 'x'))

async function fullSqlite(): Promise<unknown> {
  const client = createClient({ url: ':memory:' })
  await client.execute('CREATE TABLE notes (text TEXT)')
  await client.execute('PRAGMA max_page_count = 2')
  return errorOf(client.execute('INSERT INTO notes VALUES (hex(zeroblob(100000)))'))
}

const lostMongodb = () =>
  errorOf(
    mongoose
      .createConnection('mongodb://127.0.0.1:1/x', { serverSelectionTimeoutMS: 50 })
      .asPromise(),
  )

describe('outageOf', () => {
  it.each([
    ['a full disk', fullDisk, 'storage.unavailable'],
    ['a full SQLite database', fullSqlite, 'storage.unavailable'],
    ['a MongoDB that nobody finds', lostMongodb, 'database.unavailable'],
  ])('names %s, wrapped or not', async (_, found, code) => {
    const error = await found()
    expect(error).toBeDefined()
    expect(await outageOf(payload, error)).toMatchObject({ code, status: 503 })
    const wrapped = new Error('the query failed', { cause: error })
    expect(await outageOf(payload, wrapped)).toMatchObject({ code })
  })

  it.each([
    ['a mail server that is away', Object.assign(new Error('x'), { code: 'ECONNREFUSED' })],
    ['a broken picture', new FileUploadError()],
    ['a mistake of ours', new TypeError('undefined is not a function')],
    ['nothing', undefined],
  ])('takes %s for none', async (_, error) => {
    expect(await outageOf(payload, error)).toBeUndefined()
  })
})
