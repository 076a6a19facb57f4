/** The plugin in an app that was there before it, with routes of its own. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { handleEndpoints } from 'payload'

import { declinePlan } from '../../../src/actions/signing/signPlan.js'
import { describeDatabases } from '../../support/payload.js'
import { mailsOf, sentPlan, startSchool, tokenOf, type School } from '../signing/support.js'

describeDatabases('In a living app', (database) => {
  let school: School
  beforeAll(async () => {
    school = await startSchool(database, { routes: { api: '/rest', admin: '/beheer' } })
  }, 60_000)
  afterAll(() => school.stop())

  const ask = (address: string, headers: Record<string, string> = {}) =>
    handleEndpoints({
      config: school.config,
      request: new Request(address, { headers }),
      payloadInstanceCacheKey: school.payloadInstanceCacheKey,
    })

  describe('a link', () => {
    beforeAll(async () => {
      await sentPlan(school)
    })
    const linkTo = async (address: string) => {
      const mails = await mailsOf(school)
      return mails.find(({ to }) => to.includes(address))?.links[0] ?? ''
    }

    it('in a mail opens, and so does all that its page names', async () => {
      const link = await linkTo('marta@ouder.example')
      expect(link).toMatch(/^http:\/\/localhost:3000\/rest\/leidraad\/teken\/[\w-]{43}$/)
      const page = await ask(link)
      expect(page.status).toBe(200)
      const named = [...(await page.text()).matchAll(/(?:href|src)="(\/[^"#]+)"/g)]
      expect(named.length).toBeGreaterThan(2)
      for (const [, address = ''] of named) {
        const { status } = await ask(`http://localhost:3000${address}`)
        expect([address, status]).toEqual([address, 200])
      }
    })

    it('to the staff leads to the admin', async () => {
      const reason = 'Wij zijn het niet eens.'
      const token = await tokenOf(school, 'marta@ouder.example')
      await declinePlan({ req: await school.requestOf(undefined), token, reason })
      const plans = (await school.find('plans')).map(({ id }) => id)
      const link = await linkTo(school.world.people.coordinator.email)
      expect(plans.map((id) => `http://localhost:3000/beheer/collections/plans/${id}`)).toContain(
        link,
      )
    })
  })
})
