import { setTimeout as pause } from 'node:timers/promises'

import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Payload, PayloadRequest } from 'payload'

import { inTransaction } from '../../../src/actions/inTransaction.js'
import { describeDatabases, startPayload } from '../../support/payload.js'
import type { Started } from '../../support/payload.js'
import { ours } from '../../../src/access/ours.js'
import { countOf, createNote, links, notes, pages, slug, visits } from './notes.js'

const users = {
  slug: 'users',
  custom: ours,
  auth: { maxLoginAttempts: 3, lockTime: 60_000 },
  access: { create: () => true, read: () => true },
  fields: [],
}

const failure = async (promise: Promise<unknown>): Promise<unknown> => {
  try {
    await promise
  } catch (error) {
    return error
  }
  throw new Error('expected a refusal')
}

const createLink = (payload: Payload, sequence: number, req: PayloadRequest) =>
  payload.create({ collection: slug('links'), data: { stream: 't', sequence }, req })

type During = (req: PayloadRequest) => Promise<unknown>

/** A document of the app, or of ours, whose hook runs `during` inside Payload's own transaction. */
const save = (payload: Payload, collection: string, during: During) =>
  payload.create({
    collection: slug(collection),
    data: { title: 'outer', rows: [] },
    context: { during },
  })

/** As a hook of an app does that never heard of transactions: without `req`. */
const visit = (payload: Payload, at: string) =>
  payload.create({ collection: slug('visits'), data: { at } })

const visitsAt = async (payload: Payload, at: string): Promise<number> =>
  (await payload.count({ collection: slug('visits'), where: { at: { equals: at } } })).totalDocs

