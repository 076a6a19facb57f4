import { existsSync, readdirSync } from 'node:fs'

import { describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'

import { inTransaction } from '../../../src/actions/inTransaction.js'
import { startPayload } from '../../support/payload.js'
import { createNote, notes } from './notes.js'

const OPEN_FILES = '/proc/self/fd'
const itOnLinux = existsSync(OPEN_FILES) ? it : it.skip

const run = async (payload: Payload, count: number) => {
  const { id } = await createNote(payload, 'counted')
  for (let index = 0; index < count; index++) {
    await inTransaction({ payload }, (req) =>
      payload.db.updateOne({ collection: 'notes', id, data: { title: `${index}` }, req }),
    )
  }
}

describe('5,000 transactions on SQLite', () => {
  itOnLinux(
    'leave open files and memory flat',
    async () => {
      const { payload, stop } = await startPayload({ database: 'sqlite', collections: [notes] })
      await run(payload, 1_000)
      const files = readdirSync(OPEN_FILES).length
      const memory = process.memoryUsage().rss
      await run(payload, 5_000)
      const grown = (process.memoryUsage().rss - memory) / 2 ** 20
      expect(readdirSync(OPEN_FILES).length).toBeLessThanOrEqual(files + 5)
      // 5,000 forgotten connections weigh about 800 MB; the rest is what the collector leaves about.
      expect(grown).toBeLessThan(150)
      await stop()
    },
    120_000,
  )
})
