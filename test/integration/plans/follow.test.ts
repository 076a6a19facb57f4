import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { supersedeFormer } from '../../../src/actions/plans/following.js'
import { inSigningTransaction } from '../../../src/actions/signing/inSigningTransaction.js'
import { publishStandard } from '../../../src/actions/standards/publishStandard.js'
import type { Row } from '../../../src/domain/definition/answers.js'
import { isoDay } from '../../../src/domain/kernel/format.js'
import { schoolYearOf } from '../../../src/domain/prints/schoolYear.js'
import { oppAnswers, oppTemplate } from '../../fixtures/world.js'
import { describeDatabases } from '../../support/payload.js'
import {
  emptyPlan,
  makePlan,
  sealed,
  sentPlan,
  sign,
  addresses,
  signByAll,
  signers,
  startSchool,
  storedSection,
  until,
  type School,
} from '../signing/support.js'
import { describeEvaluating, expectOutcomes, type Given } from './evaluating.js'

type Answers = Record<string, Record<string, unknown>>
type Asking = { as?: keyof School['world']['people'] | 'nobody'; body?: unknown }
type OpenCarried = { sectionId: string; fieldId: string; review: boolean }

/** What goes along of the example; of goals and means no days, of the DLE this year as last year. */
const given = oppAnswers() as Answers
const without = (rows: unknown, ...columns: string[]): Row[] =>
  (rows as Row[]).map(({ id, values }) => ({
    id,
    values: Object.fromEntries(Object.entries(values).filter(([key]) => !columns.includes(key))),
  }))

