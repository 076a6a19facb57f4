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
    ]) {
      const record = await records[slug]?.make(app.payload, world, made)
      made[slug] = record ?? { id: '' }
    }
  }, 60_000)
  afterAll(() => app.stop())

  const todayFor = (person: World['people'][keyof World['people']]) =>
    todayOf(
      { payload: app.payload, user: person },
      { plans: true, signing: true },
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
    expect(Object.values(today).map(({ total }) => total)).toEqual(Array(8).fill(0))
  })
})
