import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { handleEndpoints } from 'payload'
import type { PayloadRequest } from 'payload'

import { inTransaction } from '../../../src/actions/inTransaction.js'
import { describeDatabases, startPayload } from '../../support/payload.js'
import type { Started } from '../../support/payload.js'
import { countOf, createNote, notes, slug } from './notes.js'

describeDatabases('requests by REST at once', (database) => {
  let started: Started

  const send = (path: string, method: string, body?: unknown): Promise<Response> =>
    handleEndpoints({
      config: Promise.resolve(started.payload.config),
      payloadInstanceCacheKey: started.url,
      request: new Request(`http://localhost:3000/api${path}`, {
        method,
        headers: { 'content-type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    })

  beforeAll(async () => {
    started = await startPayload({
      database,
      cached: true,
      collections: [notes],
      jobs: {
        access: { run: () => true },
        tasks: [
          {
            slug: 'note' as never,
            retries: 2,
            handler: async ({ req }: { req: PayloadRequest }) => {
              await createNote(req.payload, 'by a job, in its own transaction')
              await inTransaction(req, (inner) => createNote(req.payload, 'by a job', inner))
              return { output: {} }
            },
          },
        ],
      },
    })
  }, 60_000)
  afterAll(async () => started.stop())

  it('stores 20 new documents', async () => {
    const before = await countOf(started.payload, 'notes')
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => send('/notes', 'POST', { title: `rest ${index}` })),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 201))
    expect(await countOf(started.payload, 'notes')).toBe(before + 20)
  }, 30_000)

  it('keeps three rows of 20 saves of one document', async () => {
    const { id } = await createNote(started.payload, 'saved by REST')
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        send(`/notes/${id}`, 'PATCH', {
          rows: [1, 2, 3].map((row) => ({ text: `${index}.${row}` })),
        }),
      ),
    )
    expect(answers.some(({ status }) => status === 200)).toBe(true)
    const saved = await started.payload.findByID({ collection: slug('notes'), id })
    expect((saved as unknown as { rows: unknown[] }).rows).toHaveLength(3)
  }, 30_000)

  it('runs 10 jobs at once through the endpoint', async () => {
    const { payload } = started
    const before = await countOf(payload, 'notes')
    for (let job = 0; job < 10; job++) {
      await payload.jobs.queue({ task: 'note' as never, input: {} })
    }
    const answer = await send('/payload-jobs/run?limit=10', 'GET')
    expect(answer.status).toBe(200)
    expect(await countOf(payload, 'notes')).toBe(before + 20)
  }, 30_000)
})
