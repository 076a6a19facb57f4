import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { handleEndpoints } from 'payload'

import { tellAddresses } from '../../../src/limits/askedBy.js'
import { limitedBy } from '../../../src/limits/limited.js'

import { makePlan, startSchool, type School } from '../signing/support.js'

const MB = 1024 * 1024
const CHUNK = new Uint8Array(MB).fill(97)

describe('What is sent without an end', () => {
  let school: School
  let planId: string
  let token: string
  beforeAll(async () => {
    school = await startSchool('sqlite')
    planId = await makePlan(school)
    const { email } = school.world.people.schoolAdmin
    const login = await school.rest('POST', '/users/login', {
      body: { email, password: 'regenboog-2026' },
    })
    token = ((await login.json()) as { token: string }).token
  }, 60_000)
  afterAll(() => school.stop())

  /** Sends megabytes for as long as they are taken, without telling how many there will be. */
  const pour = async (
    path: string,
    type: string,
    start: string,
    { as = `JWT ${token}`, guarded = false } = {},
  ) => {
    let sent = 0
    const body = new ReadableStream<Uint8Array>(
      {
        pull: (controller) => {
          if (sent >= 1024) {
            controller.close()
            return
          }
          controller.enqueue(sent === 0 ? new TextEncoder().encode(start) : CHUNK)
          sent += 1
        },
      },
      { highWaterMark: 0 },
    )
    const request = new Request(`http://localhost:3000/api${path}`, {
      method: 'POST',
      headers: { ...(as && { Authorization: as }), 'Content-Type': type, 'Accept-Language': 'nl' },
      body,
      duplex: 'half',
    } as RequestInit)
    const { payloadInstanceCacheKey, config } = school
    const route = (request: Request) =>
      handleEndpoints({ config, request, payloadInstanceCacheKey })
    const slug = path.slice(1).split('/')
    const response = guarded
      ? await limitedBy(() => Promise.resolve(school.payload), route)(request, {
          // Next gives a route without parts in its address no parts at all.
          params: path === '/graphql' ? (undefined as never) : Promise.resolve({ slug }),
        })
      : await route(request)
    return { status: response.status, sent, text: await response.text() }
  }

  const send = (path: string, type: string, body: BodyInit, headers: Record<string, string> = {}) =>
    handleEndpoints({
      config: school.config,
      payloadInstanceCacheKey: school.payloadInstanceCacheKey,
      request: new Request(`http://localhost:3000/api${path}`, {
        method: 'POST',
        headers: {
          Authorization: `JWT ${token}`,
          'Content-Type': type,
          'Accept-Language': 'nl',
          ...headers,
        },
        body,
        duplex: 'half',
      } as RequestInit),
    })

  /** Starts to send, and goes on when told. */
  const hold = (path: string, type: string, start: string, headers?: Record<string, string>) => {
    let end: () => void = () => undefined
    let response: Promise<Response> = Promise.reject(new Error('Not sent yet'))
    response.catch(() => undefined)
    const began = new Promise<void>((resolve) => {
      const body = new ReadableStream<Uint8Array>(
        {
          start: (controller) => {
            end = () => {
              controller.enqueue(new TextEncoder().encode(start))
              controller.close()
            }
          },
          pull: () => resolve(),
        },
        // Asked for when it is read, and not before.
        { highWaterMark: 0 },
      )
      response = send(path, type, body, headers)
    })
    return { began, end: () => end(), response: () => response }
  }

  const form = 'multipart/form-data; boundary=b'
  const file = '--b\r\nContent-Disposition: form-data; name="file"; filename="a.docx"\r\n\r\n'

  describe.each([
    ['/function-descriptions/import', form, file, 40],
    ['/leidraad/controle', form, file, 40],
  ] as const)('to %s', (path, type, start, limit) => {
    it('is cut off', async () => {
      const { status, sent } = await pour(path, type, start)
      expect(status).toBe(413)
      expect(sent).toBeLessThan(limit)
    })
  })

  it.each([
    ['/function-descriptions/import', 4],
    ['/leidraad/controle', 9],
  ])(
    'to %s keeps others out while it is sent, until one is done',
    async (path, places) => {
      const held = Array.from({ length: places }, () => hold(path, form, `${file}x\r\n--b--\r\n`))
      await Promise.all(held.map(({ began }) => began))
      const refused = await send(path, form, `${file}x\r\n--b--\r\n`)
      expect(refused.status).toBe(503)
      expect(refused.headers.get('Retry-After')).toBe('60')
      expect(await refused.text()).toMatch(/te veel bestanden tegelijk|import\.busy/)
      held.forEach(({ end }) => end())
      const answers = await Promise.all(held.map(({ response }) => response()))
      expect(answers.map(({ status }) => status)).not.toContain(503)
      expect((await send(path, form, `${file}x\r\n--b--\r\n`)).status).not.toBe(503)
    },
    60_000,
  )

  it('to the check page takes two places of one address, and leaves the rest to others', async () => {
    tellAddresses({ proxies: 1 })
    const whole = `${file}x\r\n--b--\r\n`
    const from = (address: string) => ({ 'X-Leidraad-Address': address })
    const path = '/leidraad/controle'
    const held = [1, 2].map(() => hold(path, form, whole, from('203.0.113.1')))
    await Promise.all(held.map(({ began }) => began))
    expect((await send(path, form, whole, from('203.0.113.1'))).status).toBe(503)
    expect((await send(path, form, whole, from('203.0.113.2'))).status).toBe(422)
    held.forEach(({ end }) => end())
    const answers = await Promise.all(held.map(({ response }) => response()))
    expect(answers.map(({ status }) => status)).toEqual([422, 422])
  })

  it('with more fields than its form has is not read', async () => {
    const field = '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n'
    const body = `${field.repeat(20)}${file}x\r\n--b--\r\n`
    const response = await send('/leidraad/controle', form, body)
    expect(response.status).toBe(422)
    expect(await response.text()).toContain('Kies eerst een PDF-bestand')
  })

  it('is not read at all for a link that nobody has', async () => {
    const path = `/leidraad/teken/${'a'.repeat(43)}`
    const { status, sent } = await pour(path, 'application/x-www-form-urlencoded', 'name=')
    expect({ status, sent }).toEqual({ status: 404, sent: 0 })
  })

  it('is cut off when a section is saved or a plan is sent', async () => {
    for (const path of [`/plans/${planId}/sections/cover`, `/plans/${planId}/send`]) {
      const { status, sent } = await pour(path, 'application/json', '{"answers":"')
      expect(status).toBe(413)
      expect(sent).toBeLessThan(10)
    }
  })

  describe('before Payload reads it', () => {
    const json = 'application/json'
    const picture = '--b\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\n'

    it.each([
      ['/users/login', json, '{"email":"', 3],
      ['/users/forgot-password', json, '{"email":"', 3],
      ['/pupils', json, '{"name":"', 3],
      ['/pupils', 'application/x-www-form-urlencoded', 'name=', 3],
      ['/pupils', 'text/plain', 'name=', 3],
      ['/graphql', json, '{"query":"', 3],
      ['/plans/1/send', json, '{"message":"', 3],
      ['/plans/1/sections/cover', json, '{"answers":"', 6],
      ['/media', form, picture, 28],
      ['/plans/1/files', form, file, 28],
      ['/function-descriptions/import', form, file, 28],
      ['/leidraad/controle', form, file, 28],
    ] as const)('%s (%s) is cut off with a sentence', async (path, type, start, limit) => {
      const { status, sent, text } = await pour(path, type, start, { guarded: true })
      expect(status).toBe(413)
      expect(sent).toBeLessThan(limit)
      expect(text).toMatch(/te groot|too large|larger than|limit has been reached/)
    })

    it.each(['/media', '/plans/1/files', '/plan-templates/import', '/plans/1/sections/cover'])(
      '%s takes a megabyte of somebody who is not logged in, and no more',
      async (path) => {
        for (const as of ['', 'JWT not-a-token']) {
          const { status, sent } = await pour(path, form, file, { as, guarded: true })
          expect(status).toBe(413)
          expect(sent).toBeLessThan(4)
        }
      },
    )

    it('a length that is claimed is refused without reading', async () => {
      const body = JSON.stringify({ name: 'a'.repeat(MB) })
      const request = new Request('http://localhost:3000/api/pupils', {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'Content-Length': String(body.length),
          'Accept-Language': 'en',
        },
        body,
      })
      const unreached = () => Promise.reject(new Error('Payload was asked'))
      const params = Promise.resolve({ slug: ['pupils'] })
      const guard = limitedBy(() => Promise.resolve(school.payload), unreached)
      const response = await guard(request, { params })
      expect(response.status).toBe(413)
      expect(await response.text()).toContain('no more than 1 MB goes through at once')
    })

    it('an answer that does not come is told of with a sentence', async () => {
      const request = new Request('http://localhost:3000/api/pupils', {
        headers: { 'Accept-Language': 'en' },
      })
      const never = () => new Promise<Response>(() => undefined)
      const guard = limitedBy(() => Promise.resolve(school.payload), never, 50)
      const response = await guard(request, { params: Promise.resolve({ slug: ['pupils'] }) })
      expect(response.status).toBe(503)
      expect(await response.json()).toMatchObject({ errors: [{ code: 'request.unanswered' }] })
    })

    it('what is small enough arrives whole', async () => {
      const name = 'ë'.repeat(100_000)
      const request = new Request('http://localhost:3000/api/pupils', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ name }),
      })
      const echo = async (asked: Request) => Response.json(await asked.json())
      const params = Promise.resolve({ slug: ['pupils'] })
      const response = await limitedBy(() => Promise.resolve(school.payload), echo)(request, {
        params,
      })
      expect(await response.json()).toEqual({ name })
    })
  })

  describe('too often', () => {
    const answer = () => Promise.resolve(new Response('here'))
    const ask = (path: string) =>
      limitedBy(() => Promise.resolve(school.payload), answer)(
        new Request(`http://localhost:3000/api${path}`, { headers: { 'Accept-Language': 'nl' } }),
        { params: Promise.resolve({ slug: path.slice(1).split('/') }) },
      )
    const askOften = async (path: string, times: number) => {
      for (let count = 1; count < times; count += 1) {
        await ask(path)
      }
      return { last: await ask(path), beyond: await ask(path) }
    }

    it('by a personal link gets a page that says so, and another link does not', async () => {
      const { last, beyond } = await askOften(`/leidraad/teken/${'b'.repeat(43)}`, 60)
      expect(last.status).toBe(200)
      expect(beyond.status).toBe(429)
      expect(Number(beyond.headers.get('retry-after'))).toBeGreaterThan(0)
      expect(await beyond.text()).toContain('Dit gaat te snel achter elkaar')
      expect((await ask(`/leidraad/teken/${'c'.repeat(43)}`)).status).toBe(200)
    })

    it('where accounts are made gets a sentence, before Payload is asked', async () => {
      const { last, beyond } = await askOften('/users/first-register', 300)
      expect(last.status).toBe(200)
      expect(beyond.status).toBe(429)
      expect(await beyond.json()).toMatchObject({
        errors: [{ code: 'request.tooOften', message: expect.stringMatching(/wacht \d+ s/) }],
      })
    })
  })
})
