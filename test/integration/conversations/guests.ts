/** Who comes in later, who is withdrawn, and what calendars are told: beside its use, on the same platform. */
import { expect, it } from '@jest/globals'

import { emptyPlan } from '../signing/support.js'
import {
  answer,
  eventIn,
  eventsOf,
  friday,
  held,
  latest,
  linkTo,
  listOf,
  lukasz,
  LUKASZ,
  mailsTo,
  MARTA,
  marta,
  page,
  plan,
  planned,
  post,
  tuesday,
  type Planning,
} from './support.js'

export function guestChanges(schoolOf: () => Planning): void {
  it('takes in who is added later, and lets go who is withdrawn', async () => {
    const planId = await emptyPlan(schoolOf())
    await plan(schoolOf(), planId, { moments: [friday], guests: [marta] })
    const token = await linkTo(schoolOf(), MARTA)
    await answer(schoolOf(), token, { choice: 'comes', words: 'Tot dan' })
    const { id } = await latest(schoolOf(), planId)
    const added = await post(schoolOf(), `/conversations/${id}/guests`, { guests: [lukasz] })
    expect(added.status).toBe(200)
    const [invitation] = await mailsTo(schoolOf(), LUKASZ)
    expect(invitation).toMatchObject({
      ...{ subject: 'De Regenboog nodigt je uit voor een gesprek', attachments: ['gesprek.ics'] },
    })
    expect((await eventIn(schoolOf(), invitation)).description).toContain('Je antwoordt met')
    expect(await (await page(schoolOf(), token)).text()).toContain('Łukasz de Vries-Kowalski')

    const { guests } = await latest(schoolOf(), planId)
    const [first = '', second = ''] = guests.map((guest) => guest.id)
    const withdraw = (guestId: string) =>
      post(schoolOf(), `/conversation-guests/${guestId}/withdraw`)
    expect((await withdraw(first)).status).toBe(200)
    const [told] = await mailsTo(schoolOf(), MARTA)
    expect(told).toMatchObject({
      ...{ subject: 'U hoeft niet naar het gesprek met De Regenboog', links: [] },
    })
    expect(await eventIn(schoolOf(), told)).toMatchObject({
      ...{ method: 'CANCEL', uid: `leidraad-${id}`, sequence: 2, begins: '2026-12-11T09:00:00' },
    })
    const closed = await page(schoolOf(), token)
    expect([closed.status, await closed.text()]).toEqual([
      410,
      expect.stringContaining('niet meer uitgenodigd'),
    ])
    expect((await page(schoolOf(), token, '/gesprek.ics')).status).toBe(410)
    expect((await answer(schoolOf(), token, { choice: 'notComing' })).status).toBe(410)
    expect((await latest(schoolOf(), planId)).guests).toMatchObject([
      {
        standing: 'comes',
        words: 'Tot dan',
        withdrawnAt: expect.stringMatching(/^2026-12-01T/) as unknown,
      },
      { standing: 'open' },
    ])

    const mails = (await mailsTo(schoolOf(), MARTA)).length
    await post(schoolOf(), `/conversations/${id}/change`, { ...planned(), moments: [tuesday] })
    expect(await mailsTo(schoolOf(), MARTA)).toHaveLength(mails)
    expect((await post(schoolOf(), `/conversation-guests/${first}/remind`)).status).toBe(409)
    expect((await withdraw(first)).status).toBe(409)
    expect((await withdraw(second)).status).toBe(409)
    expect(await eventsOf(schoolOf(), id)).toEqual(
      expect.arrayContaining(['conversation.guestsAdded', 'conversation.guestWithdrawn']),
    )
    schoolOf().setClock('2026-12-08T14:00:00.000Z')
    const late = await post(schoolOf(), `/conversations/${id}/guests`, { guests: [marta] })
    expect(late.status).toBe(409)
  }, 60_000)

  it('tells that it is withdrawn only who was mailed, and not who is invited again', async () => {
    const planId = await emptyPlan(schoolOf())
    await plan(schoolOf(), planId, { moments: [friday], guests: [marta] })
    const { id, guests } = await latest(schoolOf(), planId)
    await mailsTo(schoolOf(), MARTA)
    const before = await mailsTo(schoolOf(), LUKASZ)
    const withdraw = (guestId = '') => post(schoolOf(), `/conversation-guests/${guestId}/withdraw`)
    const add = (guest: object) =>
      post(schoolOf(), `/conversations/${id}/guests`, { guests: [guest] })
    await held(schoolOf(), async () => {
      await add(lukasz)
      await withdraw(guests[0]?.id)
      await add(marta)
      await withdraw((await latest(schoolOf(), planId)).guests[1]?.id)
    })
    const subject = 'De Regenboog nodigt u uit voor een gesprek'
    expect((await mailsTo(schoolOf(), MARTA)).slice(0, 2)).toMatchObject([{ subject }, { subject }])
    expect(await mailsTo(schoolOf(), LUKASZ)).toEqual(before)
  }, 60_000)

  it('says of who is withdrawn or cancelled that their mail failed', async () => {
    const planId = await emptyPlan(schoolOf())
    await plan(schoolOf(), planId, { guests: [marta, lukasz] })
    const { id, guests } = await latest(schoolOf(), planId)
    await mailsTo(schoolOf(), MARTA)
    const { payload } = schoolOf()
    const send = payload.sendEmail
    const refused = Object.assign(new Error('550'), { code: 'EENVELOPE', responseCode: 550 })
    payload.sendEmail = () => Promise.reject(refused)
    await post(schoolOf(), `/conversation-guests/${guests[0]?.id ?? ''}/withdraw`)
    await post(schoolOf(), `/conversations/${id}/cancel`)
    await mailsTo(schoolOf(), MARTA)
    payload.sendEmail = send
    const { guests: listed } = await latest(schoolOf(), planId)
    expect(listed).toMatchObject([{ mail: 'refused' }, { mail: 'refused' }])
    await payload.delete({ collection: 'payload-jobs', where: { hasError: { equals: true } } })
  }, 60_000)

  it('is proposed to no guardian without custody, and takes nobody twice', async () => {
    const { payload, world } = schoolOf()
    const { guardians } = world.pupil as unknown as { guardians: { name: string }[] }
    const change = (data: object) =>
      payload.update({ collection: 'pupils', id: world.pupil.id, data })
    await change({
      guardians: guardians.map((one) => ({ ...one, hasCustody: one.name === marta.name })),
    })
    const planId = await emptyPlan(schoolOf())
    const { suggestions } = await listOf(schoolOf(), planId)
    await change({ guardians })
    expect(suggestions.map(({ name }) => name)).toEqual([marta.name, lukasz.name])

    const twice = [marta, { ...marta, name: 'Opa Kowalski', email: 'Marta+opa@ouder.example' }]
    const refused = await plan(schoolOf(), planId, { guests: twice })
    expect(await refused.json()).toMatchObject({
      errors: [{ data: { problems: [{ code: 'doubleGuest', index: 1 }] } }],
    })
    await plan(schoolOf(), planId, { guests: [marta] })
    const { id } = await latest(schoolOf(), planId)
    const again = await post(schoolOf(), `/conversations/${id}/guests`, { guests: [marta] })
    expect(await again.json()).toMatchObject({
      errors: [{ data: { problems: [{ code: 'invitedGuest', index: 0 }] } }],
    })
    const { coordinator, schoolAdmin } = world.people
    const add = (guest: object, as = schoolAdmin) =>
      schoolOf().rest('POST', `/conversations/${id}/guests`, { as, body: { guests: [guest] } })
    const host = await add({ role: 'staff', user: coordinator.id })
    expect(await host.json()).toMatchObject({
      errors: [{ data: { problems: [{ code: 'plannerAddress', index: 0 }] } }],
    })
    expect((await add({ ...lukasz, email: schoolAdmin.email })).status).toBe(422)
    expect((await add({ role: 'staff', user: schoolAdmin.id })).status).toBe(200)
    await mailsTo(schoolOf(), MARTA)
  })

  it('takes a moment out of calendars that is fixed no more', async () => {
    const planId = await emptyPlan(schoolOf())
    await plan(schoolOf(), planId, { moments: [friday], guests: [marta] })
    const { id } = await latest(schoolOf(), planId)
    const [fixed] = await mailsTo(schoolOf(), MARTA)
    const uid = `leidraad-${id}`
    expect(await eventIn(schoolOf(), fixed)).toMatchObject({ method: 'REQUEST', uid, sequence: 0 })

    const monday = { date: '2026-12-14', from: '09:00', to: '09:45' }
    const change = { ...planned(), moments: [tuesday, monday] }
    await post(schoolOf(), `/conversations/${id}/change`, change)
    const [moved] = await mailsTo(schoolOf(), MARTA)
    expect(moved?.text).toContain('gaat niet door: vrijdag 11 december 2026')
    expect(await eventIn(schoolOf(), moved)).toMatchObject({
      ...{ method: 'CANCEL', uid, sequence: 1, begins: '2026-12-11T09:00:00' },
    })
    const token = await linkTo(schoolOf(), MARTA)
    expect((await page(schoolOf(), token, '/gesprek.ics')).status).toBe(404)
    await post(schoolOf(), `/conversations/${id}/guests`, { guests: [lukasz] })
    expect((await mailsTo(schoolOf(), LUKASZ))[0]).toMatchObject({ attachments: [] })

    await post(schoolOf(), `/conversations/${id}/fix`, { moment: '2026-12-14T09:00-09:45' })
    const [again] = await mailsTo(schoolOf(), MARTA)
    expect(await eventIn(schoolOf(), again)).toMatchObject({
      ...{ method: 'REQUEST', uid, sequence: 3, begins: '2026-12-14T09:00:00' },
    })
    await post(schoolOf(), `/conversations/${id}/change`, { ...planned(), moments: [friday] })
    const [other] = await mailsTo(schoolOf(), MARTA)
    expect(await eventIn(schoolOf(), other)).toMatchObject({
      ...{ method: 'REQUEST', uid, sequence: 4, begins: '2026-12-11T09:00:00' },
    })
  }, 60_000)
}
