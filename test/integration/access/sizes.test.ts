import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { handleEndpoints } from 'payload'

import { describeDatabases } from '../../support/payload.js'
import { makePlan, startSchool, type School } from '../signing/support.js'

const MB = 1024 * 1024
const CHUNK = new Uint8Array(MB).fill(97)

describeDatabases('A body without an end', (database) => {
  let school: School
  let planId: string
  let token: string
  beforeAll(async () => {
    school = await startSchool(database)
    planId = await makePlan(school)
    const { email } = school.world.people.schoolAdmin
    const login = await school.rest('POST', '/users/login', {
      body: { email, password: 'regenboog-2026' },
    })
    token = ((await login.json()) as { token: string }).token
  }, 60_000)
  afterAll(() => school.stop())

  /** Sends megabytes for as long as they are taken, without telling how many there will be. */
  const pour = async (path: string, type: string, start: string) => {
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
      headers: { Authorization: `JWT ${token}`, 'Content-Type': type },
      body,
      duplex: 'half',
    } as RequestInit)
    const { payloadInstanceCacheKey, config } = school
    const response = await handleEndpoints({ config, request, payloadInstanceCacheKey })
    return { status: response.status, sent }
  }

  const send = (path: string, type: string, body: BodyInit) =>
    handleEndpoints({
      config: school.config,
      payloadInstanceCacheKey: school.payloadInstanceCacheKey,
      request: new Request(`http://localhost:3000/api${path}`, {
        method: 'POST',
        headers: { Authorization: `JWT ${token}`, 'Content-Type': type, 'Accept-Language': 'nl' },
        body,
        duplex: 'half',
      } as RequestInit),
    })

  /** Starts to send, and goes on when told. */
  const hold = (path: string, type: string, start: string) => {
    let end: () => void = () => undefined
    let response: Promise<Response> = Promise.reject(new Error('Not sent yet'))
    response.catch(() => undefined)
    const began = new Promise<void>((resolve) => {
      const body = new ReadableStream<Uint8Array>({
        start: (controller) => {
          end = () => {
            controller.enqueue(new TextEncoder().encode(start))
            controller.close()
          }
        },
        pull: () => resolve(),
      })
      response = send(path, type, body)
    })
    return { began, end: () => end(), response: () => response }
  }

  const form = 'multipart/form-data; boundary=b'
  const file = '--b\r\nContent-Disposition: form-data; name="file"; filename="a.docx"\r\n\r\n'

  describe.each([
    ['/function-descriptions/import', form, file, 40],
    ['/leidraad/controle', form, file, 40],
    [`/leidraad/teken/${'a'.repeat(43)}`, 'application/x-www-form-urlencoded', 'name=', 4],
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

  it('with more fields than its form has is not read', async () => {
    const field = '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n'
    const body = `${field.repeat(20)}${file}x\r\n--b--\r\n`
    const response = await send('/leidraad/controle', form, body)
    expect(response.status).toBe(422)
    expect(await response.text()).toContain('Kies eerst een PDF-bestand')
  })

  it('is cut off when a section is saved or a plan is sent', async () => {
    for (const path of [`/plans/${planId}/sections/cover`, `/plans/${planId}/send`]) {
      const { status, sent } = await pour(path, 'application/json', '{"answers":"')
      expect(status).toBe(413)
      expect(sent).toBeLessThan(10)
    }
  })
})
