/** From proposals to minutes in the plan; and who gets nowhere. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals'
import ICAL from 'ical.js'

import { sweepReminders } from '../../../src/actions/conversations/sweepReminders.js'
import { oppTemplate } from '../../fixtures/world.js'
import { describeDatabases } from '../../support/payload.js'
import { emptyPlan, publishedTemplate, storedSection } from '../signing/support.js'
import { deletions } from './dropped.js'
import { guestChanges } from './guests.js'
import { refusals } from './refused.js'
import {
  answer,
  askedIn,
  eventsOf,
  friday,
  FRIDAY,
  latest,
  linkTo,
  listOf,
  LUKASZ,
  mailsTo,
  MARTA,
  marta,
  page,
  plan,
  planned,
  post,
  startPlanning,
  tuesday,
  type Planning,
} from './support.js'

describeDatabases('A conversation', (database) => {
  let school: Planning
  beforeAll(async () => {
    school = await startPlanning(database)
  }, 90_000)
  beforeEach(() => {
    school.setClock('2026-12-01T10:00:00.000Z')
  })
  afterAll(() => school.stop())

  const comesFriday = {
    choice: 'comes',
    [`moment:2026-12-08T14:00-14:45`]: 'cannot',
    [`moment:${FRIDAY}`]: 'comes',
  }
  const calendarOf = async (token: string) => {
    const reply = await page(school, token, '/gesprek.ics')
    return { reply, event: ICAL.Component.fromString(await reply.text()) }
  }
  const reminded = async () => {
    const req = await school.requestOf(undefined)
    const before = (await mailsTo(school, MARTA)).length
    await sweepReminders({ req })
    return (await mailsTo(school, MARTA)).slice(0, -before || undefined)
  }

  it('goes from proposals by answers and a chosen moment to minutes in the plan', async () => {
    const planId = await emptyPlan(school)
    expect((await plan(school, planId)).status).toBe(200)
    const first = await linkTo(school, MARTA)
    const [invitation] = await mailsTo(school, MARTA)
    expect(invitation).toMatchObject({
      subject: 'De Regenboog nodigt u uit voor een gesprek: wanneer kunt u?',
      attachments: [],
    })
    expect(invitation?.text).toMatch(/dinsdag 8 december 2026, van 14\.00 uur[^]*Fijn als het lukt/)
    expect((await mailsTo(school, LUKASZ))[0]?.text).toContain('een plan over jou')

    const opened = await (await page(school, first)).text()
    expect(opened).toMatch(/Voorstellen[^]*vrijdag 11 december 2026[^]*Kamer 3[^]*Carla/)
    expect(opened).not.toContain('<script')
    expect((await page(school, first, '/gesprek.ics')).status).toBe(404)

    const wrong = await answer(school, first, { choice: 'otherTime', words: ' ' })
    expect([wrong.status, await wrong.text()]).toEqual([
      422,
      expect.stringContaining('Schrijf wanneer u wel kunt.'),
    ])
    const half = await answer(school, first, { choice: 'comes', words: 'Na <b>vieren</b>' })
    expect(await half.text()).toMatch(
      /Kies bij dinsdag 8 december[^]*value="comes" checked[^]*Na &lt;b&gt;vieren/,
    )
    const taken = await answer(school, first, comesFriday)
    expect([taken.status, taken.headers.get('location')]).toEqual([
      303,
      `/gesprek/${first}?bewaard=ja`,
    ])
    expect(await (await page(school, first, '?bewaard=ja')).text()).toContain(
      'Uw antwoord is bewaard',
    )

    const { id, guests } = await latest(school, planId)
    expect(guests).toMatchObject([
      { name: 'Marta Kowalska', standing: 'comes', moments: { [FRIDAY]: 'comes' } },
      { role: 'pupil', standing: 'open' },
    ])
    expect((await post(school, `/conversations/${id}/fix`, { moment: FRIDAY })).status).toBe(200)
    expect(await latest(school, planId)).toMatchObject({
      ...{ stage: 'fixed', moments: [friday] },
      guests: [{ standing: 'comes' }, { standing: 'open' }],
    })
    const [fixed] = await mailsTo(school, MARTA)
    expect(fixed).toMatchObject({ attachments: ['gesprek.ics'] })
    expect(await readFile(join(school.outboxDir, fixed?.id ?? ''), 'utf8')).toMatch(
      /Content-Type: text\/calendar; charset=utf-8; method=REQUEST/,
    )
    expect((await page(school, first)).status).toBe(404)

    const token = await linkTo(school, MARTA)
    const { reply, event } = await calendarOf(token)
    expect(reply.headers.get('content-type')).toContain('text/calendar')
    const told = event.getFirstSubcomponent('vevent')
    expect([told?.getFirstPropertyValue('uid'), told?.getFirstPropertyValue('sequence')]).toEqual([
      `leidraad-${id}`,
      1,
    ])
    expect(event.toString()).not.toMatch(/ukasz|gesprek\//)

    const minutes = {
      present: 'Carla Coordinator, Marta Kowalska',
      summary: 'Het hele plan.',
      actions: 'Carla belt.',
      agreed: false,
      choices: { outcome: 'none' },
    }
    const early = await post(school, `/conversations/${id}/minutes`, minutes)
    expect(early.status).toBe(409)
    school.setClock('2026-12-11T10:00:00.000Z')
    const typed = { meetings: [{ id: 'typed', values: { report: 'Zelf getypt' } }] }
    await post(school, `/plans/${planId}/sections/consultation`, { revision: 0, answers: typed })
    const short = await post(school, `/conversations/${id}/minutes`, { ...minutes, summary: '' })
    expect(await short.json()).toMatchObject({
      errors: [{ data: { problems: [{ code: 'summary' }] } }],
    })
    const kept = await post(school, `/conversations/${id}/minutes`, minutes)
    expect(await kept.json()).toMatchObject({ in: 'plan', sectionId: 'consultation' })
    const { answers, savedBy } = await storedSection(school, planId, 'consultation')
    expect(answers).toMatchObject({
      agreed: false,
      meetings: [
        { id: 'typed', values: { report: 'Zelf getypt' } },
        {
          values: {
            date: '2026-12-11',
            attendees: minutes.present,
            report: 'Het hele plan.\n\nAfspraken:\nCarla belt.',
            outcome: 'none',
          },
        },
      ],
    })
    expect(savedBy).toMatchObject({ kind: 'staff', name: 'Carla Coordinator' })
    expect(await latest(school, planId)).toMatchObject({
      stage: 'held',
      begun: [],
      moments: [friday],
    })
    expect((await post(school, `/conversations/${id}/minutes`, minutes)).status).toBe(409)
    expect((await page(school, token)).status).toBe(410)
    expect(await eventsOf(school, id)).toEqual([
      'conversation.planned',
      ...['conversation.invited', 'conversation.invited', 'conversation.answered'],
      ...['conversation.fixed', 'conversation.invited', 'conversation.invited'],
      'conversation.recorded',
    ])
  }, 90_000)

  it('of which one without agreement warns, and none is missed any more', async () => {
    const planId = await emptyPlan(school)
    await plan(school, planId, { moments: [friday] })
    school.setClock('2026-12-11T10:00:00.000Z')
    const { id } = await latest(school, planId)
    const minutes = { present: 'Carla', summary: 'Alles.', agreed: false }
    const choices = { outcome: 'none' }
    await post(school, `/conversations/${id}/minutes`, { ...minutes, choices })
    const { revision, answers } = await storedSection(school, planId, 'consultation')
    const saved = await post(school, `/plans/${planId}/sections/consultation`, {
      ...{ revision, answers },
    })
    expect(await saved.json()).toMatchObject({
      issues: [{ code: 'oneConsultation', warning: true }],
    })
  })

  it('of which no moment was chosen has minutes of the one that a person names', async () => {
    const planId = await emptyPlan(school)
    await plan(school, planId)
    const { id } = await latest(school, planId)
    school.setClock('2026-12-09T10:00:00.000Z')
    expect((await latest(school, planId)).begun).toEqual([tuesday])
    const minutes = { present: 'Carla', summary: 'Alles.', agreed: true }
    const said = { ...minutes, choices: { outcome: 'none' } }
    const write = (moment?: string) =>
      post(school, `/conversations/${id}/minutes`, { ...said, moment })
    for (const moment of [undefined, FRIDAY, 'gisteren']) {
      expect(await (await write(moment)).json()).toMatchObject({
        errors: [{ data: { problems: [{ code: 'moment' }] } }],
      })
    }
    school.setClock('2026-12-12T10:00:00.000Z')
    expect((await write('2026-12-08T14:00-14:45')).status).toBe(200)
    const { answers } = await storedSection(school, planId, 'consultation')
    expect(answers).toMatchObject({ meetings: [{ values: { date: '2026-12-08' } }] })
    expect(await latest(school, planId)).toMatchObject({ stage: 'held', moments: [tuesday] })
  })

  it('whose plan has no field for it keeps its minutes, and says so', async () => {
    const { guards: _, ...definition } = oppTemplate().definition
    const planId = await emptyPlan(school, await publishedTemplate(school, definition))
    await plan(school, planId, { moments: [friday] })
    school.setClock('2026-12-11T10:00:00.000Z')
    const { id } = await latest(school, planId)
    const minutes = { present: 'Carla', summary: 'Alles.', agreed: true }
    const kept = await post(school, `/conversations/${id}/minutes`, minutes)
    expect(await kept.json()).toMatchObject({ in: 'conversation', why: 'noField' })
    expect(await latest(school, planId)).toMatchObject({
      minutes: { minutes: { summary: 'Alles.' } },
    })
    const as = school.world.people.coordinator
    const read = await school.rest('GET', `/conversations/${id}?depth=0`, { as })
    expect(await read.text()).not.toContain('Alles.')
    const found = await school.rest('GET', '/conversations?where[minutes.summary][like]=A', { as })
    expect(found.status).toBeGreaterThanOrEqual(400)
  })

  it('whose record is not for everybody keeps its minutes from the same people', async () => {
    const { definition } = oppTemplate()
    const sections = definition.sections.map((section) =>
      section.id === 'consultation'
        ? { ...section, access: { read: ['schoolAdmin' as const] } }
        : section,
    )
    const template = await publishedTemplate(school, { ...definition, sections })
    const planId = await emptyPlan(school, template)
    await plan(school, planId, { moments: [friday] })
    school.setClock('2026-12-11T10:00:00.000Z')
    const { id } = await latest(school, planId)
    const minutes = { present: 'Carla', summary: 'Alles.', agreed: false }
    const kept = await post(school, `/conversations/${id}/minutes`, minutes)
    expect(await kept.json()).toMatchObject({ in: 'conversation', why: 'noRight' })
    const listFor = async (who: 'coordinator' | 'schoolAdmin') => {
      const as = school.world.people[who]
      return (await school.rest('GET', `/plans/${planId}/conversations`, { as })).text()
    }
    expect(await listFor('coordinator')).not.toContain('Alles.')
    expect(await listFor('schoolAdmin')).toContain('Alles.')
    const events = await school.find('audit-events', { stream: { equals: `conversation:${id}` } })
    expect(events.at(-1)).toMatchObject({ type: 'conversation.recorded' })
    expect(events.at(-1)?.facts).toEqual({ in: 'conversation', sequence: 1 })
  })

  it('that is moved asks anew, and that is cancelled leaves the calendar', async () => {
    const planId = await emptyPlan(school)
    await plan(school, planId, { moments: [friday] })
    await answer(school, await linkTo(school, MARTA), { choice: 'comes' })
    const { id } = await latest(school, planId)
    const later = { ...friday, from: '11:00', to: '11:45' }
    const change = { ...planned(), moments: [later] }
    expect((await post(school, `/conversations/${id}/change`, change)).status).toBe(200)
    const token = await linkTo(school, MARTA)
    expect(await (await page(school, token)).text()).toContain('gewijzigd sinds uw antwoord')
    expect(await latest(school, planId)).toMatchObject({ guests: [{ standing: 'open' }, {}] })
    expect((await post(school, `/conversations/${id}/cancel`)).status).toBe(200)
    const [cancelled] = await mailsTo(school, MARTA)
    expect(cancelled).toMatchObject({
      ...{ subject: 'Het gesprek met De Regenboog gaat niet door', links: [] },
      attachments: ['gesprek.ics'],
    })
    const raw = await readFile(join(school.outboxDir, cancelled?.id ?? ''), 'utf8')
    expect(raw).toContain('method=CANCEL')
    expect((await page(school, token)).status).toBe(410)
    expect((await answer(school, token, { choice: 'comes' })).status).toBe(410)
    expect((await post(school, `/conversations/${id}/fix`, { moment: FRIDAY })).status).toBe(409)
    expect(await eventsOf(school, id)).toContain('conversation.cancelled')
  })

  it('that is changed while a mail about it leaves is told anew', async () => {
    const planId = await emptyPlan(school)
    const { payload } = school
    const send = payload.sendEmail
    const later = { ...friday, from: '11:00', to: '11:45' }
    payload.sendEmail = async (message) => {
      payload.sendEmail = send
      const { id } = await latest(school, planId)
      const change = { ...planned(), moments: [later] }
      expect((await post(school, `/conversations/${id}/change`, change)).status).toBe(200)
      return send(message)
    }
    await plan(school, planId, { moments: [friday], guests: [marta] })
    const [last, first] = await mailsTo(school, MARTA)
    expect(first?.text).toContain('van 09.00 uur')
    expect(last?.text).toContain('van 11.00 uur')
  })

  it('is not agreed to at a moment that was not seen', async () => {
    const planId = await emptyPlan(school)
    await plan(school, planId, { moments: [friday], guests: [marta] })
    const token = await linkTo(school, MARTA)
    const seen = askedIn(await (await page(school, token)).text())
    const { id } = await latest(school, planId)
    await school.payload.update({
      collection: 'conversations',
      id,
      data: { moments: [tuesday], sequence: 1 },
    })
    const words = 'Graag aan het raam'
    const stale = await answer(school, token, { choice: 'comes', words, asked: seen })
    expect([stale.status, await stale.text()]).toEqual([
      409,
      expect.stringMatching(
        /gewijzigd sinds u deze[^]*dinsdag 8 december[^]*checked[^]*Graag aan het raam/,
      ),
    ])
    expect((await latest(school, planId)).guests).toMatchObject([{ standing: 'open' }])
    expect((await answer(school, token, { choice: 'comes', words })).status).toBe(303)
  })

  it('reminds by itself who has not answered, and the day before who comes', async () => {
    const planId = await emptyPlan(school)
    await plan(school, planId, { moments: [friday], guests: [marta] })
    await mailsTo(school, MARTA)
    school.setClock('2026-12-08T10:00:00.000Z')
    expect(await reminded()).toEqual([])
    school.setClock('2026-12-09T10:00:00.000Z')
    const [reminder] = await reminded()
    expect(reminder?.subject).toBe('Herinnering: De Regenboog nodigt u uit voor een gesprek')
    expect(await reminded()).toEqual([])
    await answer(school, await linkTo(school, MARTA), { choice: 'comes' })
    school.setClock('2026-12-10T11:00:00.000Z')
    const [tomorrow] = await reminded()
    expect(tomorrow).toMatchObject({
      ...{ subject: 'Morgen: gesprek met De Regenboog', attachments: ['gesprek.ics'] },
    })
    expect(await reminded()).toEqual([])
    expect(await latest(school, planId)).toMatchObject({ stage: 'fixed' })
  })

  it('reminds by hand three times in an hour, the first mail included', async () => {
    const planId = await emptyPlan(school)
    await plan(school, planId)
    const { guests } = await latest(school, planId)
    const path = `/conversation-guests/${guests[0]?.id ?? ''}/remind`
    const statuses = []
    for (let time = 0; time < 3; time++) {
      statuses.push((await post(school, path)).status)
    }
    expect(statuses).toEqual([200, 200, 429])
    await mailsTo(school, MARTA)
  })

  it('is proposed to who the plan is about, and to colleagues without their address', async () => {
    const planId = await emptyPlan(school)
    const { suggestions, colleagues, mayPlan } = await listOf(school, planId)
    expect(suggestions.map(({ role }) => role)).toEqual(['guardian', 'guardian', 'pupil'])
    expect(JSON.stringify(colleagues)).not.toContain('@')
    expect(mayPlan).toBe(true)
    const tom = colleagues.find(({ name }) => name === 'Tom Leerkracht')
    await plan(school, planId, { guests: [{ role: 'staff', user: tom?.id }] })
    const { email } = school.world.people.teacher
    expect(await linkTo(school, email)).toHaveLength(43)
    const { id: elsewhere } = school.world.people.otherSchool
    const refused = await plan(school, planId, { guests: [{ role: 'staff', user: elsewhere }] })
    expect(refused.status).toBe(422)
  })

  it('goes with its plan', async () => {
    const planId = await emptyPlan(school)
    await plan(school, planId)
    await mailsTo(school, MARTA)
    const as = school.world.people.coordinator
    expect((await school.rest('DELETE', `/plans/${planId}`, { as })).status).toBe(200)
    for (const collection of ['conversations', 'conversation-guests']) {
      expect(await school.find(collection, { plan: { equals: planId } })).toEqual([])
    }
  })

  it.each(['x', 'A'.repeat(43), '..%2F..%2Fetc', '%7B%22$ne%22:1%7D'])(
    'opens to no unknown link: %s',
    async (token) => {
      expect((await page(school, token)).status).toBe(404)
      expect((await page(school, token, '/gesprek.ics')).status).toBe(404)
      expect((await answer(school, token, { choice: 'comes' })).status).toBe(404)
    },
  )

  guestChanges(() => school)
  deletions(() => school)
  refusals(() => school)
})
