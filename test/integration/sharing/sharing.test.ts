/** A draft that is shared, what is said of it, and who gets nowhere. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { eventsIn, streamOfPlan, toLink } from '../../../src/actions/audit/recordEvent.js'
import { inTransaction } from '../../../src/actions/inTransaction.js'
import { createRecord } from '../../../src/actions/records.js'
import type { SharingOfPlan } from '../../../src/actions/sharing/sharingOfPlan.js'
import { opens, verifyChain } from '../../../src/domain/audit/chain.js'
import { describeDatabases } from '../../support/payload.js'
import { coordinatorOf, mailsOf } from '../signing/support.js'
import {
  FAMILY,
  fillSection,
  linkTo,
  marta,
  mentor,
  newDraft,
  PARENT,
  pupil,
  read,
  remarksOf,
  say,
  SECRET,
  share,
  shared,
  startSharing,
  type Sharing,
} from './support.js'

const byBrowser = { 'sec-fetch-dest': 'document' }

describeDatabases('A shared draft', (database) => {
  let school: Sharing
  beforeAll(async () => {
    school = await startSharing(database)
  }, 90_000)
  afterAll(() => school.stop())

  const coordinator = () => school.world.people.coordinator
  const desk = async (planId: string): Promise<SharingOfPlan> => {
    const reply = await school.rest('GET', `/plans/${planId}/shares`, { as: coordinator() })
    return (await reply.json()) as SharingOfPlan
  }
  /** The tab of the plan, the oldest first. */
  const history = async (planId: string): Promise<string[]> => {
    const answer = await school.rest('GET', `/plans/${planId}/history`, { as: coordinator() })
    const { items } = (await answer.json()) as { items: { type?: string; name?: string }[] }
    return items.flatMap(({ type, name }) => (type ? `${type} ${name}` : [])).reverse()
  }
  const reply = (remarkId: string, body: object, as: object | undefined = coordinator()) =>
    school.rest('POST', `/plan-remarks/${remarkId}/reply`, { as: as as never, body })
  const update = (collection: string, id: string, data: Record<string, unknown>) =>
    school.payload.update({ collection, id, data })
  const shareOf = async (planId: string) =>
    (await school.find('plan-shares', { plan: { equals: planId } }))[0] ?? { id: '' }
  const textOf = async (token: string) => (await read(school, token)).text()
  const events = async (planId: string) =>
    eventsIn(await coordinatorOf(school), streamOfPlan(planId))

  it('is read as it stands, in brief first, and no more than the role may', async () => {
    const planId = await newDraft(school)
    expect((await share(school, planId, [marta, mentor])).status).toBe(200)
    const token = await linkTo(school)
    expect(token).toHaveLength(43)
    const page = await textOf(token)
    for (const words of ['Lees maar rustig.', 'In het kort', 'Goed geslapen', 'Leest graag']) {
      expect(page).toContain(words)
    }
    expect(page.indexOf('In het kort')).toBeLessThan(page.indexOf('Op school'))
    const others = await textOf(await linkTo(school, mentor.email))
    expect(others).toContain('Goed geslapen')
    expect(others).not.toMatch(/Leest graag|Op school/)
    // Not for guardians, and not for whoever shared it.
    expect(page + others).not.toMatch(new RegExp(`${SECRET}|Afgeschermd|Geheim|${FAMILY}|Van de`))
    await fillSection(school, {
      ...{ planId, sectionId: 'school', revision: 1 },
      answers: { note: 'Rekent nu ook graag' },
    })
    expect(await textOf(token)).toContain('Rekent nu ook graag')
    const english = await school.rest('GET', `/leidraad/concept/${token}?taal=en`)
    expect(await english.text()).toContain('Draft of the plan about')
  })

  it('notes that a browser opened it, and nothing when a mail scanner did', async () => {
    const planId = await newDraft(school)
    const token = await shared(school, planId)
    await read(school, token)
    await read(school, token, { ...byBrowser, 'sec-purpose': 'prefetch' })
    expect((await desk(planId)).shares[0]?.firstReadAt).toBeUndefined()
    await read(school, token, byBrowser)
    await read(school, token, byBrowser)
    const { shares } = await desk(planId)
    expect(shares[0]).toMatchObject({
      firstReadAt: expect.any(String),
      lastReadAt: shares[0]?.firstReadAt,
    })
    const once = [`draft.shared ${marta.name}`, `draft.read ${marta.name}`]
    expect(await history(planId)).toEqual(once)
    const hourAgo = new Date(Date.now() - 61 * 60_000).toISOString()
    await update('plan-shares', (await shareOf(planId)).id, { lastReadAt: hourAgo })
    await read(school, token, byBrowser)
    expect(await history(planId)).toEqual([...once, `draft.read ${marta.name}`])
  })

  it('keeps what is said at its place, with the answers, and all of it in a chain', async () => {
    const planId = await newDraft(school)
    const token = await shared(school, planId)
    const sent = await say(school, token, {
      'opmerking.home.story': ' Hij slaapt juist slecht ',
      'opmerking.school': '',
      opmerking: '<b>Mooi</b> plan',
    })
    expect([sent.status, sent.headers.get('location')]).toEqual([
      303,
      `/concept/${token}#deel.home`,
    ])
    await say(school, token, { 'opmerking.home.story': 'Hij slaapt juist slecht' })
    const { remarks } = await desk(planId)
    expect(remarks).toMatchObject([
      {
        ...{ sectionTitle: 'Thuis', fieldLabel: 'Vertel meer', status: 'open', isThere: true },
        text: 'Hij slaapt juist slecht',
      },
      { text: '<b>Mooi</b> plan' },
    ])
    const [first = { id: '' }, second = { id: '' }] = remarks
    expect((await reply(first.id, { kind: 'answered', text: 'We vragen het na.' })).status).toBe(
      200,
    )
    expect((await reply(second.id, { kind: 'takenOver' })).status).toBe(200)
    const page = await textOf(token)
    expect(page).toContain('We vragen het na.')
    expect(page).toContain('nam dit over in het plan')
    expect(page).not.toContain('<b>Mooi')
    const mails = (await mailsOf(school)).filter(({ to }) => to.includes(PARENT))
    expect(mails.some(({ text }) => text.includes('We vragen het na.'))).toBe(true)
    expect((await desk(planId)).remarks.map(({ status }) => status)).toEqual([
      'answered',
      'takenOver',
    ])
    await heldByChain(planId, 'Hij slaapt juist slecht')
  })

  const heldByChain = async (planId: string, text: string) => {
    const told = await events(planId)
    expect(told.map(({ type }) => type)).toEqual([
      ...['draft.shared', 'remark.made', 'remark.made', 'remark.answered', 'remark.takenOver'],
    ])
    const links = (await events(planId)).map(toLink)
    expect(await verifyChain(links)).toMatchObject({ ok: true })
    expect(JSON.stringify(links)).not.toMatch(/slaapt|vragen het na|Marta/)
    const [, made] = told
    const disclosure = made?.disclosures?.[0]
    expect(disclosure?.value).toBe(text)
    expect(disclosure && (await opens(disclosure, made.commitments.text ?? ''))).toBe(true)
  }

  it('tells what is wrong, and loses nothing that was typed', async () => {
    const planId = await newDraft(school)
    const token = await shared(school, planId)
    const long = 'x'.repeat(2_001)
    const refused = await say(school, token, { 'opmerking.home': long, opmerking: 'Blijft staan' })
    const page = await refused.text()
    expect(refused.status).toBe(422)
    expect(page).toContain('tot hooguit 2000 tekens. Het zijn er nu 2001.')
    expect(page).toContain(long)
    expect(page).toContain('>Blijft staan</textarea>')
    const gone = await say(school, token, { 'opmerking.secret.note': 'Nergens meer' })
    expect([gone.status, await gone.text()]).toEqual([
      422,
      expect.stringMatching(/De plek van een opmerking[^]*>Nergens meer<\/textarea>/),
    ])
    expect((await say(school, token, { opmerking: ' ' })).status).toBe(422)
    expect(await remarksOf(school, planId)).toEqual([])
  })

  it('takes a hundred remarks by one link, and no more', async () => {
    const planId = await newDraft(school)
    const token = await shared(school, planId)
    const { id } = await shareOf(planId)
    await inTransaction(school, async (req) => {
      for (let count = 0; count < 100; count += 1) {
        const data = { plan: planId, share: id, text: `${count}`, madeAt: new Date().toISOString() }
        await createRecord(req, 'plan-remarks', { data })
      }
    })
    const refused = await say(school, token, { opmerking: 'Nog een' })
    expect([refused.status, await refused.text()]).toEqual([
      409,
      expect.stringMatching(/al 100 opmerkingen[^]*>Nog een<\/textarea>/),
    ])
  })

  it('keeps what was said of a field that is gone, as it was called', async () => {
    const planId = await newDraft(school)
    const token = await shared(school, planId)
    await school.payload.create({
      collection: 'plan-remarks',
      data: {
        ...{ plan: planId, share: (await shareOf(planId)).id, text: 'Over iets ouds' },
        ...{ sectionId: 'home', sectionTitle: 'Thuis', fieldId: 'old', fieldLabel: 'Oude vraag' },
        madeAt: new Date().toISOString(),
      },
    })
    expect(await textOf(token)).toMatch(/Oude vraag[^]*Over iets ouds/)
    expect((await desk(planId)).remarks).toMatchObject([
      { fieldLabel: 'Oude vraag', isThere: false },
    ])
  })

  it('becomes a page to read once the plan is sent, and says so', async () => {
    const planId = await newDraft(school)
    const token = await shared(school, planId)
    await say(school, token, { 'opmerking.home': 'Vooraf gezegd' })
    await update('plans', planId, { status: 'signing' })
    const page = await textOf(token)
    expect(page).toContain('Het plan is ter ondertekening verstuurd')
    expect(page).toMatch(/Goed geslapen[^]*Vooraf gezegd/)
    expect(page).not.toContain('<form')
    const late = await say(school, token, { opmerking: 'Te laat geschreven' })
    expect([late.status, await late.text()]).toEqual([
      409,
      expect.stringContaining('Te laat geschreven'),
    ])
    expect(await remarksOf(school, planId)).toHaveLength(1)
    expect((await share(school, planId, [pupil])).status).toBe(409)
    const [remark] = await remarksOf(school, planId)
    expect((await reply(remark?.id ?? '', { kind: 'answered', text: 'Toch nog' })).status).toBe(200)
  })

  it('goes with its plan: of what was said only a chain of digests stays', async () => {
    const planId = await newDraft(school)
    await say(school, await shared(school, planId), { opmerking: 'Weg ermee' })
    await school.payload.delete({ collection: 'plans', id: planId })
    expect(await remarksOf(school, planId)).toEqual([])
    expect(await school.find('plan-shares', { plan: { equals: planId } })).toEqual([])
    const told = await events(planId)
    expect(told.map(({ disclosures }) => disclosures)).toEqual([[], []])
    const links = (await events(planId)).map(toLink)
    expect(await verifyChain(links)).toMatchObject({ ok: true })
  })

  describe('is refused', () => {
    it.each(['x', 'A'.repeat(43), '..%2F..%2Fetc', '%7B%22$ne%22:1%7D'])(
      'by a link that is unknown: %s',
      async (token) => {
        expect((await read(school, token)).status).toBe(404)
        expect((await say(school, token, { opmerking: 'Dag' })).status).toBe(404)
      },
    )

    it('after it was withdrawn or renewed, or has expired', async () => {
      const planId = await newDraft(school)
      const old = await shared(school, planId)
      const { id } = await shareOf(planId)
      const act = (verb: string) =>
        school.rest('POST', `/plan-shares/${id}/${verb}`, { as: coordinator() })
      expect((await act('remind')).status).toBe(200)
      const token = await linkTo(school)
      expect(token).not.toBe(old)
      expect((await read(school, old)).status).toBe(404)
      await update('plan-shares', id, { expiresAt: '2020-01-01T00:00:00.000Z' })
      await nothingAt(token, planId)
      await act('remind')
      const again = await linkTo(school)
      expect((await read(school, again)).status).toBe(200)
      expect((await act('withdraw')).status).toBe(200)
      await nothingAt(again, planId)
      expect((await act('remind')).status).toBe(409)
    })

    const nothingAt = async (token: string, planId: string) => {
      const page = await read(school, token, byBrowser)
      expect([page.status, await page.text()]).toEqual([
        410,
        expect.not.stringMatching(/Thuis|Goed geslapen|Op school/),
      ])
      const sent = await say(school, token, { opmerking: 'Mag niet' })
      expect([sent.status, await sent.text()]).toEqual([410, expect.stringContaining('Mag niet')])
      expect(await remarksOf(school, planId)).toEqual([])
      expect((await shareOf(planId)) as object).not.toHaveProperty(
        'firstReadAt',
        expect.any(String),
      )
    }

    it('when another website sends the form, or more than a form holds', async () => {
      const planId = await newDraft(school)
      const token = await shared(school, planId)
      const elsewhere = { 'sec-fetch-site': 'cross-site' }
      expect((await say(school, token, { opmerking: 'Dag' }, elsewhere)).status).toBe(403)
      const body = { opmerking: 'x'.repeat(600_000) }
      expect((await say(school, token, body)).status).toBe(413)
      expect(await remarksOf(school, planId)).toEqual([])
    })

    it('to who reads what others said, or what the school may not read', async () => {
      const planId = await newDraft(school)
      const token = await shared(school, planId)
      await say(school, token, { 'opmerking.home': 'Voor school' })
      await school.payload.create({
        collection: 'plan-remarks',
        data: {
          ...{ plan: planId, share: (await shareOf(planId)).id, text: 'Onder ons' },
          ...{ sectionId: 'family', access: { read: ['guardian'] } },
          madeAt: new Date().toISOString(),
        },
      })
      const others = await shared(school, planId, mentor)
      expect(await textOf(others)).not.toMatch(/Voor school|Onder ons/)
      const { remarks } = await desk(planId)
      expect(remarks.map(({ text }) => text)).toEqual(['Voor school'])
      const told = await history(planId)
      expect(told.filter((event) => event.startsWith('remark.made'))).toHaveLength(1)
      const hidden = (await remarksOf(school, planId)).find(({ text }) => text === 'Onder ons')
      const answer = { kind: 'answered', text: 'Gezien' }
      expect((await reply(hidden?.id ?? '', answer)).status).toBe(404)
    })

    it.each([
      ['no name', { ...marta, name: ' ' }],
      ['no address', { ...marta, email: 'marta' }],
      ['a role that is none', { ...marta, role: 'coordinator' }],
      ['a role that reads nothing', pupil],
    ])('to someone with %s', async (_, person) => {
      const planId = await newDraft(school)
      expect((await share(school, planId, [person])).status).toBe(422)
      expect(await school.find('plan-shares', { plan: { equals: planId } })).toEqual([])
    })

    describe.each(['teacher', 'otherSchool', 'otherBoard', 'nobody'] as const)('to %s', (who) => {
      it('who wants to share, list, remind, withdraw or answer', async () => {
        const planId = await newDraft(school)
        await say(school, await shared(school, planId), { opmerking: 'Dag' })
        const { id } = await shareOf(planId)
        const [remark] = await remarksOf(school, planId)
        const people = school.world.people as Record<string, { id: string; email: string }>
        const as = who === 'nobody' ? undefined : people[who]
        for (const [method, path] of [
          ['GET', `/plans/${planId}/shares`],
          ['POST', `/plans/${planId}/shares`],
          ['POST', `/plan-shares/${id}/remind`],
          ['POST', `/plan-shares/${id}/withdraw`],
          ['POST', `/plan-remarks/${remark?.id}/reply`],
        ] as const) {
          const body = method === 'POST' ? { people: [pupil], kind: 'takenOver' } : undefined
          const { status } = await school.rest(method, path, { as, body })
          expect([path, [403, 404].includes(status)]).toEqual([path, true])
        }
        expect(await school.find('plan-shares', { plan: { equals: planId } })).toHaveLength(1)
        expect(await shareOf(planId)).toMatchObject({ status: 'shared' })
        expect((await remarksOf(school, planId))[0]).toMatchObject({ status: 'open' })
      })
    })

    it('to show the hash of its link or its remarks, or to be written by hand', async () => {
      const planId = await newDraft(school)
      await say(school, await shared(school, planId), { opmerking: 'Dag' })
      const { id } = await shareOf(planId)
      const [remark] = await remarksOf(school, planId)
      const as = coordinator()
      const found = await school.rest('GET', `/plan-shares/${id}?depth=0`, { as })
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
        const { status } = await school.rest(method, path, { as, body })
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
})
