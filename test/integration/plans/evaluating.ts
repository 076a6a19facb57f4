/** A plan in force is evaluated; called by the suite that has one, because a platform starts slowly. */
import { beforeAll, describe, expect, it } from '@jest/globals'

import { loadAsSystem } from '../../../src/actions/load.js'
import { latestLike } from '../../../src/actions/plans/latestLike.js'
import { publishStandard } from '../../../src/actions/standards/publishStandard.js'
import type { Row } from '../../../src/domain/definition/answers.js'
import type { PlanDefinition } from '../../../src/domain/definition/definition.js'
import type { Evaluates } from '../../../src/domain/definition/evaluates.js'
import { endEvaluating } from '../../../src/domain/designing/evaluates.js'
import { isoDay } from '../../../src/domain/kernel/format.js'
import { storedDay } from '../../../src/domain/kernel/storedDay.js'
import { plusDays, plusMonths } from '../../../src/domain/logic/isoDays.js'
import { evaluationAnswers, evaluationTemplate } from '../../support/evaluation.js'
import {
  emptyPlan,
  makePlan,
  publishedTemplate,
  sealed,
  sign,
  signers,
  storedSection,
  until,
  type School,
} from '../signing/support.js'

type Person = keyof School['world']['people'] | 'nobody'
type Asking = { as?: Person; body?: unknown }
type Reply = { status: number; body: never }
type Rest = (method: string, path: string, asking?: Asking) => Promise<Reply>

type Fault = { message: string; data: { code?: string; issues?: { code: string }[] } }

export type Given = {
  school: School
  rest: Rest
  /** In force. */
  planId: string
  /** Whose place another plan took. */
  supersededId: string
}

const today = isoDay(new Date())
const inAYear = plusMonths(today, 12)
const { definition } = evaluationTemplate()
const principal = signers.filter(({ slotId }) => slotId === 'principal')

