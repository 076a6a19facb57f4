/** Who gets nowhere with a shared draft: beside its use, on the same platform. */
import { describe, expect, it } from '@jest/globals'

import {
  byBrowser,
  linkTo,
  marta,
  mentor,
  newDraft,
  pupil,
  read,
  remarksOf,
  say,
  share,
  shared,
  toolsOf,
  type Sharing,
} from './support.js'

export function refusals(schoolOf: () => Sharing): void {
  const { coordinator, desk, history, reply, update, shareOf, textOf } = toolsOf(schoolOf)

  describe('is refused', () => {
    it.each(['x', 'A'.repeat(43), '..%2F..%2Fetc', '%7B%22$ne%22:1%7D'])(
      'by a link that is unknown: %s',
      async (token) => {
        expect((await read(schoolOf(), token)).status).toBe(404)
        expect((await say(schoolOf(), token, { opmerking: 'Dag' })).status).toBe(404)
      },
    )

    it('by a link that is unknown, before much of what is sent is read', async () => {
      const sent = async (token: string, bytes: number) => {
        const page = await say(schoolOf(), token, { opmerking: 'y'.repeat(bytes) })
        return [page.status, (await page.text()).includes('yyyy')]
      }
      const unknown = 'A'.repeat(43)
      expect(await sent(unknown, 1_000)).toEqual([404, true])
      expect(await sent(unknown, 100_000)).toEqual([404, false])
      expect(await sent(unknown, 600_000)).toEqual([404, false])
      const known = await shared(schoolOf(), await newDraft(schoolOf()))
      expect(await sent(known, 100_000)).toEqual([422, true])
    })

    it('after it was withdrawn or renewed, or has expired', async () => {
      const planId = await newDraft(schoolOf())
      const old = await shared(schoolOf(), planId)
      const { id } = await shareOf(planId)
      const act = (verb: string) =>
        schoolOf().rest('POST', `/plan-shares/${id}/${verb}`, { as: coordinator() })
      expect((await act('remind')).status).toBe(200)
      const token = await linkTo(schoolOf())
      expect(token).not.toBe(old)
      expect((await read(schoolOf(), old)).status).toBe(404)
      await givenBack(old)
      await update('plan-shares', id, { expiresAt: '2020-01-01T00:00:00.000Z' })
      await nothingAt(token, planId)
      await act('remind')
      const again = await linkTo(schoolOf())
      expect((await read(schoolOf(), again)).status).toBe(200)
      expect((await act('withdraw')).status).toBe(200)
      await nothingAt(again, planId)
      expect((await act('remind')).status).toBe(409)
    })

    const givenBack = async (token: string) => {
      const typed = { opmerking: '<i>Net</i> te laat', 'opmerking.home.story': 'Twee' }
      const late = await say(schoolOf(), token, typed)
      const page = await late.text()
      expect([late.status, page]).toEqual([404, expect.stringContaining('een nieuwere mail')])
      expect(page).toMatch(/&lt;i&gt;Net&lt;\/i&gt; te laat[^]*Twee/)
      const elsewhere = await say(schoolOf(), token, typed, { 'sec-fetch-site': 'cross-site' })
      expect([elsewhere.status, await elsewhere.text()]).toEqual([
        404,
        expect.not.stringContaining('te laat'),
      ])
    }

    it('more than three times an hour', async () => {
      const planId = await newDraft(schoolOf())
      await shared(schoolOf(), planId)
      const { id } = await shareOf(planId)
      const statuses = []
      for (let times = 0; times < 3; times += 1) {
        const sent = await schoolOf().rest('POST', `/plan-shares/${id}/remind`, {
          as: coordinator(),
        })
        statuses.push([sent.status, await sent.text()])
        await linkTo(schoolOf())
      }
      expect(statuses).toEqual([
        [200, expect.any(String)],
        [200, expect.any(String)],
        [429, expect.stringContaining('share.remind.tooOften')],
      ])
      expect(await history(planId)).toEqual([
        `draft.shared ${marta.name}`,
        ...[1, 2].map(() => `draft.linkRenewed ${marta.name}`),
      ])
    })

    const nothingAt = async (token: string, planId: string) => {
      const page = await read(schoolOf(), token, byBrowser)
      expect([page.status, await page.text()]).toEqual([
        410,
        expect.not.stringMatching(/Thuis|Goed geslapen|Op school/),
      ])
      const sent = await say(schoolOf(), token, { opmerking: 'Mag niet' })
      expect([sent.status, await sent.text()]).toEqual([410, expect.stringContaining('Mag niet')])
      expect(await remarksOf(schoolOf(), planId)).toEqual([])
      expect((await shareOf(planId)) as object).not.toHaveProperty(
        'firstReadAt',
        expect.any(String),
      )
    }

    it('when another website sends the form, or more than a form holds', async () => {
      const planId = await newDraft(schoolOf())
      const token = await shared(schoolOf(), planId)
      const elsewhere = { 'sec-fetch-site': 'cross-site' }
      expect((await say(schoolOf(), token, { opmerking: 'Dag' }, elsewhere)).status).toBe(403)
      const body = { opmerking: 'x'.repeat(600_000) }
      expect((await say(schoolOf(), token, body)).status).toBe(413)
      expect(await remarksOf(schoolOf(), planId)).toEqual([])
    })

    it('to who reads what others said, or what the school may not read', async () => {
      const planId = await newDraft(schoolOf())
      const token = await shared(schoolOf(), planId)
      await say(schoolOf(), token, { 'opmerking.home': 'Voor school' })
      await schoolOf().payload.create({
        collection: 'plan-remarks',
        data: {
          ...{ plan: planId, share: (await shareOf(planId)).id, text: 'Onder ons' },
          ...{ sectionId: 'family', access: { read: ['guardian'] } },
          madeAt: new Date().toISOString(),
        },
      })
      const others = await shared(schoolOf(), planId, mentor)
      expect(await textOf(others)).not.toMatch(/Voor school|Onder ons/)
      const { remarks } = await desk(planId)
      expect(remarks.map(({ text }) => text)).toEqual(['Voor school'])
      const told = await history(planId)
      expect(told.filter((event) => event.startsWith('remark.made'))).toHaveLength(1)
      const hidden = (await remarksOf(schoolOf(), planId)).find(({ text }) => text === 'Onder ons')
      const answer = { kind: 'answered', text: 'Gezien' }
      expect((await reply(hidden?.id ?? '', answer)).status).toBe(404)
    })

    it.each([
      ['no name', { ...marta, name: ' ' }],
      ['no address', { ...marta, email: 'marta' }],
      ['a role that is none', { ...marta, role: 'coordinator' }],
      ['a role that reads nothing', pupil],
    ])('to someone with %s', async (_, person) => {
      const planId = await newDraft(schoolOf())
      expect((await share(schoolOf(), planId, [person])).status).toBe(422)
      expect(await schoolOf().find('plan-shares', { plan: { equals: planId } })).toEqual([])
    })

    describe.each(['teacher', 'otherSchool', 'otherBoard', 'nobody'] as const)('to %s', (who) => {
      it('who wants to share, list, remind, withdraw or answer', async () => {
        const planId = await newDraft(schoolOf())
        await say(schoolOf(), await shared(schoolOf(), planId), { opmerking: 'Dag' })
        const { id } = await shareOf(planId)
        const [remark] = await remarksOf(schoolOf(), planId)
        const people = schoolOf().world.people as Record<string, { id: string; email: string }>
        const as = who === 'nobody' ? undefined : people[who]
        for (const [method, path] of [
          ['GET', `/plans/${planId}/shares`],
          ['POST', `/plans/${planId}/shares`],
          ['POST', `/plan-shares/${id}/remind`],
          ['POST', `/plan-shares/${id}/withdraw`],
          ['POST', `/plan-remarks/${remark?.id}/reply`],
        ] as const) {
          const body = method === 'POST' ? { people: [pupil], kind: 'takenOver' } : undefined
          const { status } = await schoolOf().rest(method, path, { as, body })
          expect([path, [403, 404].includes(status)]).toEqual([path, true])
        }
        expect(await schoolOf().find('plan-shares', { plan: { equals: planId } })).toHaveLength(1)
        expect(await shareOf(planId)).toMatchObject({ status: 'shared' })
        expect((await remarksOf(schoolOf(), planId))[0]).toMatchObject({ status: 'open' })
      })
    })

    it('to show the hash of its link or its remarks, or to be written by hand', async () => {
      const planId = await newDraft(schoolOf())
      await say(schoolOf(), await shared(schoolOf(), planId), { opmerking: 'Dag' })
      const { id } = await shareOf(planId)
      const [remark] = await remarksOf(schoolOf(), planId)
      const as = coordinator()
      const found = await schoolOf().rest('GET', `/plan-shares/${id}?depth=0`, { as })
      expect([found.status, await found.text()]).toEqual([
        200,
        expect.not.stringContaining('tokenHash'),
      ])
      for (const [method, path] of [
        ['GET', '/plan-shares?where[tokenHash][exists]=true'],
        ['PATCH', `/plan-shares/${id}`],
        ['POST', '/plan-shares'],
        ['DELETE', `/plan-shares/${id}`],
        ['GET', `/plan-remarks/${remark?.id}`],
        ['GET', '/plan-remarks'],
        ['PATCH', `/plan-remarks/${remark?.id}`],
        ['DELETE', `/plan-remarks/${remark?.id}`],
      ] as const) {
        const body = method === 'GET' || method === 'DELETE' ? undefined : { status: 'withdrawn' }
        const { status } = await schoolOf().rest(method, path, { as, body })
        expect([method, path, status >= 400]).toEqual([method, path, true])
      }
      for (const sent of [
        {},
        { kind: 'answered' },
        { kind: 'answered', text: 'x'.repeat(2_001) },
      ]) {
        expect((await reply(remark?.id ?? '', sent)).status).toBe(422)
      }
    })
  })
}