describeDatabases('A plan that follows another', (database) => {
  let school: School
  let formerId: string
  let nextId: string
  beforeAll(async () => {
    school = await startSchool(database)
    const { planId, requestId } = await sentPlan(school)
    formerId = planId
    await signByAll(school)
    await until(sealed(school, requestId))
  }, 240_000)
  afterAll(() => school.stop(), 60_000)

  const rest = async (method: string, path: string, { as = 'coordinator', body }: Asking = {}) => {
    const person = as === 'nobody' ? undefined : school.world.people[as]
    const reply = await school.rest(method, path, { as: person, body })
    return { status: reply.status, body: (await reply.json()) as never }
  }
  const one = (planId: string) => school.one('plans', planId)
  const openOf = async (planId: string) => {
    const { body } = await rest('GET', `/plans/${planId}/carried`)
    return (body as { open: OpenCarried[] }).open
  }
  const decide = (sectionId: string, body: object, as?: Asking['as']) =>
    rest('POST', `/plans/${nextId}/sections/${sectionId}/carried`, { body, ...(as && { as }) })
  const answersIn = async (sectionId: string) =>
    (await storedSection(school, nextId, sectionId)).answers

  describe('who begins it', () => {
    it.each([
      ['nobody', 403],
      ['otherSchool', 404],
      ['otherBoard', 404],
      ['reader', 404],
      ['teacher', 403],
    ] as const)('is not %s', async (as, status) => {
      const template = school.templateId
      const pupil = school.world.pupil.id
      expect((await rest('POST', `/plans/${formerId}/follow`, { as })).status).toBe(status)
      expect((await rest('GET', `/pupils/${pupil}/plan-choices`, { as })).status).toBe(status)
      const body = { template }
      expect((await rest('POST', `/pupils/${pupil}/plans`, { as, body })).status).toBe(status)
      expect(await school.find('plans', { follows: { exists: true } })).toEqual([])
    })

    it('is offered the plan to go on from first, called by its year', async () => {
      const { body } = await rest('GET', `/pupils/${school.world.pupil.id}/plan-choices`)
      const [first] = body as { template: string; title: string; from?: object }[]
      const former = await one(formerId)
      expect(first).toMatchObject({
        template: school.templateId,
        title: `${oppTemplate().title} ${schoolYearOf(isoDay(new Date()))} Łukasz de Vries-Kowalski`,
        from: { id: formerId, name: former.title },
      })
      expect((first?.from as { title: string }).title).not.toBe(former.title)
    })
  })

  it('is begun once when two begin it at the same moment', async () => {
    const followers = () => school.find('plans', { follows: { equals: formerId } })
    const atOnce = (path: string, body?: object) =>
      Promise.all([rest('POST', path, { body }), rest('POST', path, { body })])
    const { templateId, world } = school
    await atOnce('/plans', { pupil: world.pupil.id, template: templateId, follows: formerId })
    const [plain, ...second] = await followers()
    expect(second).toEqual([])
    await rest('DELETE', `/plans/${plain?.id}`)
    const replies = await atOnce(`/plans/${formerId}/follow`)
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
    const begun = await followers()
    expect(begun).toHaveLength(1)
    nextId = begun[0]?.id ?? ''
  }, 60_000)

  it('retypes not one goal and not one parent', async () => {
    expect(await one(nextId)).toMatchObject({ follows: formerId, status: 'draft' })
    expect(await answersIn('particulars')).toMatchObject({
      guardians: given.particulars?.guardians,
      contacts: given.particulars?.contacts,
      schoolHistory: given.particulars?.schoolHistory,
    })
    expect(await answersIn('factors')).toEqual(given.factors)
    const { goals } = await answersIn('actionPart')
    expect(goals).toEqual(without(given.actionPart?.goals, 'start', 'end'))
    const { scores, growth } = await answersIn('startingPoint')
    expect(scores).toEqual(given.startingPoint?.scores)
    expect((growth as Row[])[0]).toEqual({ id: 'technicalReading', values: { lastMiddle: 33 } })
  })

  it('has no day, no view, no consultation of the former', async () => {
    const sections = await school.find('plan-sections', { plan: { equals: nextId } })
    const ids = sections.map(({ sectionId }) => sectionId)
    for (const never of ['pupilVoice', 'guardiansView', 'signing', 'registration']) {
      expect(ids).not.toContain(never)
    }
    const cover = await answersIn('cover')
    expect(cover).not.toHaveProperty('startDate')
    expect(cover).not.toHaveProperty('evaluationDate')
    expect((await one(nextId)).consent ?? null).toBeNull()
  })

  it('keeps of each answer where it came from, and that it is to be confirmed', async () => {
    const [document] = await school.find('signed-documents', { plan: { equals: formerId } })
    const [row] = await school.find('plan-sections', { key: { equals: `${nextId}:actionPart` } })
    expect((row?.carried as Record<string, unknown>).goals).toEqual({
      ...{ plan: formerId, digest: document?.sha256 },
      ...{ section: 'actionPart', field: 'goals', state: 'open' },
    })
    // What the record of the pupil says now needs no confirming.
    const open = await openOf(nextId)
    expect(open).toContainEqual(expect.objectContaining({ fieldId: 'question', review: true }))
    expect(open.map(({ fieldId }) => fieldId)).not.toContain('group')
  })

  it('follows once, about the same, by the template in force', async () => {
    expect((await rest('POST', `/plans/${formerId}/follow`)).status).toBe(409)
    const draft = await makePlan(school)
    expect((await rest('POST', `/plans/${draft}/follow`)).status).toBe(409)
    const pupil = await school.payload.create({
      collection: 'pupils',
      data: { firstName: 'Noor', lastName: 'Bakker', school: school.world.schools.regenboog.id },
    })
    const body = { pupil: pupil.id, template: school.templateId, follows: formerId }
    expect((await rest('POST', '/plans', { body })).status).toBe(409)
    const change = await rest('PATCH', `/plans/${nextId}`, { body: { pupil: pupil.id } })
    expect(change.status).toBe(409)
    await rest('PATCH', `/plans/${nextId}`, { body: { follows: draft } })
    expect((await one(nextId)).follows).toBe(formerId)
  })

  describe('what came along', () => {
    it('keeps it from being sent', async () => {
      const reply = await rest('POST', `/plans/${nextId}/send`, { body: { signers } })
      const { errors } = reply.body as { errors: { data: { issues: object[] } }[] }
      expect(reply.status).toBe(422)
      expect(errors[0]?.data.issues[0]).toMatchObject({ code: 'carried', sectionId: 'cover' })
    })

    it.each([
      ['nobody', 403],
      ['otherSchool', 404],
      ['reader', 404],
    ] as const)('is told to and decided by no %s', async (as, status) => {
      expect((await rest('GET', `/plans/${nextId}/carried`, { as })).status).toBe(status)
      expect((await decide('factors', { fields: ['factors'] }, as)).status).toBe(status)
    })

    it.each([[undefined], [[]], [['nothing']], [['factors', 'nothing']], ['factors']])(
      'is decided by name: not %p',
      async (fields) => {
        expect((await decide('factors', { fields })).status).toBe(409)
      },
    )

    it('is confirmed, left out or changed, each once', async () => {
      const before = await openOf(nextId)
      expect((await decide('factors', { fields: ['factors'] })).status).toBe(200)
      expect((await decide('factors', { fields: ['factors'] })).status).toBe(409)
      expect((await decide('particulars', { fields: ['contacts'], leave: true })).status).toBe(200)
      expect(await answersIn('particulars')).not.toHaveProperty('contacts')
      const { answers, revision } = await storedSection(school, nextId, 'reason')
      const changed = { ...answers, question: 'Hoe gaat het dit jaar?' }
      const path = `/plans/${nextId}/sections/reason`
      await rest('POST', path, { body: { revision, answers: changed } })
      expect((await openOf(nextId)).length).toBe(before.length - 3)
      const states = await Promise.all(
        ['factors', 'particulars', 'reason'].map(async (sectionId) => {
          const [row] = await school.find('plan-sections', {
            key: { equals: `${nextId}:${sectionId}` },
          })
          return row?.carried as Record<string, { state: string; by: string }>
        }),
      )
      expect(states).toMatchObject([
        { factors: { state: 'confirmed', by: 'Carla Coordinator' } },
        { contacts: { state: 'left' }, guardians: { state: 'open' } },
        { question: { state: 'changed', by: 'Carla Coordinator' } },
      ])
    })
  })

  describe('when it is sealed', () => {
    let requestId: string
    beforeAll(async () => {
      for (const { sectionId, fieldId } of await openOf(nextId)) {
        await decide(sectionId, { fields: [fieldId] })
      }
      await complete()
      const sent = await rest('POST', `/plans/${nextId}/send`, { body: { signers } })
      expect(sent).toMatchObject({ status: 200 })
      ;({ requestId } = sent.body)
      for (const address of addresses) {
        await sign(school, address)
      }
      await until(sealed(school, requestId))
    }, 240_000)

    /** What is of this year. */
    const complete = async () => {
      const cover = { occasion: 'revised', startDate: isoDay(new Date()) }
      const year: Answers = {
        cover: { ...cover, evaluationDate: '2099-06-14' },
        pupilVoice: given.pupilVoice ?? {},
        guardiansView: given.guardiansView ?? {},
        consultation: given.consultation ?? {},
        actionPart: { goals: given.actionPart?.goals },
      }
      for (const [sectionId, answers] of Object.entries(year)) {
        const [row] = await school.find('plan-sections', {
          key: { equals: `${nextId}:${sectionId}` },
        })
        const body = {
          revision: row?.revision ?? 0,
          answers: { ...(row?.answers as object), ...answers },
        }
        await rest('POST', `/plans/${nextId}/sections/${sectionId}`, { body })
      }
    }

    it('takes the place of the former, and each names the other', async () => {
      expect(await one(formerId)).toMatchObject({ phase: 'superseded', supersededBy: nextId })
      const life = (id: string) => rest('GET', `/plans/${id}/life`)
      expect((await life(formerId)).body).toMatchObject({
        phase: 'superseded',
        followedBy: { id: nextId, from: isoDay(new Date()) },
        mayFollow: false,
      })
      expect((await life(nextId)).body).toMatchObject({
        phase: 'inForce',
        follows: { id: formerId },
        mayFollow: true,
      })
      const found = await rest('GET', '/plans?where[phase][equals]=superseded')
      expect((found.body as { docs: { id: string }[] }).docs.map(({ id }) => id)).toEqual([
        formerId,
      ])
    })

    it('names the former on paper, in its chain and by its seal', async () => {
      const [document] = await school.find('signed-documents', { plan: { equals: formerId } })
      const request = await school.one('signing-requests', requestId)
      const { snapshot } = request as unknown as {
        snapshot: { follows: object; document: { facts: { label: string; value: string }[] } }
      }
      expect(snapshot.follows).toEqual({ title: document?.title, sha256: document?.sha256 })
      const fact = snapshot.document.facts.find(({ label }) => label === 'Vervolg op')
      expect(fact?.value).toContain(String(document?.title))
      const events = await school.find('audit-events', { type: { equals: 'plan.superseded' } })
      const [next] = await school.find('signed-documents', { plan: { equals: nextId } })
      expect(events.map(({ facts }) => facts)).toEqual([
        { by: next?.sha256, from: isoDay(new Date()) },
      ])
    })

    it('keeps its place, also when past the application another plan follows the former', async () => {
      const { id } = await one(await emptyPlan(school))
      await school.payload.db.updateOne({ collection: 'plans', id, data: { follows: formerId } })
      const sealedToo = { planId: id, sha256: 'b'.repeat(64), at: new Date().toISOString() }
      const req = await school.requestOf(undefined)
      await inSigningTransaction(req, (within) => supersedeFormer(within, sealedToo))
      expect(await one(formerId)).toMatchObject({ supersededBy: nextId })
      const events = await school.find('audit-events', { type: { equals: 'plan.superseded' } })
      expect(events).toHaveLength(1)
    })
  })

  const inForce = (): Given => ({ school, rest, planId: nextId, supersededId: formerId })
  describeEvaluating(inForce)

  it('goes on by a newer version, and keeps what has no place there', async () => {
    const { standardId } = await school.one('standard-versions', school.templateId)
    const { definition } = oppTemplate()
    const sections = definition.sections.filter(({ id }) => id !== 'factors')
    await school.payload.update({
      collection: 'plan-templates',
      id: String(standardId),
      data: { definition: { ...definition, sections } },
    })
    const req = await school.requestOf(school.world.people.schoolAdmin)
    const { id } = await publishStandard({
      ...{ req, kind: 'planTemplate', standardId: String(standardId) },
    })
    const third = (await rest('POST', `/plans/${nextId}/follow`)).body as { id: string }
    expect((await one(third.id)).template).toBe(id)
    await expectOutcomes(inForce(), third.id)
    const versions = (await rest('GET', `/plans/${third.id}/versions`)).body as {
      unplaced: { field: { id: string } }[]
    }
    expect(versions.unplaced.map(({ field }) => field.id)).toEqual(['factors'])
  })
})