export function describeEvaluating(given: () => Given): void {
  describe('that is in force, when it is evaluated', () => {
    let school: School
    let planId: string
    let evaluationId: string
    let templateId: string
    let sealedBefore: unknown

    const rest: Rest = (...asked) => given().rest(...asked)
    const one = (id: string) => school.one('plans', id)
    const evaluate = (id: string, as?: Person) =>
      rest('POST', `/plans/${id}/evaluate`, as ? { as } : {})
    const life = async (id: string) => (await rest('GET', `/plans/${id}/life`)).body as object
    const documentOf = async (id: string) =>
      (await school.find('signed-documents', { plan: { equals: id } }))[0]
    const found = async (phase: string) => {
      const { body } = await rest('GET', `/plans?where[phase][equals]=${phase}&limit=0`)
      return (body as { docs: { id: string }[] }).docs.map(({ id }) => id)
    }
    const save = async (id: string, sectionId: string, answers: object) => {
      const [row] = await school.find('plan-sections', { key: { equals: `${id}:${sectionId}` } })
      const body = { revision: row?.revision ?? 0, answers }
      return rest('POST', `/plans/${id}/sections/${sectionId}`, { body })
    }
    const errorsOf = ({ body }: Reply) => (body as { errors: Fault[] }).errors
    /** The goals as they were brought, with what the example says of them. */
    const judged = async (id: string): Promise<Row[]> => {
      const { answers } = await storedSection(school, id, 'goals')
      const said = evaluationAnswers().goals?.goals as Row[]
      return (answers.goals as Row[]).map((row, index) => ({
        ...row,
        values: { ...said[index]?.values, ...row.values },
      }))
    }
    const fill = async (id: string) => {
      for (const [sectionId, answers] of Object.entries(evaluationAnswers())) {
        const own = sectionId === 'goals' ? { goals: await judged(id) } : answers
        const told =
          sectionId === 'cover' ? { ...own, evaluatedOn: today, nextEvaluation: null } : own
        expect(await save(id, sectionId, told)).toMatchObject({ status: 200 })
      }
    }
    const seal = async (id: string) => {
      const sent = await rest('POST', `/plans/${id}/send`, { body: { signers: principal } })
      expect(sent).toMatchObject({ status: 200 })
      const { requestId } = sent.body as { requestId: string }
      await sign(school, principal[0]?.email ?? '')
      await until(sealed(school, requestId))
      return requestId
    }
    const published = (changed: Partial<PlanDefinition> = {}) =>
      publishedTemplate(school, { ...definition, ...changed })

    beforeAll(async () => {
      ;({ school, planId } = given())
      sealedBefore = await one(planId)
    })

    it.each<[Person, number]>([
      ['nobody', 403],
      ['otherSchool', 404],
      ['otherBoard', 404],
      ['reader', 404],
      ['teacher', 403],
    ])('is not by %s', async (as, status) => {
      expect((await evaluate(planId, as)).status).toBe(status)
      expect(await school.find('plans', { evaluates: { exists: true } })).toEqual([])
    })

    it('needs a template for its kind, which makes no plan by itself', async () => {
      expect((await evaluate(planId)).status).toBe(409)
      expect(await life(planId)).toMatchObject({ mayEvaluate: false })
      templateId = await published()
      expect(await life(planId)).toMatchObject({ mayEvaluate: true })
      const pupil = school.world.pupil.id
      const plain = await rest('POST', `/pupils/${pupil}/plans`, { body: { template: templateId } })
      expect(plain.status).toBe(409)
      const { body } = await rest('GET', `/pupils/${pupil}/plan-choices`)
      const offered = (body as { template: string }[]).map(({ template }) => template)
      expect(offered).not.toContain(templateId)
    })

    it('is refused for what is not in force, and by what evaluates no such plan', async () => {
      const draft = await makePlan(school)
      for (const id of [draft, given().supersededId]) {
        expect((await evaluate(id)).status).toBe(409)
        expect(await life(id)).toMatchObject({ mayEvaluate: false })
      }
      const pupil = await school.payload.create({
        collection: 'pupils',
        data: { firstName: 'Ada', lastName: 'Vos', school: school.world.schools.regenboog.id },
      })
      const evaluates = planId
      const own = { pupil: school.world.pupil.id, evaluates }
      for (const body of [
        { ...own, template: school.templateId },
        { ...own, pupil: pupil.id, template: templateId },
        { ...own, follows: planId, template: templateId },
      ]) {
        expect((await rest('POST', '/plans', { body })).status).toBe(409)
      }
    })

    it('is begun once, by two at the same moment, with every goal as it was signed', async () => {
      const replies = await Promise.all([evaluate(planId), evaluate(planId)])
      expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
      const begun = await school.find('plans', { evaluates: { equals: planId } })
      expect(begun).toHaveLength(1)
      evaluationId = begun[0]?.id ?? ''
      expect(begun[0]).toMatchObject({ occasion: 'evaluation', status: 'draft' })
      const plan = (await storedSection(school, planId, 'actionPart')).answers.goals as Row[]
      const { answers } = await storedSection(school, evaluationId, 'goals')
      expect(answers.goals).toEqual(
        plan.map(({ id, values }) => ({
          id,
          values: { goal: values.goal, criterion: values.successCriterion },
        })),
      )
      expect(await life(planId)).toMatchObject({
        evaluation: { id: evaluationId },
        mayEvaluate: false,
      })
      expect(await life(evaluationId)).toMatchObject({ evaluates: { id: planId } })
    }, 60_000)

    it('tells the goals as they were, whoever writes', async () => {
      const goals = await judged(evaluationId)
      const other = goals.map((row) => ({ ...row, values: { ...row.values, goal: 'Anders' } }))
      for (const changed of [other, goals.slice(1), []]) {
        const reply = await save(evaluationId, 'goals', { goals: changed })
        expect(reply.status).toBe(422)
        expect(errorsOf(reply)[0]?.data.issues?.[0]?.code).toBe('readOnly')
      }
    })

    it('stays of that plan, and hears the pupil', async () => {
      const change = (body: object) => rest('PATCH', `/plans/${evaluationId}`, { body })
      expect((await change({ template: school.templateId })).status).toBe(409)
      expect((await change({ establishBy: storedDay(today) })).status).toBe(409)
      await change({ evaluates: given().supersededId, occasion: 'creation' })
      expect(await one(evaluationId)).toMatchObject({ evaluates: planId, occasion: 'evaluation' })
      await fill(evaluationId)
      await save(evaluationId, 'pupilVoice', { heard: false })
      const body = { signers: principal }
      const refused = await rest('POST', `/plans/${evaluationId}/send`, { body })
      expect(refused.status).toBe(422)
      const codes = errorsOf(refused)[0]?.data.issues?.map(({ code }) => code)
      expect(codes).toContain('pupilNotHeard')
      await fill(evaluationId)
    })

    const version = async (of: string, changed: PlanDefinition) => {
      const { standardId } = await school.one('standard-versions', of)
      const id = String(standardId)
      const data = { definition: changed }
      await school.payload.update({ collection: 'plan-templates', id, data })
      const req = await school.requestOf(school.world.people.schoolAdmin)
      return (await publishStandard({ req, kind: 'planTemplate', standardId: id })).id
    }
    const preview = (plan: string, id: string) => rest('GET', `/plans/${plan}/move?version=${id}`)
    const move = (plan: string, id: string, revisions: object) =>
      rest('POST', `/plans/${plan}/move`, { body: { version: id, revisions } })
    /** The same words for each, which must hold for all. */
    const expectNoMove = async (plan: string, id: string) => {
      const refused = await preview(plan, id)
      expect(refused.status).toBe(409)
      expect(errorsOf(refused)[0]?.message).toMatch(/stays an evaluation.*does not become/)
      expect((await move(plan, id, {})).status).toBe(409)
      const { body } = await rest('GET', `/plans/${plan}/versions`)
      expect(body).toMatchObject({ newer: { id }, mayMove: false })
    }

    it('moves to a newer version that evaluates its kind of plan, and to no other', async () => {
      const otherKind = { ...definition.evaluates, planKinds: ['groepsplan'] } as Evaluates
      for (const other of [endEvaluating(definition), { ...definition, evaluates: otherKind }]) {
        await expectNoMove(evaluationId, await version(templateId, other))
      }
      templateId = await version(templateId, definition)
      const offered = (await rest('GET', `/plans/${evaluationId}/versions`)).body
      expect(offered).toMatchObject({ newer: { id: templateId }, mayMove: true })
      const { revisions } = (await preview(evaluationId, templateId)).body as { revisions: object }
      expect((await move(evaluationId, templateId, revisions)).status).toBe(200)
      expect(await one(evaluationId)).toMatchObject({ template: templateId, evaluates: planId })
    }, 60_000)

    it('is not what another plan becomes by a newer version', async () => {
      const plain = await publishedTemplate(school, endEvaluating(definition))
      const plan = await emptyPlan(school, plain)
      await expectNoMove(plan, await version(plain, definition))
    }, 60_000)

    it('is not sent with days that cannot be', async () => {
      const { answers } = await storedSection(school, evaluationId, 'cover')
      const refused = async (days: object) => {
        await save(evaluationId, 'cover', { ...answers, ...days })
        const body = { signers: principal }
        const reply = await rest('POST', `/plans/${evaluationId}/send`, { body })
        return errorsOf(reply)[0]?.data.issues
      }
      const [evaluatedOn, nextEvaluation] = [plusDays(today, -1), plusDays(inAYear ?? '', 1)]
      expect(await refused({ evaluatedOn, nextEvaluation })).toMatchObject([
        { fieldId: 'evaluatedOn', code: 'dateTooEarly', values: { min: today } },
        { fieldId: 'nextEvaluation', code: 'dateTooLate' },
      ])
      await save(evaluationId, 'cover', answers)
    })

    describe('and that is established by the school', () => {
      let requestId: string
      beforeAll(async () => {
        requestId = await seal(evaluationId)
      }, 120_000)

      it('is evaluated, as lists can ask, and nothing else of it changed', async () => {
        const plan = await one(planId)
        expect(plan).toMatchObject({ phase: 'evaluated' })
        const changed = ['phase', 'nextEvaluation', 'evaluatedOn', 'evaluateAgainBy', 'updatedAt']
        const without = (record: unknown) =>
          Object.entries(record as object).filter(([key]) => !changed.includes(key))
        expect(without(plan)).toEqual(without(sealedBefore))
        expect(await found('evaluated')).toEqual([planId])
        expect(await found('established')).toEqual([evaluationId])
        expect(await life(planId)).toMatchObject({
          evaluated: { id: evaluationId, on: today, next: inAYear },
          mayEvaluate: true,
        })
      })

      it('is no earlier plan of its kind, whatever the kind of its template', async () => {
        const req = await school.requestOf(school.world.people.coordinator)
        const plan = await loadAsSystem(req, { collection: 'plans', id: planId })
        expect(await latestLike(req, plan)).toMatchObject({ status: 'draft' })
        const evaluation = await loadAsSystem(req, { collection: 'plans', id: evaluationId })
        expect(await latestLike(req, evaluation)).toBeUndefined()
      })

      it('is shown in lists by the day of its next evaluation', async () => {
        const { body } = await rest('GET', `/plans/${planId}?select[nextEvaluation]=true`)
        expect(body).toMatchObject({ nextEvaluation: storedDay(inAYear ?? '') })
        const { plans } = school.payload.collections
        const ofEvaluating = ['evaluateBy', 'nextEvaluation']
        expect(plans?.config.admin.defaultColumns).toEqual(expect.arrayContaining(ofEvaluating))
      })

      it('is named on paper, in both chains and by the seal', async () => {
        const document = await documentOf(planId)
        const named = { title: document?.title, sha256: document?.sha256 }
        const { snapshot } = (await school.one('signing-requests', requestId)) as never as {
          snapshot: { evaluates: object; document: { facts: { label: string; value: string }[] } }
        }
        expect(snapshot.evaluates).toEqual(named)
        const labels = snapshot.document.facts.map(({ label }) => label)
        expect(labels).toEqual(expect.arrayContaining(['Geëvalueerd op', 'Evaluatie van']))
        expect(labels).not.toContain('Ingangsdatum')
        const [event] = await school.find('audit-events', { type: { equals: 'plan.evaluated' } })
        const by = (await documentOf(evaluationId))?.sha256
        expect(event?.facts).toEqual({ by, on: today, next: inAYear })
        const created = (
          await school.find('audit-events', { type: { equals: 'request.created' } })
        ).at(-1)
        expect(created?.facts).toMatchObject({ evaluatesDigest: named.sha256 })
      })

      it('leaves an evaluation that is not followed, ended or evaluated', async () => {
        for (const [path, body] of [
          ['follow', {}],
          ['evaluate', {}],
          ['end', { reason: 'notNeeded' }],
        ] as const) {
          const reply = await rest('POST', `/plans/${evaluationId}/${path}`, { body })
          expect([path, reply.status]).toEqual([path, 409])
        }
        expect(await life(evaluationId)).toMatchObject({
          ...{ phase: 'established', mayFollow: false, mayEnd: false, mayEvaluate: false },
        })
      })

      it('may be evaluated a second time', async () => {
        const { body, status } = await evaluate(planId)
        expect(status).toBe(200)
        const { id } = body as { id: string }
        expect(await life(planId)).toMatchObject({
          evaluation: { id },
          evaluated: { id: evaluationId },
        })
        expect((await rest('DELETE', `/plans/${id}`)).status).toBe(200)
      })
    })
  })
}

