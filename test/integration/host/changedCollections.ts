/** Pictures of the app, a collection it changes and one it leaves out; run in the living app. */
import { describe, expect, it } from '@jest/globals'

import { organisationOf } from '../../../src/actions/organisationOf.js'
import { emptyPlan, type School } from '../signing/support.js'

const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII='
const GIF = 'R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=='

export const describeOwnPictures = (schoolOf: () => School): void =>
  describe('its pictures', () => {
    const picture = async (data: object, [name, mimetype, bytes]: [string, string, Buffer]) =>
      (await schoolOf().payload.create({
        collection: 'pictures' as never,
        data: data,
        file: { name, mimetype, data: bytes, size: bytes.length },
      })) as { id: string }
    const png = (data: object = {}) =>
      picture(data, ['logo.png', 'image/png', Buffer.from(PIXEL, 'base64')])
    const choose = async ({ id: logo }: { id: string }) => {
      const { people, schools } = schoolOf().world
      const address = `/schools/${schools.regenboog.id}`
      return (await schoolOf().rest('PATCH', address, { as: people.schoolAdmin, body: { logo } }))
        .status
    }
    const printedLogo = async () => {
      const { id: school } = schoolOf().world.schools.regenboog
      return (await organisationOf(await schoolOf().requestOf(undefined), { school })).logo
    }

    it('are the logo of a school, in print', async () => {
      expect(await choose(await png())).toBe(200)
      expect(await printedLogo()).toBe(`data:image/png;base64,${PIXEL}`)
    })

    it('are chosen by who may see them, and only when they can be printed', async () => {
      const before = await printedLogo()
      expect([400, 404]).toContain(await choose(await png({ secret: true })))
      const moving = await picture({}, ['logo.gif', 'image/gif', Buffer.from(GIF, 'base64')])
      expect(await choose(moving)).toBe(400)
      expect(await printedLogo()).toBe(before)
    })

    it('stay the logo when somebody who cannot see them changes the rest', async () => {
      const { payload, rest, world } = schoolOf()
      const { id } = world.schools.regenboog
      const secret = await png({ secret: true })
      await payload.update({ collection: 'schools', id, data: { logo: secret.id } })
      const as = world.people.schoolAdmin
      for (const logo of [{}, { logo: secret.id }]) {
        const body = { city: 'Utrecht', ...logo }
        expect((await rest('PATCH', `/schools/${id}`, { as, body })).status).toBe(200)
      }
      expect(await choose(await png({ secret: true }))).not.toBe(200)
    })
  })

export const describeChangedCollections = (schoolOf: () => School): void =>
  describe('our collections', () => {
    it('have the fields of the app, and what holds for them whatever it says', async () => {
      const { people, schools } = schoolOf().world
      const plan = `/plans/${await emptyPlan(schoolOf())}`
      const { coordinator, otherSchool } = people
      const own = { dossier: '2026-7' }
      expect((await schoolOf().rest('PATCH', plan, { as: coordinator, body: own })).status).toBe(
        200,
      )
      for (const [method, as] of [
        ['GET', otherSchool],
        ['PATCH', otherSchool],
        ['DELETE', otherSchool],
        ['GET', undefined],
      ] as const) {
        const body = method === 'PATCH' ? { dossier: 'van ons' } : undefined
        const { status } = await schoolOf().rest(method, plan, { ...(as && { as }), body })
        expect([method, [403, 404].includes(status)]).toEqual([method, true])
      }
      const moved = { school: schools.vlieger.id }
      expect((await schoolOf().rest('PATCH', plan, { as: coordinator, body: moved })).status).toBe(
        403,
      )
      expect(await schoolOf().one('plans', plan.slice('/plans/'.length))).toMatchObject(own)
    })

    it('that were left out are nowhere', async () => {
      const as = schoolOf().world.people.schoolAdmin
      for (const path of ['/care-protocols', '/care-protocols/1/publish']) {
        expect((await schoolOf().rest('GET', path, { as })).status).toBe(404)
      }
      expect(schoolOf().payload.config.collections.map(({ slug }) => slug)).not.toContain(
        'leidraad-care-protocols',
      )
      expect((await schoolOf().rest('GET', '/standard-versions', { as })).status).toBe(200)
    })
  })
