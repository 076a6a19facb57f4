import { afterAll, beforeAll, expect, it } from '@jest/globals'

import { todayOf } from '../../../src/admin/dashboard/todayOf.js'
import { storedDay } from '../../../src/domain/kernel/storedDay.js'
import { makeWorld, type World } from '../../fixtures/world.js'
import { startLeidraad, type Leidraad } from '../../support/leidraad.js'
import { describeDatabases } from '../../support/payload.js'
import { records } from '../access/records.js'

describeDatabases('What waits today', (database) => {
  let app: Leidraad
  let world: World
  const made: Record<string, { id: string }> = {}

  beforeAll(async () => {
    app = await startLeidraad(database)
    world = await makeWorld(app.payload)
    for (const slug of [
      'plan-templates',
      'standard-versions',
      'plans',
      'signing-requests',
      'signers',
      'plan-shares',
      'plan-remarks',
      'conversations',
      'conversation-guests',
    ]) {
      const record = await records[slug]?.make(app.payload, world, made)
      made[slug] = record ?? { id: '' }
    }
  }, 60_000)
  afterAll(() => app.stop())

  const todayFor = (person: World['people'][keyof World['people']]) =>
    todayOf(
      { payload: app.payload, user: person },
      { plans: true, signing: person !== world.people.teacher },
      new Date('2026-11-22T12:00:00.000Z'),
    )

  it('names the plan out for signing, and after a refusal the declined one', async () => {
    expect((await todayFor(world.people.coordinator)).signing.total).toBe(1)
    await app.payload.update({
      collection: 'signing-requests',
      id: made['signing-requests']?.id ?? '',
      data: { status: 'declined' },
    })
    const { declined, signing } = await todayFor(world.people.coordinator)
    expect([declined.total, signing.total]).toEqual([1, 0])
    expect(declined.items[0]?.id).toBe(made.plans?.id)
  })

  it('names the remarks that nobody answered, to who may answer them', async () => {
    const remarksFor = async (who: keyof World['people']) => {
      const { items, total } = (await todayFor(world.people[who])).remarks
      return [total, items.map(({ id, count }) => [id, count])]
    }
    const planId = made.plans?.id ?? ''
    const { sectionId, share, school } = (await app.payload.findByID({
      ...{ collection: 'plan-remarks', id: made['plan-remarks']?.id ?? '', depth: 0 },
    })) as Record<string, unknown>
    const remark = (data: object) =>
      app.payload.create({
        collection: 'plan-remarks',
        data: { plan: planId, share, school, text: 'Ook dit.', madeAt: '2026-11-20', ...data },
      })
    await remark({ sectionId, access: { read: ['guardian'] } })
    await remark({ status: 'answered' })
    const { id } = (await remark({})) as { id: string }
    expect(await remarksFor('coordinator')).toEqual([1, [[planId, 2]]])
    expect(await remarksFor('teacher')).toEqual([0, []])
    expect(await remarksFor('otherBoard')).toEqual([0, []])
    for (const answered of [id, made['plan-remarks']?.id ?? '']) {
      const data = { status: 'takenOver' }
      await app.payload.update({ collection: 'plan-remarks', id: answered, data })
    }
    expect(await remarksFor('coordinator')).toEqual([0, []])
  })

  it('names a new remark however many were never answered before their plans were signed', async () => {
    const { template, pupil, school } = await app.payload.findByID({
      ...{ collection: 'plans', id: made.plans?.id ?? '', depth: 0 },
    })
    const { id: signed } = await app.payload.create({
      collection: 'plans',
      data: { template, pupil, school, title: 'Lang geleden' },
    })
    const of = { share: made['plan-shares']?.id, school: world.schools.regenboog.id }
    const said = { ...of, text: 'Dag', status: 'open' }
    for (let count = 0; count < 500; count += 1) {
      const data = { ...said, plan: signed, madeAt: '2025-11-20T10:00:00.000Z' }
      await app.payload.db.create({ collection: 'plan-remarks', data })
    }
    const { id: fresh } = await app.payload.create({
      collection: 'plan-remarks',
      data: { ...said, plan: made.plans?.id, madeAt: '2026-11-20T10:00:00.000Z' },
    })
    const named = async () => (await todayFor(world.people.coordinator)).remarks.items
    expect(await named()).toMatchObject([{ title: 'Lang geleden', count: 500 }])
    const status = { status: 'signed' }
    await app.payload.db.updateOne({ collection: 'plans', id: signed, data: status })
    expect(await named()).toMatchObject([{ id: made.plans?.id, count: 1 }])
    await app.payload.delete({ collection: 'plan-remarks', id: fresh })
  })

  it('names who asks for another moment, until other moments are asked about', async () => {
    const momentsFor = async (who: keyof World['people']) =>
      (await todayFor(world.people[who])).otherMoments.items.map(({ id, names }) => [id, names])
    const change = (collection: string, data: object) =>
      app.payload.update({ collection, id: made[collection]?.id ?? '', data })
    expect(await momentsFor('coordinator')).toEqual([])
    const moments = { '2027-01-22T14:00-14:45': 'cannot' }
    await change('conversation-guests', {
      answer: { choice: 'otherTime', moments, words: 'Na zes uur', at: '2026-11-21T10:00:00.000Z' },
    })
    expect(await momentsFor('coordinator')).toEqual([[made.plans?.id, ['Marta Kowalska']]])
    expect(await momentsFor('teacher')).toEqual([])
    expect(await momentsFor('otherSchool')).toEqual([])
    await change('conversation-guests', { withdrawnAt: '2026-11-21T11:00:00.000Z' })
    expect(await momentsFor('coordinator')).toEqual([])
    await change('conversation-guests', { withdrawnAt: null })
    expect(await momentsFor('coordinator')).toHaveLength(1)
    await change('conversations', { moments: [{ date: '2027-01-22', from: '18:30', to: '19:00' }] })
    expect(await momentsFor('coordinator')).toEqual([])
  })

  it('names what is to be evaluated or established, the most urgent first', async () => {
    const id = made.plans?.id ?? ''
    const asPlan = (data: object) =>
      app.payload.db.updateOne({ collection: 'plans', id, data: { ...data } })
    const namedIn = async () => {
      const { overdue, evaluationDue, late } = await todayFor(world.people.coordinator)
      return [overdue, evaluationDue, late].map(({ items }) => items.map((item) => item.at))
    }
    await asPlan({ establishBy: storedDay('2026-11-21') })
    expect(await namedIn()).toEqual([[], [], [storedDay('2026-11-21')]])
    await asPlan({ status: 'signed', evaluateBy: storedDay('2026-12-20') })
    expect(await namedIn()).toEqual([[], [storedDay('2026-12-20')], []])
    await asPlan({ evaluateBy: storedDay('2026-11-21') })
    expect(await namedIn()).toEqual([[storedDay('2026-11-21')], [], []])
    await asPlan({ endedAt: storedDay('2026-11-21') })
    expect(await namedIn()).toEqual([[], [], []])
  })

  it('names the longest overdue, whether evaluated before or not', async () => {
    const { template, pupil, school } = await app.payload.findByID({
      ...{ collection: 'plans', id: made.plans?.id ?? '', depth: 0 },
    })
    const overdue = async (title: string, data: object) => {
      const { id } = await app.payload.create({
        collection: 'plans',
        data: { template, pupil, school, title },
      })
      const changed = { status: 'signed', ...data }
      await app.payload.db.updateOne({ collection: 'plans', id, data: changed })
    }
    // Once due before all others, and evaluated since.
    for (const day of ['06', '07', '08', '09', '10']) {
      const again = storedDay(`2026-11-${day}`)
      await overdue(day, { evaluateBy: storedDay('2025-01-01'), evaluateAgainBy: again })
    }
    await overdue('first', { evaluateBy: storedDay('2026-11-05') })
    const { items, total } = (await todayFor(world.people.coordinator)).overdue
    expect(items.map(({ title }) => title)).toEqual(['first', '06', '07', '08', '09'])
    expect(total).toBe(6)
  })

  it('shows nothing of another school', async () => {
    const today = await todayFor(world.people.otherSchool)
    expect(Object.values(today).map(({ total }) => total)).toEqual(Array(10).fill(0))
  })
})