/** What follows goes on with the goals that were not done, and tells of those that were. */
export async function expectOutcomes(
  { school, rest, planId }: Given,
  nextId: string,
): Promise<void> {
  const evaluated = await school.find('plans', { evaluates: { equals: planId } })
  const evaluation = evaluated.find(({ status }) => status === 'signed')
  const before = (await storedSection(school, planId, 'actionPart')).answers.goals as Row[]
  const { answers } = await storedSection(school, nextId, 'actionPart')
  expect((answers.goals as Row[]).map(({ id }) => id)).toEqual([before[1]?.id])
  const [document] = await school.find('signed-documents', { plan: { equals: evaluation?.id } })
  const [row] = await school.find('plan-sections', { key: { equals: `${nextId}:actionPart` } })
  expect((row?.carried as Record<string, unknown>).goals).toMatchObject({
    ...{ plan: planId, review: true, state: 'open' },
    evaluation: { plan: evaluation?.id, digest: document?.sha256 },
  })
  const carried = (await rest('GET', `/plans/${nextId}/carried`)).body as object
  expect(carried).toMatchObject({
    evaluation: {
      id: evaluation?.id,
      on: today,
      conclusions: [
        { goalId: before[0]?.id, goal: before[0]?.values.goal, outcome: 'done' },
        { goalId: before[1]?.id, outcome: 'adjust' },
      ],
    },
  })
  expect(carried).not.toHaveProperty('evaluatedSince')
  await school.payload.db.updateOne({
    ...{ collection: 'plans', id: nextId },
    data: { createdAt: `${plusDays(today, -1) ?? ''}T12:00:00.000Z` },
  })
  const begunBefore = (await rest('GET', `/plans/${nextId}/carried`)).body as object
  expect(begunBefore).toMatchObject({ evaluatedSince: { id: evaluation?.id, on: today } })
  expect(begunBefore).not.toHaveProperty('evaluation')
}
