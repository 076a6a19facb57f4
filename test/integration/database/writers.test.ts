import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Payload, PayloadRequest } from 'payload'

import { inTransaction } from '../../../src/actions/inTransaction.js'
import { isDomainError } from '../../../src/domain/errors.js'
import { describeDatabases, startPayload } from '../../support/payload.js'
import type { Started } from '../../support/payload.js'
import { countOf, createNote, links, notes, slug } from './notes.js'
import type { Note } from './notes.js'

const times = <T>(count: number, make: (index: number) => Promise<T>) =>
  Promise.allSettled(Array.from({ length: count }, (_, index) => make(index)))

const refusals = (results: PromiseSettledResult<unknown>[]): unknown[] =>
  results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []))

const threeRows = (writer: number) => [0, 1, 2].map((row) => ({ text: `${writer}.${row}` }))

const textsOf = async (payload: Payload, id: string): Promise<string[]> => {
  const note = (await payload.findByID({ collection: slug('notes'), id })) as unknown as Note
  return note.rows.map(({ text }) => text)
}

async function append(payload: Payload, stream: string): Promise<number> {
  return inTransaction(
    { payload },
    async (req) => {
      const { docs } = await payload.find({
        collection: slug('links'),
        where: { stream: { equals: stream } },
        sort: '-sequence',
        limit: 1,
        req,
      })
      const [head] = docs as unknown as { sequence: number }[]
      const sequence = (head?.sequence ?? 0) + 1
      await payload.create({ collection: slug('links'), data: { stream, sequence }, req })
      return sequence
    },
    { attempts: 20, retryUnique: true, conflict: 'audit.append.conflict' },
  )
}

describeDatabases('many writers at once', (database) => {
  let started: Started
  let done: string[] = []

  beforeAll(async () => {
    started = await startPayload({
      database,
      collections: [notes, links],
      jobs: {
        tasks: [
          {
            slug: 'note' as never,
            inputSchema: [{ name: 'title', type: 'text' }],
            handler: async ({ input, req }: { input: unknown; req: PayloadRequest }) => {
              const { title } = input as { title: string }
              await inTransaction(req, (inner) => createNote(started.payload, title, inner))
              done.push(title)
              return { output: {} }
            },
          },
        ],
      },
    })
  }, 60_000)
  afterAll(async () => started.stop())

  it('completes 60 creates', async () => {
    const { payload } = started
    const before = await countOf(payload, 'notes')
    const results = await times(60, (index) => createNote(payload, `note ${index}`))
    expect(refusals(results)).toEqual([])
    expect(await countOf(payload, 'notes')).toBe(before + 60)
  }, 60_000)

  it('keeps exactly one complete set of rows of 20 saves of one document', async () => {
    const { payload } = started
    const { id } = await createNote(payload, 'saved by twenty')
    const results = await times(20, (writer) =>
      payload.update({ collection: slug('notes'), id, data: { rows: threeRows(writer) } }),
    )
    for (const refusal of refusals(results)) {
      expect(isDomainError(refusal)).toBe(true)
      expect(refusal).toMatchObject({ code: 'database.busy', status: 503 })
    }
    const accepted = results.flatMap(({ status }, writer) =>
      status === 'fulfilled' ? [writer] : [],
    )
    expect(accepted.length).toBeGreaterThan(0)
    const texts = await textsOf(payload, id)
    expect(texts).toHaveLength(3)
    expect(accepted.map((writer) => threeRows(writer).map(({ text }) => text))).toContainEqual(
      texts,
    )
  }, 60_000)

  it('lets all 20 saves of one document win that go through inTransaction', async () => {
    const { payload } = started
    const { id } = await createNote(payload, 'saved by twenty in turn')
    const results = await times(20, (writer) =>
      inTransaction(
        { payload },
        (req) =>
          payload.update({
            collection: slug('notes'),
            id,
            data: { rows: threeRows(writer) },
            req,
          }),
        { attempts: 30 },
      ),
    )
    expect(refusals(results)).toEqual([])
    expect(await textsOf(payload, id)).toHaveLength(3)
    const versions = await payload.countVersions({
      collection: slug('notes'),
      where: { parent: { equals: id } },
    })
    expect(versions.totalDocs).toBe(21)
  }, 60_000)

  it('appends 20 links to one chain without a gap or a fork', async () => {
    const results = await times(20, () => append(started.payload, 'a'))
    expect(refusals(results)).toEqual([])
    const sequences = results.map((result) => (result as PromiseFulfilledResult<number>).value)
    expect(sequences.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1))
    expect(await countOf(started.payload, 'links')).toBe(20)
  }, 60_000)

  it('completes 10 jobs', async () => {
    const { payload } = started
    done = []
    const titles = Array.from({ length: 10 }, (_, index) => `job ${index}`)
    await Promise.all(
      titles.map((title) => payload.jobs.queue({ task: 'note' as never, input: { title } })),
    )
    await payload.jobs.run({ limit: 10 })
    expect(done.sort()).toEqual(titles.sort())
    const { totalDocs } = await payload.count({
      collection: slug('notes'),
      where: { title: { in: titles } },
    })
    expect(totalDocs).toBe(10)
  }, 60_000)
})
