import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { sendPlan } from '../../../src/actions/plans/sendPlan.js'
import { publishStandard } from '../../../src/actions/standards/publishStandard.js'
import { isoDay } from '../../../src/domain/kernel/format.js'
import { storedDay } from '../../../src/domain/kernel/storedDay.js'
import { plusDays } from '../../../src/domain/logic/isoDays.js'
import { phaseOf, phases, type DatedPlan, type Phase } from '../../../src/domain/plans/phase.js'
import { describeDatabases } from '../../support/payload.js'
import { yearPlan } from '../../support/yearPlan.js'
import {
  coordinatorOf,
  publishedTemplate,
  sealed,
  sign,
  startSchool,
  storedSection,
  until,
  type School,
} from '../signing/support.js'

const principal = {
  slotId: 'principal',
  name: 'Ayşe Demir',
  email: 'directie@de-regenboog.example',
}
const { meanings: _, ...silent } = yearPlan

describeDatabases('The life of a plan', (database) => {
  let school: School
  let template: string
  beforeAll(async () => {
    school = await startSchool(database)
    template = await publishedTemplate(school, yearPlan)
  }, 60_000)
  afterAll(() => school.stop())

  type Person = keyof School['world']['people']
  const rest = async (method: string, path: string, { as = 'coordinator', body }: Asking = {}) => {
    const person = as === 'nobody' ? undefined : school.world.people[as]
    const reply = await school.rest(method, path, { as: person, body })
    return { status: reply.status, body: (await reply.json()) as never }
  }
  type Asking = { as?: Person | 'nobody'; body?: unknown }
  const make = async (data: object = {}, of = template): Promise<string> => {
    const made = await school.payload.create({
      collection: 'plans',
      data: {
        pupil: school.world.pupil.id,
        template: of,
        school: school.world.schools.regenboog.id,
        ...data,
      },
      depth: 0,
    })
    return String(made.id)
  }
  const save = async (planId: string, answers: object) => {
    const [row] = await school.find('plan-sections', { key: { equals: `${planId}:cover` } })
    const revision = row?.revision ?? 0
    const path = `/plans/${planId}/sections/cover`
    return rest('POST', path, { body: { revision, answers } })
  }
  const one = (planId: string) => school.one('plans', planId)

  describe('What the template asks itself', () => {
    it('starts as the record was made, and follows the answers of every save', async () => {
      const planId = await make({ startDate: storedDay('2026-08-31'), occasion: 'revision' })
      expect((await storedSection(school, planId, 'cover')).answers).toEqual({
        start: '2026-08-31',
        why: 'revised',
      })
      expect(await one(planId)).toMatchObject({
        startDate: storedDay('2026-08-31'),
        evaluateBy: storedDay('2027-08-31'),
        occasion: 'revision',
      })
      await save(planId, { start: '2026-10-01', why: 'evaluated', establish: '2026-11-12' })
      expect(await one(planId)).toMatchObject({
        startDate: storedDay('2026-10-01'),
        evaluateBy: storedDay('2027-10-01'),
        establishBy: storedDay('2026-11-12'),
        occasion: 'evaluation',
      })
      await save(planId, {})
      expect(await one(planId)).toMatchObject({
        startDate: null,
        evaluateBy: null,
        occasion: 'creation',
      })
    })

    it('is changed by nobody on the record; the rest is the record’s own', async () => {
      const planId = await make({ startDate: storedDay('2026-08-31') })
      const body = {
        startDate: storedDay('2026-09-15'),
        evaluateBy: storedDay('2026-09-16'),
        occasion: 'evaluation',
        registeredFrom: storedDay('2026-09-17'),
      }
      expect((await rest('PATCH', `/plans/${planId}`, { body })).status).toBe(200)
      expect(await one(planId)).toMatchObject({
        startDate: storedDay('2026-08-31'),
        evaluateBy: storedDay('2027-08-31'),
        occasion: 'creation',
        registeredFrom: storedDay('2026-09-17'),
      })
    })

    it('tells where it is filled in', async () => {
      const { body } = await rest('GET', `/plans/${await make()}/life`)
      expect(body).toMatchObject({
        phase: 'draft',
        filledAt: {
          startDate: ['Voorblad', 'Ingangsdatum'],
          evaluateBy: ['Voorblad', 'Evalueren voor'],
          occasion: ['Voorblad', 'Aanleiding'],
        },
      })
    })

    it('holds the guard of hearing the pupil to the answered occasion', async () => {
      const planId = await make()
      await save(planId, { why: 'revised' })
      const { body } = await rest('GET', `/plans/${planId}/signing`)
      const { issues } = body as { issues: { code: string }[] }
      expect(issues.map(({ code }) => code)).toContain('pupilNotHeard')
    })

    it('is read anew when a plan moves to a version that says what its fields mean', async () => {
      const older = await publishedTemplate(school, silent)
      const planId = await make({ occasion: 'creation' }, older)
      await save(planId, { start: '2026-10-01', why: 'revised' })
      expect(await one(planId)).toMatchObject({ occasion: 'creation' })
      const to = await nextVersion(older)
      const move = `/plans/${planId}/move`
      const preview = (await rest('GET', `${move}?version=${to}`)).body as { revisions: unknown }
      const { revisions } = preview
      const moved = await rest('POST', move, { body: { version: to, revisions } })
      expect(moved.status).toBe(200)
      expect(await one(planId)).toMatchObject({
        startDate: storedDay('2026-10-01'),
        evaluateBy: storedDay('2027-10-01'),
        occasion: 'revision',
      })
    })
  })

  const nextVersion = async (versionId: string): Promise<string> => {
    const { standardId } = await school.one('standard-versions', versionId)
    await school.payload.update({
      collection: 'plan-templates',
      id: String(standardId),
      data: { definition: yearPlan },
    })
    const req = await school.requestOf(school.world.people.schoolAdmin)
    const published = { req, kind: 'planTemplate', standardId: String(standardId) } as const
    return (await publishStandard(published)).id
  }

  describe('Its phase', () => {
    const today = isoDay(new Date())
    const day = (days: number) => storedDay(plusDays(today, days) ?? '')
    const signed = { status: 'signed' } as const
    const lives: DatedPlan[] = [
      { status: 'draft' },
      { status: 'draft', discussedFrom: day(-2) },
      { status: 'draft', establishBy: day(-1), startDate: day(3) },
      { status: 'signing', evaluateBy: day(-9) },
      signed,
      { ...signed, startDate: day(0) },
      { ...signed, startDate: day(1), evaluateBy: day(-9) },
      { ...signed, startDate: day(-1), evaluateBy: day(29) },
      { ...signed, evaluateBy: day(28) },
      { ...signed, startDate: day(-300), evaluateBy: day(0) },
      { ...signed, startDate: day(-300), evaluateBy: day(-1) },
      { ...signed, evaluateBy: day(-1), endedAt: day(-1) },
      { ...signed, evaluateBy: day(-1), supersededFrom: day(-1) },
      { ...signed, startDate: day(-1), supersededFrom: day(1) },
      { ...signed, evaluateBy: day(-9), evaluateAgainBy: day(29) },
      { ...signed, evaluateBy: day(-8), evaluateAgainBy: day(28) },
    ]
    const made = new Map<string, Phase>()
    beforeAll(async () => {
      const of = await publishedTemplate(school, silent)
      const evaluated = await make({}, of)
      for (const life of [...lives, { ...signed, evaluates: evaluated }]) {
        const id = await make({ title: 'Levensloop' }, of)
        await school.payload.db.updateOne({ collection: 'plans', id, data: { ...life } })
        made.set(id, phaseOf(life, today))
      }
    })

    type Found = { id: string; phase: Phase; evaluateBy: string; nextEvaluation?: string }
    const ours = 'where[title][equals]=Levensloop&limit=50'
    const found = async (query: string) => {
      const { body } = await rest('GET', `/plans?${ours}&${query}`)
      return (body as { docs: Found[] }).docs
    }
    const idsIn = (...wanted: Phase[]) =>
      [...made].filter(([, phase]) => wanted.includes(phase)).map(([id]) => id)

    it('is told with the plan, and the day of a next evaluation where there is one', async () => {
      const docs = await found('select[phase]=true&select[nextEvaluation]=true')
      expect(new Map(docs.map(({ id, phase }) => [id, phase]))).toEqual(made)
      const dated = new Set(docs.filter((doc) => doc.nextEvaluation).map(({ phase }) => phase))
      const told = ['signing', 'agreed', 'inForce', 'evaluated', 'evaluationDue', 'overdue']
      expect(phases.filter((phase) => dated.has(phase))).toEqual(told)
    })

    it.each(phases)('finds the plans that are %s', async (phase) => {
      const ids = (await found(`where[phase][equals]=${phase}`)).map(({ id }) => id)
      expect(ids.sort()).toEqual(idsIn(phase).sort())
      expect(ids.length).toBeGreaterThan(0)
    })

    it('finds those in one of several phases, in none, and all; counts and sorts them', async () => {
      const due = await found('where[phase][in]=overdue,evaluationDue&sort=-evaluateBy')
      expect(due.map(({ evaluateBy }) => evaluateBy)).toEqual([day(28), day(0), day(-1), day(-8)])
      const others = await found('where[or][0][and][0][phase][not_in][0]=draft')
      expect(others).toHaveLength(lives.length + 1 - 2)
      expect(await found('where[phase][exists]=false')).toEqual([])
      const { totalDocs } = await school.payload.count({
        collection: 'plans',
        where: { title: { equals: 'Levensloop' }, phase: { equals: 'draft' } },
      })
      expect(totalDocs).toBe(2)
    })

    it.each([
      'where[phase][equals]=asleep',
      'where[phase][like]=over',
      'where[phase][equals][equals]=draft',
      'sort=phase',
      'sort=nextEvaluation',
    ])('is asked in no other way: %s', async (query) => {
      expect((await rest('GET', `/plans?${query}`)).status).toBe(400)
    })

    it('is not asked through what belongs to a plan', async () => {
      const path = '/signing-requests?where[plan.phase][equals]=draft'
      expect((await rest('GET', path)).status).toBe(400)
    })
  })

  describe('Its end', () => {
    let signedId: string
    let requestId: string
    beforeAll(async () => {
      signedId = await make({ title: 'Beëindigd' })
      await save(signedId, { start: '2026-08-31', why: 'first' })
      const req = await coordinatorOf(school)
      ;({ requestId } = await sendPlan({ req, planId: signedId, signers: [principal] }))
      await sign(school, principal.email)
      await until(sealed(school, requestId))
    }, 60_000)

    const events = async () =>
      (await school.find('audit-events', { type: { like: 'plan.' } })).map(({ type, facts }) => [
        type,
        facts,
      ])
    const end = (planId: string, reason: unknown, as: Asking['as'] = 'coordinator') =>
      rest('POST', `/plans/${planId}/end`, { as, body: { reason } })
    const resume = (as: Asking['as'] = 'coordinator') =>
      rest('POST', `/plans/${signedId}/resume`, { as })

    it.each([
      ['nobody', 403],
      ['otherSchool', 404],
      ['otherBoard', 404],
      ['reader', 404],
      ['teacher', 403],
    ] as const)('is not for %s', async (as, status) => {
      expect((await end(signedId, 'leftSchool', as)).status).toBe(status)
      expect((await resume(as)).status).toBe(status)
      expect((await rest('GET', `/plans/${signedId}/life`, { as })).status).toBe(
        as === 'teacher' ? 200 : status,
      )
      expect((await one(signedId)).endedAt ?? null).toBeNull()
    })

    it('is of signed plans, once, and for a reason', async () => {
      const draft = await make()
      expect((await end(draft, 'leftSchool')).status).toBe(409)
      for (const reason of ['bored', undefined, { equals: 'leftSchool' }]) {
        expect((await end(signedId, reason)).status).toBe(422)
      }
      expect((await resume()).status).toBe(409)
    })

    it('offers its head what may be changed, and to whom', async () => {
      const life = async (planId: string, as?: Asking['as']) =>
        (await rest('GET', `/plans/${planId}/life`, { as: as ?? 'coordinator' })).body
      const draft = await make({ title: 'Een concept' })
      expect(await life(draft)).toMatchObject({
        title: 'Een concept',
        subject: { pupilId: school.world.pupil.id },
        template: { number: 1 },
        ...{ mayEdit: true, maySetDays: true, mayDelete: true },
      })
      expect(await life(draft, 'teacher')).toMatchObject({ mayEdit: true, mayDelete: false })
      expect(await life(signedId)).toMatchObject({
        ...{ mayEdit: false, maySetDays: true, mayDelete: false },
      })
    })

    it('is told in the plan and in its history, and undone', async () => {
      expect((await end(signedId, 'notNeeded')).status).toBe(200)
      expect((await end(signedId, 'leftSchool')).status).toBe(409)
      const life = (await rest('GET', `/plans/${signedId}/life`)).body
      expect(life).toMatchObject({
        phase: 'ended',
        ended: { reason: 'notNeeded' },
        mayEnd: false,
        mayResume: true,
      })
      expect((await resume()).status).toBe(200)
      expect(await one(signedId)).toMatchObject({
        endedAt: null,
        endReason: null,
        phase: 'inForce',
      })
      expect(await events()).toEqual([
        ['plan.ended', { reason: 'notNeeded' }],
        ['plan.resumed', {}],
      ])
    })

    it('stays once a next plan of its kind was made', async () => {
      await end(signedId, 'replaced')
      await make()
      expect((await resume()).status).toBe(409)
      expect((await rest('GET', `/plans/${signedId}/life`)).body).toMatchObject({
        mayResume: false,
      })
    })

    it('leaves the days that were signed as they are, and the others to be set', async () => {
      const own = { registeredUntil: storedDay('2027-07-31') }
      const change = (body: object) => rest('PATCH', `/plans/${signedId}`, { body })
      expect((await change(own)).status).toBe(200)
      expect((await change({ evaluateBy: storedDay('2028-01-01') })).status).toBe(409)
      expect(await one(signedId)).toMatchObject({ ...own, evaluateBy: storedDay('2027-08-31') })
    })

    type Told = { items: Record<string, unknown>[]; page: number; pages: number }
    const history = async (as: Asking['as'], query = '') =>
      (await rest('GET', `/plans/${signedId}/history${query}`, { as })).body as Told
    const timeline = (as: Asking['as']) =>
      rest('GET', `/pupils/${school.world.pupil.id}/timeline`, { as })

    it('stands in the history of the plan, the newest first, by name and without a code', async () => {
      const { items, page, pages } = await history('coordinator')
      expect(items[0]).toMatchObject({ kind: 'signing', type: 'plan.ended', reason: 'replaced' })
      expect(items.at(-1)).toMatchObject({ kind: 'begun' })
      expect(items).toContainEqual(
        expect.objectContaining({ type: 'signer.signed', name: 'Ayşe Demir' }),
      )
      expect(items).toContainEqual(
        expect.objectContaining({ kind: 'written', sectionId: 'cover', name: 'Carla Coordinator' }),
      )
      expect(JSON.stringify(items)).not.toMatch(new RegExp(`${requestId}|[0-9a-f]{32}`))
      expect({ page, pages }).toEqual({ page: 1, pages: 1 })
      expect((await history('coordinator', '?page=nul')).page).toBe(1)
    })

    it('leaves signing out of the history of who may not follow it', async () => {
      const kinds = new Set((await history('teacher')).items.map(({ kind }) => kind))
      expect(kinds).toEqual(new Set(['begun', 'written']))
    })

    it('stands among all there is of the pupil', async () => {
      const { items } = (await timeline('coordinator')).body as Told
      const ofPlan = items.filter(({ plan }) => (plan as { id: string }).id === signedId)
      expect(ofPlan.map(({ kind }) => kind)).toEqual(['signed', 'plan'])
      expect(ofPlan[1]).toMatchObject({ phase: 'ended' })
      const forTeacher = (await timeline('teacher')).body as Told
      expect(new Set(forTeacher.items.map(({ kind }) => kind))).toEqual(new Set(['plan']))
    })

    it.each([
      ['nobody', 403],
      ['otherSchool', 404],
      ['otherBoard', 404],
      ['reader', 404],
    ] as const)('is not told to %s', async (as, status) => {
      const paths = [`/plans/${signedId}/history`, `/pupils/${school.world.pupil.id}/timeline`]
      for (const path of paths) {
        expect((await rest('GET', path, { as })).status).toBe(status)
      }
    })

    it('is written by nobody past the action', async () => {
      const body = { endedAt: null, endReason: null, phase: 'draft', status: 'draft' }
      await rest('PATCH', `/plans/${signedId}`, { body })
      expect(await one(signedId)).toMatchObject({ status: 'signed', endReason: 'replaced' })
    })
  })
})
