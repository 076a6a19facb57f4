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

  it('is cut off when a section is saved or a plan is sent', async () => {
    for (const path of [`/plans/${planId}/sections/cover`, `/plans/${planId}/send`]) {
      const { status, sent } = await pour(path, 'application/json', '{"answers":"')
      expect(status).toBe(413)
      expect(sent).toBeLessThan(10)
    }
  })
})
