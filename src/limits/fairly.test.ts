import { AsyncLocalStorage } from 'node:async_hooks'
import type { RequestListener } from 'node:http'

import { afterEach, beforeAll, describe, expect, it } from '@jest/globals'

import { openLoopback, until } from '../../test/support/loopback.js'
import { tellAddresses } from './askedBy.js'
import { fairly, type Turns } from './fairly.js'

const [one, other] = ['203.0.113.1', '203.0.113.2']
const PILE = 20

describe('A server that is fair', () => {
  let server: Awaited<ReturnType<typeof openLoopback>>
  beforeAll(() => {
    tellAddresses({ proxies: 1 })
  })
  afterEach(() => {
    server.close()
  })
  const open = async (
    turns: Partial<Turns> = {},
    handler = (keep: RequestListener): RequestListener => keep,
  ) => {
    const patient = { all: 1, each: 1, own: 9, waiting: 2, lookAfter: 600_000 }
    server = await openLoopback((keep) => fairly(handler(keep), { ...patient, ...turns }))
  }

  it.each([
    ['nl', 'Het is nu erg druk. Er is niets opgeslagen; wacht een minuut en probeer het nog eens.'],
    ['en', 'It is very busy now. Nothing was saved; wait a minute and try again.'],
  ])('refuses in words (%s) what is too much of the longest line', async (language, message) => {
    await open()
    await server.ask(one)
    await server.ask(one)
    await server.ask(one, { 'Accept-Language': language })
    await server.ask(other)
    await until(() => server.answers.length > 0)
    const [refused] = server.answers
    expect(refused).toMatchObject({ from: one, status: 503, retryAfter: '60' })
    expect(JSON.parse(refused?.text ?? '')).toEqual({
      errors: [{ message, code: 'request.lineFull', data: {} }],
    })
    await server.answer()
    await server.answer()
    await server.answer()
    expect(server.answers.map(({ from }) => from)).toEqual([one, one, one, other])
  })

  it('gives the turn of who hung up to the next', async () => {
    await open()
    await server.ask(one)
    const gone = await server.ask(one)
    await gone.hangUp()
    await server.ask(other)
    await server.answer()
    await server.answer()
    expect(server.answers.map(({ from }) => from)).toEqual([one, other])
  })

  it('works on nothing that was sent at once over a connection that is gone', async () => {
    await open({ all: 2, each: 2, waiting: PILE })
    const gone = await server.askAtOnce(one, PILE)
    await until(() => server.kept.length === 2)
    await gone.hangUp()
    await server.ask(other)
    await until(() => server.kept.length > 2)
    expect(server.kept.map(({ from }) => from)).toEqual([one, one, other])
  })

  it('lets who has a session wait for no pile of their address', async () => {
    await open({ waiting: PILE })
    for (let asked = 0; asked < PILE; asked += 1) {
      await server.ask(one)
    }
    await server.ask(one, { Cookie: 'payload-token=mine' })
    await server.answer()
    await server.answer()
    await until(() => server.kept.length > 0)
    expect(server.kept).toMatchObject([{ cookie: 'payload-token=mine' }])
  })

  it('gives the place of what does not work, but waits, to another', async () => {
    await open({ lookAfter: 1 })
    await server.ask(one)
    await server.ask(one)
    await until(() => server.kept.length === 2)
    expect(server.answers).toEqual([])
  })

  it('hears who comes before it begins the next, however soon it answers', async () => {
    let turn = 0
    let counting: NodeJS.Immediate | undefined
    const count = () => {
      turn += 1
      counting = setImmediate(count)
    }
    const turns: number[] = []
    await open({ waiting: PILE }, (keep) => (request, response) => {
      turns.push(turn)
      if (turns.length > 1) {
        response.end()
      } else {
        keep(request, response)
      }
    })
    for (let asked = 0; asked < PILE; asked += 1) {
      await server.ask(one)
    }
    count()
    await server.answer()
    await until(() => server.answers.length === PILE)
    clearImmediate(counting)
    expect(turns).toEqual([...new Set(turns)])
  })

  it('begins the next apart from the work of who made room', async () => {
    const work = new AsyncLocalStorage<string>()
    const seen: (string | undefined)[] = []
    await open({}, (keep) => (request, response) => {
      seen.push(work.getStore())
      work.enterWith('of who was first')
      if (seen.length === 1) {
        setImmediate(() => response.end())
      } else {
        keep(request, response)
      }
    })
    await Promise.all([server.ask(one), server.ask(other)])
    await until(() => seen.length === 2)
    expect(seen).toEqual([undefined, undefined])
  })

  it('counts all together when nobody knows who asks', async () => {
    await open({ waiting: 0 })
    await server.ask('')
    await server.ask('')
    await until(() => server.answers.length > 0)
    expect(server.answers[0]).toMatchObject({ status: 503 })
  })
})
