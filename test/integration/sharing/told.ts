/** Where else a shared draft is told of: beside its use, on the same platform. */
import { describe, expect, it } from '@jest/globals'

import { questionsDuring } from '../../support/questionsDuring.js'
import { marta, newDraft, say, shared, toolsOf, type Sharing } from './support.js'

export function told(schoolOf: () => Sharing): void {
  const { coordinator, shareOf, update } = toolsOf(schoolOf)

  describe('among all there is of the pupil', () => {
    type Item = { kind: string; plan: { id: string } } & Record<string, unknown>
    const timeline = async (
      who: 'coordinator' | 'teacher',
      pupilId = schoolOf().world.pupil.id,
    ) => {
      const as = schoolOf().world.people[who]
      const reply = await schoolOf().rest('GET', `/pupils/${pupilId}/timeline`, { as })
      return ((await reply.json()) as { items: Item[] }).items
    }

    it('stands with what was said of it and its conversations, for who may follow signing', async () => {
      const planId = await newDraft(schoolOf())
      const token = await shared(schoolOf(), planId)
      await say(schoolOf(), token, { 'opmerking.home': 'Een', 'opmerking.school': 'Twee' })
      const data = { plan: planId, share: (await shareOf(planId)).id, text: 'Onder ons' }
      const unread = { sectionId: 'family', access: { read: ['guardian'] }, madeAt: '2026-11-30' }
      await schoolOf().payload.create({ collection: 'plan-remarks', data: { ...data, ...unread } })
      await talk(planId)
      const ofPlan = (items: Item[]) =>
        items.filter(({ plan }) => plan.id === planId).map(({ at: _, plan: __, ...item }) => item)
      expect(ofPlan(await timeline('coordinator'))).toEqual([
        { kind: 'conversation', stage: 'proposed' },
        { kind: 'remarked', name: marta.name, count: 2 },
        { kind: 'shared', name: marta.name, role: 'guardian' },
        { kind: 'plan', phase: 'inDiscussion' },
      ])
      expect(ofPlan(await timeline('teacher'))).toEqual([{ kind: 'plan', phase: 'inDiscussion' }])
    })

    const talk = (planId: string) =>
      schoolOf().payload.create({
        collection: 'conversations',
        data: {
          ...{ plan: planId, school: schoolOf().world.schools.regenboog.id, sequence: 0 },
          moments: [
            { date: '2126-12-09', from: '14:00', to: '14:45' },
            { date: '2126-12-08', from: '14:00', to: '14:45' },
          ],
          ...{ place: { kind: 'phone', text: '' }, changedAt: '2026-11-22T10:00:00.000Z' },
          plannedBy: { id: '1', name: 'Carla', email: 'carla@kompas.example' },
        },
      })

    it('is asked for at once, however many plans there are', async () => {
      const { id: pupil } = await schoolOf().payload.create({
        collection: 'pupils',
        data: {
          ...{ firstName: 'Ada', lastName: 'Vele', school: schoolOf().world.schools.regenboog.id },
          dateOfBirth: '2015-03-14',
        },
      })
      const withPlan = async () => {
        const planId = await newDraft(schoolOf())
        await schoolOf().payload.db.updateOne({ collection: 'plans', id: planId, data: { pupil } })
        await say(schoolOf(), await shared(schoolOf(), planId), { opmerking: 'Dag' })
        await talk(planId)
        const body = new FormData()
        body.set('section', 'home')
        body.set('file', new File(['%PDF-1.7'], 'verslag.pdf'))
        await schoolOf().rest('POST', `/plans/${planId}/files`, { as: coordinator(), body })
      }
      const questions = () =>
        questionsDuring(schoolOf().payload, () => timeline('coordinator', String(pupil)))
      await withPlan()
      const ofOne = (await questions()).length
      await withPlan()
      await withPlan()
      expect((await questions()).length).toBe(ofOne)
      const files = (await timeline('coordinator', String(pupil))).filter(
        ({ kind }) => kind === 'file',
      )
      expect(files.map(({ section }) => section)).toEqual(['Thuis', 'Thuis', 'Thuis'])
    })
  })

  describe('in the history of its plan', () => {
    it('is read without what was written or said', async () => {
      const planId = await newDraft(schoolOf())
      await say(schoolOf(), await shared(schoolOf(), planId), { opmerking: 'Dag' })
      const as = coordinator()
      const asked = await questionsDuring(schoolOf().payload, () =>
        schoolOf().rest('GET', `/plans/${planId}/history`, { as }),
      )
      const whole = asked.filter(({ select }) => select === undefined)
      const isLarge = /plan-(sections|shares|remarks)|contributions|audit-events/
      expect(
        whole.map(({ collection }) => collection).filter((name) => isLarge.test(name)),
      ).toEqual([])
      const versions = asked.find(({ what }) => what === 'findVersions')?.found
      const { docs } = versions as { docs: { version: Record<string, unknown> }[] }
      expect(docs.length).toBeGreaterThan(0)
      const kept = docs.flatMap(({ version }) => Object.keys(version))
      expect(kept.filter((name) => /answers|carried|unmapped/.test(name))).toEqual([])
    })
  })

  it('is offered in the head of a plan while it is a draft, to who may send it', async () => {
    const planId = await newDraft(schoolOf())
    const offered = async (who: 'coordinator' | 'teacher') => {
      const as = schoolOf().world.people[who]
      const life = await schoolOf().rest('GET', `/plans/${planId}/life`, { as })
      const { mayShare, maySend } = (await life.json()) as Record<string, unknown>
      return [mayShare, maySend]
    }
    expect(await offered('coordinator')).toEqual([true, true])
    expect(await offered('teacher')).toEqual([false, false])
    await update('plans', planId, { status: 'signing' })
    expect(await offered('coordinator')).toEqual([false, false])
  })
}
