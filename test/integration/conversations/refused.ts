/** Who gets nowhere with an invitation: beside its use, on the same platform. */
import { expect, it } from '@jest/globals'

import { emptyPlan, sentPlan, tokenOf } from '../signing/support.js'
import {
  answer,
  latest,
  linkTo,
  listOf,
  lukasz,
  MARTA,
  marta,
  page,
  plan,
  planned,
  tuesday,
  type Planning,
} from './support.js'

export function refusals(schoolOf: () => Planning): void {
  it('takes no answer of another website, of another purpose, too late, or too large', async () => {
    const planId = await emptyPlan(schoolOf())
    await plan(schoolOf(), planId, { moments: [tuesday] })
    const token = await linkTo(schoolOf(), MARTA)
    const elsewhere = { 'sec-fetch-site': 'cross-site' }
    expect((await answer(schoolOf(), token, { choice: 'comes' }, elsewhere)).status).toBe(403)
    const large = { choice: 'otherTime', words: 'x'.repeat(70_000) }
    expect((await answer(schoolOf(), token, large)).status).toBe(413)
    await sentPlan(schoolOf())
    const signing = await tokenOf(schoolOf(), MARTA)
    expect(signing).toHaveLength(43)
    expect((await page(schoolOf(), signing)).status).toBe(404)
    expect((await schoolOf().rest('GET', `/leidraad/teken/${token}`)).status).toBe(404)
    schoolOf().setClock('2026-12-08T14:00:00.000Z')
    expect((await answer(schoolOf(), token, { choice: 'comes' })).status).toBe(410)
    expect((await page(schoolOf(), token)).status).toBe(410)
    expect(await latest(schoolOf(), planId)).toMatchObject({
      ...{ stage: 'past', guests: [{ standing: 'open' }, {}] },
    })
  }, 60_000)

  it('is not planned about a plan that is fixed, nor at the address of who plans', async () => {
    const { planId } = await sentPlan(schoolOf())
    expect((await plan(schoolOf(), planId)).status).toBe(409)
    const { email } = schoolOf().world.people.coordinator
    const draft = await emptyPlan(schoolOf())
    const refused = await plan(schoolOf(), draft, { guests: [lukasz, { ...marta, email }] })
    expect(await refused.json()).toMatchObject({
      errors: [{ data: { problems: [{ code: 'senderAddress', index: 1 }] } }],
    })
    expect(await schoolOf().find('conversations', { plan: { equals: draft } })).toEqual([])
  }, 60_000)

  it.each(['teacher', 'otherSchool', 'otherBoard', 'nobody'] as const)(
    'is not for %s to read, plan or change',
    async (who) => {
      const planId = await emptyPlan(schoolOf())
      await plan(schoolOf(), planId)
      const { id, guests } = await latest(schoolOf(), planId)
      const as = who === 'nobody' ? undefined : schoolOf().world.people[who]
      const calls = [
        ['GET', `/plans/${planId}/conversations`],
        ['POST', `/plans/${planId}/conversations`],
        ...['fix', 'change', 'guests', 'cancel', 'minutes'].map((act) => [
          ...['POST', `/conversations/${id}/${act}`],
        ]),
        ...['remind', 'withdraw'].map((act) => [
          ...['POST', `/conversation-guests/${guests[0]?.id ?? ''}/${act}`],
        ]),
      ] as [string, string][]
      for (const [method, path] of calls) {
        const body = method === 'POST' ? planned() : undefined
        const { status } = await schoolOf().rest(method, path, { as, body })
        expect([path, [403, 404].includes(status)]).toEqual([path, true])
      }
      expect((await listOf(schoolOf(), planId)).conversations).toMatchObject([
        { stage: 'proposed' },
      ])
    },
  )

  it('shows nobody the hash of a link, and is not written by hand', async () => {
    const planId = await emptyPlan(schoolOf())
    await plan(schoolOf(), planId)
    const { id, guests } = await latest(schoolOf(), planId)
    const as = schoolOf().world.people.coordinator
    const path = `/conversation-guests/${guests[0]?.id ?? ''}`
    const read = await schoolOf().rest('GET', `${path}?depth=0`, { as })
    expect([read.status, await read.text()]).toEqual([
      200,
      expect.not.stringContaining('tokenHash'),
    ])
    const found = await schoolOf().rest(
      'GET',
      '/conversation-guests?where[tokenHash][exists]=true',
      {
        as,
      },
    )
    expect(found.status).toBeGreaterThanOrEqual(400)
    const change = { as, body: { status: 'cancelled', answer: null } }
    for (const record of [path, `/conversations/${id}`]) {
      expect((await schoolOf().rest('PATCH', record, change)).status).toBe(403)
      expect((await schoolOf().rest('DELETE', record, { as })).status).toBe(403)
    }
  })
}
