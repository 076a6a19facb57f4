import { afterAll, beforeAll, expect, it } from '@jest/globals'

import { describeDatabases } from '../../support/payload.js'
import { emptyPlan, makePlan, startSchool, type School } from '../signing/support.js'

const PDF = '%PDF-1.7 verslag'

describeDatabases('A file of a plan', (database) => {
  let school: School
  let planId: string
  beforeAll(async () => {
    school = await startSchool(database)
    planId = await makePlan(school)
  }, 60_000)
  afterAll(() => school.stop())

  const add = (parts: { content: BlobPart; name: string; section?: string; plan?: string }) => {
    const { content, name, section = 'cover', plan = planId } = parts
    const form = new FormData()
    form.set('section', section)
    form.set('file', new File([content], name))
    return school.rest('POST', `/plans/${plan}/files`, {
      as: school.world.people.teacher,
      body: form,
    })
  }
  const codeOf = async (response: Response): Promise<unknown> =>
    ((await response.json()) as { errors?: { code?: unknown }[] }).errors?.[0]?.code

  it('is kept under a clean name and given back as it was', async () => {
    const added = await add({ content: PDF, name: '../..\\verslag <1>.exe' })
    const answer = (await added.json()) as { id: string }
    expect(answer).toEqual({
      id: expect.any(String),
      name: 'verslag -1-.pdf',
      mimeType: 'application/pdf',
      bytes: PDF.length,
    })
    const read = await school.rest('GET', `/plans/${planId}/files/${answer.id}`, {
      as: school.world.people.coordinator,
    })
    expect(await read.text()).toBe(PDF)
    expect(Object.fromEntries(read.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'content-disposition': expect.stringMatching(/^inline; filename="verslag-1-.pdf"/),
    })
  })

  it('is not what its name says', async () => {
    const html = '<!doctype html><script>alert(1)</script>'
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'
    for (const content of [html, svg, 'MZ program', '']) {
      const refused = await add({ content, name: 'verslag.pdf' })
      expect([refused.status, await codeOf(refused)]).toEqual([415, 'files.type'])
    }
  })

  it('is at most ten megabytes', async () => {
    const large = new Uint8Array(10 * 1024 * 1024 + 1)
    large.set(new TextEncoder().encode(PDF))
    const refused = await add({ content: large, name: 'groot.pdf' })
    expect([refused.status, await codeOf(refused)]).toEqual([413, 'files.tooLarge'])
  }, 30_000)

  it('is of a section that exists, of a plan that is open', async () => {
    expect((await add({ content: PDF, name: 'a.pdf', section: 'nowhere' })).status).toBe(404)
    const missing = await school.rest('POST', `/plans/${planId}/files`, {
      as: school.world.people.teacher,
      body: new FormData(),
    })
    expect(await codeOf(missing)).toBe('files.missing')
  })

  it('is read through its own plan only, and goes with it', async () => {
    const plan = await emptyPlan(school)
    const { id } = (await (await add({ content: PDF, name: 'a.pdf', plan })).json()) as {
      id: string
    }
    const as = school.world.people.coordinator
    expect((await school.rest('GET', `/plans/${planId}/files/${id}`, { as })).status).toBe(404)
    const stored = await school.one('plan-files', id)
    const direct = `/plan-files/file/${String(stored.filename)}`
    for (const person of [as, school.world.people.platform, undefined]) {
      expect((await school.rest('GET', direct, { as: person })).status).toBeGreaterThanOrEqual(400)
    }
    await school.payload.delete({ collection: 'plans', id: plan })
    expect(await school.find('plan-files', { id: { equals: id } })).toEqual([])
  })
})