describeDatabases('transactions', (database) => {
  let started: Started
  let payload: Payload

  beforeAll(async () => {
    started = await startPayload({
      database,
      collections: [users, notes, links, pages, visits],
      databaseOptions: { abandonedAfter: 2_500 },
    })
    payload = started.payload
  }, 60_000)
  afterAll(async () => started.stop())

  it('undoes everything in all collections when the work fails', async () => {
    const before = [await countOf(payload, 'notes'), await countOf(payload, 'links')]
    const error = await failure(
      inTransaction({ payload }, async (req) => {
        await createNote(payload, 'undone', req)
        await createLink(payload, 1, req)
        throw new Error('the signer withdrew')
      }),
    )
    expect(error).toMatchObject({ message: 'the signer withdrew' })
    expect([await countOf(payload, 'notes'), await countOf(payload, 'links')]).toEqual(before)
  })

  it('joins the transaction that the request already has', async () => {
    const before = await countOf(payload, 'notes')
    const error = failure(
      inTransaction({ payload }, async (outer) => {
        await inTransaction(outer, (inner) => createNote(payload, 'joined', inner))
        throw new Error('the outer work failed')
      }),
    )
    expect(await error).toMatchObject({ message: 'the outer work failed' })
    expect(await countOf(payload, 'notes')).toBe(before)
  })

  it('fails at once, naming the place, when a nested operation forgets req', async () => {
    const before = await countOf(payload, 'notes')
    const begun = performance.now()
    const error = await failure(
      inTransaction({ payload }, async (req) => {
        await createNote(payload, 'with req', req)
        await createNote(payload, 'without req')
      }),
    )
    expect(performance.now() - begun).toBeLessThan(1000)
    expect(error).toMatchObject({ code: 'database.write.outsideTransaction' })
    expect((error as Error).message).toContain('create of notes')
    expect((error as Error).message).toMatch(/notes\.ts:\d+/)
    expect(await countOf(payload, 'notes')).toBe(before)
  })

  it('fails at once when a hook inside an ordinary save forgets req', async () => {
    const before = await countOf(payload, 'links')
    const error = await failure(
      save(payload, 'notes', () =>
        payload.create({ collection: slug('links'), data: { stream: 'h', sequence: 1 } }),
      ),
    )
    expect(error).toMatchObject({ code: 'database.write.outsideTransaction' })
    expect((error as Error).message).toMatch(/create of links at .*transactions\.test\.ts:\d+/)
    expect(await countOf(payload, 'links')).toBe(before)
  })

  it.each(['pages', 'notes'])(
    'lets an app save what is its own without req, in a hook on %s',
    async (collection) => {
      await save(payload, collection, async () => {
        await visit(payload, collection)
        await Promise.all([visit(payload, collection), visit(payload, collection)])
        await save(payload, 'pages', () => visit(payload, collection))
        await payload.db.create({ collection: 'visits', data: { at: collection } })
      })
      expect(await visitsAt(payload, collection)).toBe(5)
    },
  )

  it('stores what an app saves although something in its hook failed', async () => {
    const before = await countOf(payload, 'pages')
    await save(payload, 'pages', async () => {
      await visit(payload, '').catch(() => undefined)
      await visit(payload, 'after a failure')
    })
    expect(await visitsAt(payload, 'after a failure')).toBe(1)
    expect(await countOf(payload, 'pages')).toBe(before + 1)
  })

  it('stores what an app saves and does not wait for', async () => {
    let late: Promise<unknown> = Promise.resolve()
    await save(payload, 'pages', () => {
      late = Promise.all([1, 2].map(() => visit(payload, 'not waited for')))
      return Promise.resolve()
    })
    await late
    expect(await visitsAt(payload, 'not waited for')).toBe(2)
  })

  it('tells of what the whole wrote while a part of it failed: stored, or refused with the whole', async () => {
    const isStored = await save(payload, 'pages', (req) =>
      save(payload, 'pages', async () => {
        await payload.create({ collection: slug('visits'), data: { at: 'beside a part' }, req })
        throw new Error('the part fails')
      }).catch(() => undefined),
    ).then(
      () => true,
      () => false,
    )
    expect(await visitsAt(payload, 'beside a part')).toBe(isStored ? 1 : 0)
  })

  it('undoes what an app saved without req only on SQLite, where it is a part of the whole', async () => {
    const failed = save(payload, 'pages', async () => {
      await visit(payload, 'before it failed')
      throw new Error('the page is refused')
    })
    expect(await failure(failed)).toMatchObject({ message: 'the page is refused' })
    expect(await visitsAt(payload, 'before it failed')).toBe(database === 'sqlite' ? 0 : 1)
  })

  it('still fails at once when ours forgets req after an app saved without', async () => {
    const error = await failure(
      save(payload, 'pages', async () => {
        await visit(payload, 'before ours')
        await payload.create({ collection: slug('links'), data: { stream: 'p', sequence: 1 } })
      }),
    )
    expect(error).toMatchObject({ code: 'database.write.outsideTransaction' })
    const nested = failure(
      inTransaction({ payload }, () => inTransaction({ payload }, () => Promise.resolve())),
    )
    expect(await nested).toMatchObject({ code: 'database.write.outsideTransaction' })
  })

  it('fails at once when a direct database write forgets req', async () => {
    const error = await failure(
      inTransaction({ payload }, () =>
        payload.db.create({ collection: 'links', data: { stream: 'd', sequence: 1 } }),
      ),
    )
    expect(error).toMatchObject({ code: 'database.write.outsideTransaction' })
    expect((error as Error).message).toMatch(/create of links at .*transactions\.test\.ts:\d+/)
  })

  it('stores nothing when the error of a failed nested operation is swallowed', async () => {
    const before = await countOf(payload, 'notes')
    const error = await failure(
      inTransaction({ payload }, async (req) => {
        await createNote(payload, 'before', req)
        await createNote(payload, '', req).catch(() => undefined)
        await createNote(payload, 'after', req)
      }),
    )
    expect(error).toMatchObject({ code: 'database.write.outsideTransaction' })
    expect(await countOf(payload, 'notes')).toBe(before)
  })

  it('lets go of the transaction when it has ended', async () => {
    await inTransaction({ payload }, (req) => createNote(payload, 'first', req))
    await createNote(payload, 'second, without a transaction of its own')
    await failure(inTransaction({ payload }, () => Promise.reject(new Error('rolled back'))))
    await createNote(payload, 'third')
    const { totalDocs } = await payload.count({
      collection: slug('notes'),
      where: { title: { in: ['first', 'second, without a transaction of its own', 'third'] } },
    })
    expect(totalDocs).toBe(3)
  })

  it('reads on during a transaction, and sees nothing of it before its end', async () => {
    const before = await countOf(payload, 'notes')
    let during = -1
    await inTransaction({ payload }, async (req) => {
      await createNote(payload, 'not yet', req)
      during = await countOf(payload, 'notes')
    })
    expect(during).toBe(before)
    expect(await countOf(payload, 'notes')).toBe(before + 1)
  })

  it('frees a transaction whose owner never ends it', async () => {
    const before = await countOf(payload, 'notes')
    const owner = inTransaction({ payload }, async (req) => {
      await createNote(payload, 'abandoned', req)
      await pause(5_000)
      await createNote(payload, 'too late', req)
    })
    await pause(50)
    await Promise.all([createNote(payload, 'the next writer'), failure(owner)])
    expect(await failure(owner)).toMatchObject({ code: 'database.write.outsideTransaction' })
    expect(await countOf(payload, 'notes')).toBe(before + 1)
  }, 10_000)

  it('tries again on a conflict the caller declared, and gives up with its own code', async () => {
    await inTransaction({ payload }, (req) => createLink(payload, 100, req))
    let tries = 0
    const error = await failure(
      inTransaction(
        { payload },
        (req) => {
          tries += 1
          return createLink(payload, 100, req)
        },
        { attempts: 3, retryUnique: true, conflict: 'audit.append.conflict' },
      ),
    )
    expect(tries).toBe(3)
    expect(error).toMatchObject({ code: 'audit.append.conflict' })
    expect((error as Error).cause).toMatchObject({ name: 'ValidationError' })
  })

  it('does not stand in the way of log-ins, lock-outs and forgotten passwords', async () => {
    const data = { email: 'ib@regenboog.example', password: 'a long enough password' }
    await payload.create({ collection: slug('users'), data: data })
    const login = (password: string) =>
      payload.login({ collection: slug('users'), data: { ...data, password } })
    expect((await login(data.password)).token).toMatch(/^ey/)
    const asked = payload.forgotPassword({
      collection: slug('users'),
      data: { email: data.email },
    })
    expect(await asked).toEqual(expect.any(String))
    for (let attempt = 0; attempt < 3; attempt++) {
      expect(await failure(login('wrong'))).toMatchObject({ name: 'AuthenticationError' })
    }
    expect(await failure(login(data.password))).toMatchObject({ name: 'LockedAuth' })
  })
})
