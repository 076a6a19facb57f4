/** What holds for people of an app of whom some have a role with us; run in the living app. */
import { beforeAll, describe, expect, it } from '@jest/globals'

import { idOf } from '../../../src/domain/kernel/reference.js'
import { PASSWORD } from '../../fixtures/world.js'
import { clerk } from './ownCollections.js'
import type { School } from '../signing/support.js'

type Person = { id: string; email: string }

export const describeOwnPeople = (schoolOf: () => School): void =>
  describe('its people', () => {
    const people = () => schoolOf().world.people
    const stored = (id: string) => schoolOf().one('staff', id)
    const create = async (data: object): Promise<Person> =>
      (await schoolOf().payload.create({
        collection: 'staff' as never,
        data: { password: PASSWORD, ...data },
      })) as Person
    const patch = async (as: Person | undefined, { id }: Person, body: object) =>
      (await schoolOf().rest('PATCH', `/staff/${id}`, { ...(as && { as }), body })).status

    let webmaster: Person
    beforeAll(async () => {
      webmaster = await create({ name: 'Wim Web', email: 'wim@kompas.example' })
    })

    it('are kept by who kept them, but for the roles and the log-in of who has a role', async () => {
      const { coordinator } = people()
      expect(await patch(webmaster, coordinator, { phone: '0612345678' })).toBe(200)
      const before = await stored(coordinator.id)
      expect(before.phone).toBe('0612345678')
      for (const body of [{ password: 'een-ander-woord' }, { email: 'wim@elders.example' }]) {
        expect([body, await patch(webmaster, coordinator, body)]).toEqual([body, 403])
      }
      await patch(webmaster, coordinator, { memberships: [] })
      const { status } = await schoolOf().rest('DELETE', `/staff/${coordinator.id}`, {
        as: webmaster,
      })
      expect(status).toBe(403)
      expect((await stored(coordinator.id)).memberships).toEqual(before.memberships)
    })

    it('choose a new password with the link of a mail, whoever else is logged in', async () => {
      const { coordinator, teacher } = people()
      const { memberships } = await stored(coordinator.id)
      for (const as of [undefined, teacher]) {
        const token = await schoolOf().payload.forgotPassword({
          collection: 'staff' as never,
          data: { email: coordinator.email },
          disableEmail: true,
        })
        const asked = { ...(as && { as }), body: { token, password: PASSWORD } }
        const { status } = await schoolOf().rest('POST', '/staff/reset-password', asked)
        expect([as?.email, status]).toEqual([as?.email, 200])
      }
      expect((await stored(coordinator.id)).memberships).toEqual(memberships)
    })

    it('may have no role, and are made and deleted as before', async () => {
      const author = await create({ email: 'aafke@kompas.example' })
      expect(await patch(webmaster, author, { email: 'aafke@elders.example' })).toBe(200)
      expect(
        (await schoolOf().rest('DELETE', `/staff/${author.id}`, { as: webmaster })).status,
      ).toBe(200)
    })

    it('run the queues of the app when they have no role, and ours never', async () => {
      const runs = async (as: Person, queue: string) =>
        (await schoolOf().rest('GET', `/payload-jobs/run?queue=${queue}`, { as })).status
      expect(await runs(webmaster, 'of-the-host')).toBe(200)
      expect(await runs(webmaster, 'leidraad')).toBe(401)
      expect(await runs(people().teacher, 'of-the-host')).toBe(401)
    })

    it('give themselves no role, whoever they are', async () => {
      const memberships = [{ role: 'platformAdmin' }]
      await patch(webmaster, webmaster, { memberships })
      await patch(people().teacher, people().teacher, { memberships })
      const stranger = { email: 'iemand@elders.example', password: PASSWORD, memberships }
      await schoolOf().rest('POST', '/staff', { body: stranger })
      const of = (where: object) => schoolOf().find('staff', where as Record<string, unknown>)
      const administrators = await of({ 'memberships.role': { equals: 'platformAdmin' } })
      expect(administrators.map(({ id }) => id)).toEqual([people().platform.id])
    })

    it('are changed by no account of another kind that has the same number', async () => {
      const login = (collection: string, data: object) =>
        schoolOf().payload.login({ collection: collection as never, data: data as never })
      const { user, token } = await login('accounts', clerk)
      const isCounted = schoolOf().payload.db.defaultIDType === 'number'
      const id = isCounted ? String(user?.id) : people().platform.id
      const { email, memberships } = await stored(id)
      expect(memberships).toHaveLength(1)
      const password = 'een-ander-woord'
      const headers = { Authorization: `JWT ${String(token)}` }
      await schoolOf().rest('PATCH', `/staff/${id}`, { body: { password }, headers })
      await expect(login('staff', { email, password })).rejects.toThrow()
    })

    it('read no roles of others, and search none', async () => {
      const read = await schoolOf().rest('GET', '/staff?limit=100', { as: webmaster })
      const { docs } = (await read.json()) as { docs: (Person & { memberships?: unknown[] })[] }
      expect(docs.length).toBeGreaterThan(5)
      expect(docs.filter(({ memberships }) => memberships?.length)).toEqual([])
      const query = 'where[memberships.role][equals]=platformAdmin'
      const found = await schoolOf().rest('GET', `/staff?${query}`, { as: webmaster })
      expect(found.status).toBe(400)
    })

    it('see, when they have a role, the people and roles within its reach', async () => {
      const { schoolAdmin, otherSchool } = people()
      const namesFor = async (as: Person) => {
        const reply = await schoolOf().rest('GET', '/staff?limit=100&sort=name', { as })
        const { docs } = (await reply.json()) as {
          docs: { name: string; memberships?: unknown[] }[]
        }
        expect(docs.every(({ memberships }) => memberships?.length)).toBe(true)
        return docs.map(({ name }) => name)
      }
      expect(await namesFor(schoolAdmin)).toContain('Carla Coordinator')
      expect(await namesFor(otherSchool)).toEqual(['Bea Bestuur', 'Vera Vlieger'])
    })

    it('get their roles of who may give them', async () => {
      const { coordinator, otherSchool, schoolAdmin, teacher } = people()
      const school = schoolOf().world.schools.regenboog.id
      const memberships = [{ role: 'coordinator', school }]
      for (const [as, status] of [
        [otherSchool, 403],
        [coordinator, 403],
        [schoolAdmin, 200],
      ] as const) {
        expect([as.email, await patch(as, teacher, { memberships })]).toEqual([as.email, status])
      }
      expect((await stored(teacher.id)).memberships).toMatchObject([{ role: 'coordinator' }])
    })

    it('leave no prints to who gets their number', async () => {
      const leaver = await create({ email: 'lia@kompas.example' })
      await schoolOf().payload.create({
        collection: 'print-jobs',
        data: {
          title: 'Plannen',
          total: 0,
          askedAt: new Date().toISOString(),
          askedBy: idOf(leaver),
          scope: {},
          plans: [],
        },
      })
      await schoolOf().payload.delete({ collection: 'staff' as never, id: leaver.id })
      expect(await schoolOf().find('print-jobs', { askedBy: { equals: idOf(leaver) } })).toEqual([])
    })
  })
