/** What becomes of a conversation when its plan is deleted or ends: beside its use, on the same platform. */
import { expect, it } from '@jest/globals'

import { sweepMails } from '../../../src/actions/mail/sweepMails.js'
import { sendPlan } from '../../../src/actions/plans/sendPlan.js'
import { yearPlan } from '../../support/yearPlan.js'
import {
  coordinatorOf,
  emptyPlan,
  mailJobs,
  publishedTemplate,
  sealed,
  sign,
  until,
} from '../signing/support.js'
import {
  eventIn,
  friday,
  held,
  latest,
  lukasz,
  LUKASZ,
  mailsTo,
  MARTA,
  marta,
  plan,
  post,
  type Planning,
} from './support.js'

const principal = {
  slotId: 'principal',
  name: 'Ayşe Demir',
  email: 'directie@de-regenboog.example',
}

export function deletions(schoolOf: () => Planning): void {
  const as = () => schoolOf().world.people.coordinator
  /** Asked again, as the answer says, when a mail that is being sent was first to write. */
  const remove = async (planId: string): Promise<Response> => {
    const reply = await schoolOf().rest('DELETE', `/plans/${planId}`, { as: as() })
    return reply.status === 503 ? remove(planId) : reply
  }

  it('tells who is invited that it goes with its plan, and the person who deletes that it will', async () => {
    const planId = await emptyPlan(schoolOf())
    await plan(schoolOf(), planId, { moments: [friday], guests: [marta] })
    await mailsTo(schoolOf(), MARTA)
    const { id } = await latest(schoolOf(), planId)
    const before = await mailsTo(schoolOf(), LUKASZ)
    await held(schoolOf(), async () => {
      await plan(schoolOf(), planId, { guests: [lukasz] })
      const life = await schoolOf().rest('GET', `/plans/${planId}/life`, { as: as() })
      expect(await life.json()).toMatchObject({ mayDelete: true, conversationsToCome: 2 })
      expect((await remove(planId)).status).toBe(200)
    })

    const [told] = await mailsTo(schoolOf(), MARTA)
    expect(told).toMatchObject({
      ...{ subject: 'Het gesprek met De Regenboog gaat niet door', links: [] },
    })
    expect(told?.text).toContain('Carla Coordinator van De Regenboog over een plan gaat')
    expect(told?.text).toMatch(
      /Het ging om: vrijdag 11 december[^]*Met het bestand bij deze mail haalt u het eruit\.[^]*U hoeft verder niets te doen\./,
    )
    expect(told?.text).not.toMatch(/Łukasz|Waar:|Wanneer:/)
    expect(await eventIn(schoolOf(), told)).toMatchObject({
      ...{ method: 'CANCEL', uid: `leidraad-${id}`, sequence: 1, begins: '2026-12-11T09:00:00' },
    })
    expect(await mailsTo(schoolOf(), LUKASZ)).toEqual(before)
    expect(await mailJobs(schoolOf())).toEqual([])
  }, 60_000)

  it('is not left behind by a plan that is deleted while it is planned', async () => {
    const planId = await emptyPlan(schoolOf())
    const { db } = schoolOf().payload
    const begin = db.beginTransaction
    db.beginTransaction = async (options) => {
      db.beginTransaction = begin
      expect((await remove(planId)).status).toBe(200)
      return begin.call(db, options)
    }
    const reply = await plan(schoolOf(), planId)
    db.beginTransaction = begin
    expect(reply.status).toBe(404)
    expect(await schoolOf().find('conversations', { plan: { equals: planId } })).toEqual([])
  })

  it('is told though its plan is deleted before the mail left', async () => {
    const planId = await emptyPlan(schoolOf())
    await plan(schoolOf(), planId, { moments: [friday], guests: [marta, lukasz] })
    const { id, guests } = await latest(schoolOf(), planId)
    const before = (await mailsTo(schoolOf(), MARTA)).length
    const toLukasz = (await mailsTo(schoolOf(), LUKASZ)).length
    await held(schoolOf(), async () => {
      await post(schoolOf(), `/conversation-guests/${guests[0]?.id ?? ''}/withdraw`)
      await post(schoolOf(), `/conversations/${id}/cancel`)
      expect((await remove(planId)).status).toBe(200)
    })
    expect((await mailsTo(schoolOf(), MARTA)).length - before).toBe(1)
    expect((await mailsTo(schoolOf(), LUKASZ)).length - toLukasz).toBe(1)
  }, 60_000)

  it('is cancelled when its plan ends', async () => {
    const planId = await emptyPlan(schoolOf(), await publishedTemplate(schoolOf(), yearPlan))
    const answers = { start: '2026-08-31', why: 'first' }
    await post(schoolOf(), `/plans/${planId}/sections/cover`, { revision: 0, answers })
    await plan(schoolOf(), planId, { moments: [friday], guests: [marta] })
    await mailsTo(schoolOf(), MARTA)
    const req = await coordinatorOf(schoolOf())
    const { requestId } = await sendPlan({ req, planId, signers: [principal] })
    await sign(schoolOf(), principal.email)
    await until(sealed(schoolOf(), requestId))
    const ended = await post(schoolOf(), `/plans/${planId}/end`, { reason: 'notNeeded' })
    expect(ended.status).toBe(200)
    expect(await latest(schoolOf(), planId)).toMatchObject({ stage: 'cancelled' })
    const [told] = await mailsTo(schoolOf(), MARTA)
    expect(told?.subject).toBe('Het gesprek met De Regenboog gaat niet door')
    expect(await eventIn(schoolOf(), told)).toMatchObject({ method: 'CANCEL' })
  }, 60_000)

  it('keeps no name of who could not be told', async () => {
    const planId = await emptyPlan(schoolOf())
    await plan(schoolOf(), planId, { moments: [friday], guests: [marta] })
    await mailsTo(schoolOf(), MARTA)
    const { payload } = schoolOf()
    const send = payload.sendEmail
    const refused = Object.assign(new Error('550'), { code: 'EENVELOPE', responseCode: 550 })
    payload.sendEmail = () => Promise.reject(refused)
    await remove(planId)
    await mailsTo(schoolOf(), MARTA)
    payload.sendEmail = send
    expect(JSON.stringify(await mailJobs(schoolOf()))).toContain(MARTA)
    await sweepMails({ req: await schoolOf().requestOf(undefined) })
    expect(await mailJobs(schoolOf())).toEqual([])
  }, 60_000)
}
