/** Who gets nowhere: by a link that is none of theirs, and without the role. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { signPlan } from '../../../src/actions/signing/signPlan.js'
import { describeDatabases } from '../../support/payload.js'
import { sentPlan, storedSection, tokenOf } from '../signing/support.js'
import {
  formOf,
  invite,
  invited,
  linkTo,
  newPlan,
  parent,
  PARENT,
  startContributing,
  type Contributing,
} from './support.js'

const SECRET = 'geheimtaal'

describeDatabases('A contribution is refused', (database) => {
  let school: Contributing
  beforeAll(async () => {
    school = await startContributing(database)
  }, 90_000)
  afterAll(() => school.stop())

  const page = (token: string, rest = '') =>
    school.rest('GET', `/leidraad/bijdrage/${token}${rest}`)
  const send = (token: string, section = 'home', headers: Record<string, string> = {}) =>
    school.rest('POST', `/leidraad/bijdrage/${token}/onderdeel/${section}`, {
      body: formOf({ '~act': 'save', '~revision': '0', mood: 'Van buiten', note: 'Van buiten' }),
      headers,
    })
  const contributionOf = async (planId: string) => {
    const [contribution] = await school.find('contributions', { plan: { equals: planId } })
    return contribution ?? { id: '' }
  }
  const update = (id: string, data: Record<string, unknown>) =>
    school.payload.update({ collection: 'contributions' as never, id, data: data })

  it.each(['x', 'A'.repeat(43), '..%2F..%2Fetc', '%7B%22$ne%22:1%7D'])(
    'by a link that is unknown: %s',
    async (token) => {
      const response = await page(token)
      expect(response.status).toBe(404)
      expect(await response.text()).toContain('Deze link werkt niet (meer)')
      expect((await send(token)).status).toBe(404)
    },
  )

  it('by the link of a signing page, and the other way round', async () => {
    await sentPlan(school)
    const signing = await tokenOf(school, PARENT)
    expect(signing).toHaveLength(43)
    expect((await page(signing)).status).toBe(404)
    const token = await invited(school, await newPlan(school))
    expect((await school.rest('GET', `/leidraad/teken/${token}`)).status).toBe(404)
    const req = await school.requestOf(undefined)
    await expect(
      signPlan({ req, token, intent: 'seen', signature: undefined }),
    ).rejects.toMatchObject({
      code: 'signing.token.invalid',
    })
  })

  it('after it was withdrawn or has expired', async () => {
    for (const change of [{ status: 'withdrawn' }, { expiresAt: '2020-01-01T00:00:00.000Z' }]) {
      const planId = await newPlan(school)
      const token = await invited(school, planId)
      await update((await contributionOf(planId)).id, change)
      const response = await page(token)
      expect(response.status).toBe(410)
      expect(await response.text()).not.toMatch(/Thuis|Over mij/)
      expect((await page(token, '/onderdeel/home')).status).toBe(303)
      await send(token)
      expect(await storedSection(school, planId, 'home')).toBeUndefined()
    }
  })

  it('once the plan is fixed', async () => {
    const planId = await newPlan(school)
    const token = await invited(school, planId)
    await school.payload.update({
      collection: 'plans' as never,
      id: planId,
      data: { status: 'signing' },
    })
    expect((await page(token)).status).toBe(410)
    expect((await send(token)).status).toBe(303)
    expect(await storedSection(school, planId, 'home')).toBeUndefined()
    expect((await invite(school, planId)).status).toBe(409)
  })

  it('to whoever asked, in the place of another', async () => {
    const planId = await newPlan(school)
    const own = school.world.people.coordinator.email.replace('@', '+marta@')
    const response = await invite(school, planId, { contributors: [{ ...parent, email: own }] })
    expect(response.status).toBe(422)
    expect(await response.json()).toMatchObject({
      errors: [
        { code: 'contribution.invalid', data: { problems: [{ code: 'senderAddress', index: 0 }] } },
      ],
    })
    expect(await school.find('contributions', { plan: { equals: planId } })).toEqual([])
  })

  it('for sections that were not asked, are for others, or may only be read', async () => {
    const planId = await newPlan(school)
    await school.rest('POST', `/plans/${planId}/sections/secret`, {
      as: school.world.people.coordinator,
      body: { revision: 0, answers: { note: SECRET } },
    })
    await invite(school, planId, { contributors: [{ ...parent, sections: ['home'] }] })
    const token = await linkTo(school, PARENT)
    for (const section of ['me', 'secret', 'staff', 'constructor', '__proto__', 'nowhere']) {
      expect([section, (await page(token, `/onderdeel/${section}`)).status]).toEqual([section, 404])
      expect([section, (await send(token, section)).status]).toEqual([section, 404])
    }
    const everything = [await page(token), await page(token, '/onderdeel/home')]
    for (const response of everything) {
      expect(await response.text()).not.toMatch(/geheimtaal|Afgeschermd|Voor de school/)
    }
    const whole = await invited(school, await newPlan(school))
    expect((await page(whole, '/onderdeel/me')).status).toBe(200)
    expect((await send(whole, 'me')).status).toBe(404)
  })

  it('to a file of another plan', async () => {
    const other = await newPlan(school)
    const form = new FormData()
    form.set('section', 'home')
    form.set('file', new File(['%PDF-1.7 elders'], 'elders.pdf'))
    const added = await school.rest('POST', `/plans/${other}/files`, {
      as: school.world.people.coordinator,
      body: form,
    })
    const { id } = (await added.json()) as { id: string }
    const token = await invited(school, await newPlan(school))
    expect((await page(token, `/bestand/${id}`)).status).toBe(404)
  })

  it('when another website sends the form', async () => {
    const planId = await newPlan(school)
    const token = await invited(school, planId)
    expect((await send(token, 'home', { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect(await storedSection(school, planId, 'home')).toBeUndefined()
  })

  it('when more is sent than a form holds', async () => {
    const token = await invited(school, await newPlan(school))
    const body = formOf({ '~act': 'save', x: Array.from({ length: 20_001 }, () => 'y') })
    const path = `/leidraad/bijdrage/${token}/onderdeel/home`
    expect((await school.rest('POST', path, { body })).status).toBe(413)
  })

  it.each([
    ['a section that is for others', { ...parent, sections: ['secret'] }],
    ['nothing to fill', { ...parent, sections: ['me'] }],
    ['a role that is none', { ...parent, role: 'coordinator' }],
    ['no address', { ...parent, email: 'marta' }],
    ['no name', { ...parent, name: ' ' }],
  ])('to someone with %s', async (_, person) => {
    const planId = await newPlan(school)
    expect((await invite(school, planId, { contributors: [person] })).status).toBe(422)
    expect(await school.find('contributions', { plan: { equals: planId } })).toEqual([])
  })

  describe.each(['teacher', 'otherSchool', 'otherBoard', 'nobody'] as const)('to %s', (who) => {
    const as = () =>
      who === 'nobody'
        ? undefined
        : (school.world.people as Record<string, { id: string; email: string }>)[who]

    it('who wants to ask, list, remind or withdraw', async () => {
      const planId = await newPlan(school)
      await invited(school, planId)
      const { id } = await contributionOf(planId)
      const calls: [string, string][] = [
        ['GET', `/plans/${planId}/contributions`],
        ['POST', `/plans/${planId}/contributions`],
        ['POST', `/contributions/${id}/remind`],
        ['POST', `/contributions/${id}/withdraw`],
      ]
      for (const [method, path] of calls) {
        const body = method === 'POST' ? { contributors: [parent] } : undefined
        const { status } = await school.rest(method, path, { as: as(), body })
        expect([path, [403, 404].includes(status)]).toEqual([path, true])
      }
      expect(await school.find('contributions', { plan: { equals: planId } })).toHaveLength(1)
      expect(await contributionOf(planId)).toMatchObject({ status: 'invited' })
    })
  })

  it('to show the hash of its link, or to be written by hand', async () => {
    const planId = await newPlan(school)
    await invited(school, planId)
    const { id } = await contributionOf(planId)
    const as = school.world.people.coordinator
    const read = await school.rest('GET', `/contributions/${id}?depth=0`, { as })
    expect(read.status).toBe(200)
    expect(await read.text()).not.toContain('tokenHash')
    const found = await school.rest('GET', '/contributions?where[tokenHash][exists]=true', { as })
    expect(found.status).toBeGreaterThanOrEqual(400)
    const change = { as, body: { sections: ['secret'] } }
    expect((await school.rest('PATCH', `/contributions/${id}`, change)).status).toBe(403)
    expect((await school.rest('POST', '/contributions', change)).status).toBe(403)
    expect((await school.rest('DELETE', `/contributions/${id}`, { as })).status).toBe(403)
  })
})
