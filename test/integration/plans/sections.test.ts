import { afterAll, beforeAll, expect, it, jest } from '@jest/globals'

import { savePlanSection } from '../../../src/actions/plans/savePlanSection.js'
import { sectionHistory } from '../../../src/actions/plans/sectionHistory.js'
import { sendPlan } from '../../../src/actions/plans/sendPlan.js'
import { oppAnswers } from '../../fixtures/world.js'
import { describeDatabases } from '../../support/payload.js'
import {
  coordinatorOf,
  emptyPlan,
  makePlan,
  signers,
  startSchool,
  storedSection,
  type School,
} from '../signing/support.js'

describeDatabases('A section of a plan', (database) => {
  let school: School
  beforeAll(async () => {
    school = await startSchool(database)
  }, 60_000)
  afterAll(() => school.stop())

  type Saving = { revision: unknown; sequence?: unknown; session?: unknown; author: string }
  const save = async (planId: string, { author, ...saving }: Saving) =>
    savePlanSection({
      req: await coordinatorOf(school),
      planId,
      sectionId: 'cover',
      answers: { author },
      ...saving,
    })
  const authorIn = async (planId: string) =>
    (await storedSection(school, planId, 'cover')).answers.author

  const revisionOf = async (planId: string): Promise<number> => {
    const [row] = await school.find('plan-sections', { key: { equals: `${planId}:cover` } })
    return Number(row?.revision ?? 0)
  }

  it('keeps every accepted save whole when twenty people save it at once', async () => {
    const planId = await emptyPlan(school)
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) =>
        save(planId, { revision: 0, author: `Schrijver ${index}` }),
      ),
    )
    const accepted = results.flatMap((result, index) =>
      result.status === 'fulfilled' ? [index] : [],
    )
    expect(accepted).toHaveLength(1)
    expect(await authorIn(planId)).toBe(`Schrijver ${accepted[0]}`)
    for (const result of results) {
      expect([undefined, 'plan.revision.stale', 'database.busy']).toContain(
        result.status === 'rejected' ? (result.reason as { code: string }).code : undefined,
      )
    }
  }, 60_000)

  it('keeps what every one of twenty people wrote, when each looks again after a refusal', async () => {
    const planId = await emptyPlan(school)
    const insist = async (author: string): Promise<void> => {
      for (let tries = 0; tries < 200; tries++) {
        const revision = await revisionOf(planId)
        try {
          await save(planId, { revision, author })
          return
        } catch (error) {
          expect(['plan.revision.stale', 'database.busy']).toContain(
            (error as { code: string }).code,
          )
        }
      }
      throw new Error(`${author} never got through`)
    }
    const authors = Array.from({ length: 20 }, (_, index) => `Schrijver ${index}`)
    await Promise.all(authors.map(insist))
    const req = await coordinatorOf(school)
    const history = await sectionHistory({ req, planId, sectionId: 'cover' })
    expect(history.map(({ revision }) => revision)).toEqual(
      Array.from({ length: 20 }, (_, index) => 20 - index),
    )
    expect(history.map(({ answers }) => answers.author as string).sort()).toEqual(authors.sort())
    expect(history[0]).toMatchObject({
      by: { kind: 'staff', name: 'Carla Coordinator' },
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    })
  }, 120_000)

  it('keeps the newer of two saves that overtook each other', async () => {
    const planId = await emptyPlan(school)
    const session = 'window-1'
    expect(
      await save(planId, { revision: 0, sequence: 2, session, author: 'Later' }),
    ).toMatchObject({ revision: 1 })
    expect(
      await save(planId, { revision: 0, sequence: 1, session, author: 'Eerder' }),
    ).toMatchObject({ revision: 1 })
    expect(await authorIn(planId)).toBe('Later')
    expect(
      await save(planId, { revision: 0, sequence: 3, session, author: 'Laatst' }),
    ).toMatchObject({ revision: 2 })
    await expect(
      save(planId, { revision: 0, sequence: 9, session: 'window-2', author: 'Ander' }),
    ).rejects.toMatchObject({ code: 'plan.revision.stale' })
    expect(await authorIn(planId)).toBe('Laatst')
  })

  it('is not saved while its plan is sent, or the plan is sent with what was saved', async () => {
    for (let round = 0; round < 3; round++) {
      const planId = await makePlan(school)
      const answers = { ...(oppAnswers().cover as object), author: 'Op het laatst' }
      const req = await coordinatorOf(school)
      const [saved, sent] = await Promise.allSettled([
        savePlanSection({ req, planId, sectionId: 'cover', revision: 1, answers }),
        sendPlan({ req: await coordinatorOf(school), planId, signers }),
      ])
      const [request] = await school.find('signing-requests', { plan: { equals: planId } })
      const stored = await storedSection(school, planId, 'cover')
      if (sent.status === 'fulfilled') {
        const { snapshot } = request as unknown as {
          snapshot: { answers: Record<string, unknown> }
        }
        expect(snapshot.answers.cover).toEqual(stored.answers)
      } else {
        expect(request).toBeUndefined()
      }
      expect([saved.status, sent.status]).toContain('fulfilled')
    }
  }, 60_000)

  it('reads its plan and template once in a save', async () => {
    const planId = await emptyPlan(school)
    const { db } = school.payload
    const findOne = jest.spyOn(db, 'findOne')
    await save(planId, { revision: 0, author: 'Carla' })
    const read = findOne.mock.calls.map(([{ collection }]) => collection)
    findOne.mockRestore()
    expect(read.filter((collection) => collection !== 'users').sort()).toEqual([
      'plans',
      'standard-versions',
    ])
  })

  it('takes only people of the plan', async () => {
    const form = await school.rest('GET', `/plans/${await makePlan(school)}/form`, {
      as: school.world.people.teacher,
    })
    const { people, sections, mayFill, today } = (await form.json()) as Record<string, unknown>
    expect(people).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'pupil', name: 'Łukasz de Vries-Kowalski' }),
        expect.objectContaining({ kind: 'guardian', name: 'Marta Kowalska' }),
        expect.objectContaining({ kind: 'staff', name: 'Tom Leerkracht' }),
      ]),
    )
    expect(JSON.stringify(people)).not.toMatch(/Vera Vlieger|Bram Stroom/)
    expect(sections).toMatchObject({ cover: { revision: 1, mayFill: true, provenance: {} } })
    expect([mayFill, typeof today]).toEqual([true, 'string'])
  })

  it('is refused whole by every way in when its answers do not fit', async () => {
    const planId = await emptyPlan(school)
    const refused = { code: 'forms.answers.invalid' }
    const stored = () => school.find('plan-sections', { plan: { equals: planId } })
    const before = await stored()
    const wrong = [{ author: 7 }, { nowhere: 'x' }, [], 'text', { author: 'x'.repeat(3_000_000) }]
    for (const answers of wrong) {
      const req = await coordinatorOf(school)
      await expect(
        savePlanSection({ req, planId, sectionId: 'cover', revision: 0, answers }),
      ).rejects.toMatchObject(refused)
      await expect(
        school.payload.create({
          collection: 'plan-sections',
          data: { plan: planId, sectionId: 'cover', answers, revision: 1 },
        }),
      ).rejects.toMatchObject(refused)
    }
    expect(await stored()).toEqual(before)
  })

  it.each([{ author: 7 }, { nowhere: 'x' }])(
    'is judged again when a hook of the app makes something else of it: %j',
    async (answers) => {
      const planId = await emptyPlan(school)
      const hooks = school.payload.collections['plan-sections']?.config.hooks.beforeChange ?? []
      hooks.unshift(({ data }) => ({ ...data, answers }))
      const saved = save(planId, { revision: 0, author: 'Carla' })
      await expect(saved).rejects.toMatchObject({ code: 'forms.answers.invalid' })
      hooks.shift()
      expect(await revisionOf(planId)).toBe(0)
    },
  )

  it('goes with its plan', async () => {
    const planId = await makePlan(school)
    await school.payload.delete({ collection: 'plans', id: planId })
    expect(await school.find('plan-sections', { plan: { equals: planId } })).toEqual([])
  })
})
