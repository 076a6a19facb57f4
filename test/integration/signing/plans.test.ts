import { afterAll, beforeAll, expect, it } from '@jest/globals'

import { printPlan } from '../../../src/actions/plans/printPlan.js'
import { savePlanSection } from '../../../src/actions/plans/savePlanSection.js'
import { sendPlan } from '../../../src/actions/plans/sendPlan.js'
import { signingState } from '../../../src/actions/signing/signingState.js'
import type { Section } from '../../../src/domain/definition/definition.js'
import { isoDay } from '../../../src/domain/kernel/format.js'
import { limits } from '../../../src/domain/kernel/limits.js'
import { schoolYearOf } from '../../../src/domain/prints/schoolYear.js'
import { describeDatabases, onSqlite } from '../../support/payload.js'
import { oppAnswers, oppTemplate } from '../../fixtures/world.js'
import {
  coordinatorOf,
  emptyPlan,
  mailsOf,
  makePlan,
  publishedTemplate,
  sentPlan,
  servicesIn,
  signers,
  startSchool,
  storedSection,
  unorderedTemplate,
  type School,
} from './support.js'

const notes: Section = {
  id: 'notes',
  title: 'Afspraken',
  fields: [{ id: 'notes', type: 'longText', label: 'Afspraken' }],
}

describeDatabases('A plan', (database) => {
  const itOnSqlite = onSqlite(database)
  let school: School
  beforeAll(async () => {
    school = await startSchool(database)
  }, 60_000)
  afterAll(() => school.stop())

  const code = (expected: string) => expect.objectContaining({ code: expected })
  type Saving = { revision: unknown; answers: unknown; sectionId?: string }
  const save = async (planId: string, saving: Saving) =>
    savePlanSection({
      req: await coordinatorOf(school),
      planId,
      sectionId: 'cover',
      ...saving,
    })
  const change = (id: string, data: Record<string, unknown>) =>
    school.payload.update({ collection: 'plans', id, data, depth: 0 })
  const coverOf = async (planId: string) => (await storedSection(school, planId, 'cover')).answers

  it('is named after its kind, school year and pupil, and starts as a draft', async () => {
    const plan = await school.one('plans', await makePlan(school))
    expect(plan).toMatchObject({
      title: `Ontwikkelingsperspectiefplan ${schoolYearOf(isoDay(new Date()))} Łukasz de Vries-Kowalski`,
      status: 'draft',
      occasion: 'creation',
    })
    expect(plan).not.toHaveProperty('answers')
  })

  it('hands back the newer section to whoever started from an older one', async () => {
    const planId = await makePlan(school)
    const mine = { ...(await coverOf(planId)), author: 'Mijn tekst' }
    expect(await save(planId, { revision: 1, answers: mine })).toMatchObject({
      revision: 2,
      issues: [],
      savedBy: { kind: 'staff', name: 'Carla Coordinator' },
    })
    await expect(
      save(planId, { revision: 1, answers: { ...mine, author: 'Andere tekst' } }),
    ).rejects.toMatchObject({
      code: 'plan.revision.stale',
      data: {
        revision: 2,
        answers: { author: 'Mijn tekst' },
        savedBy: { name: 'Carla Coordinator' },
      },
    })
    expect(await coverOf(planId)).toMatchObject({ author: 'Mijn tekst' })
  })

  itOnSqlite('tells what a section still misses, and refuses what does not fit', async () => {
    const planId = await makePlan(school)
    const { issues } = await save(planId, { revision: 1, answers: {} })
    expect(issues.map(({ code }) => code)).toContain('required')
    await expect(save(planId, { revision: 2, answers: { author: 7 } })).rejects.toMatchObject({
      code: 'forms.answers.invalid',
      data: { issues: [expect.objectContaining({ code: 'type', fieldId: 'author' })] },
    })
    await expect(save(planId, { revision: 0, answers: {}, sectionId: 'nowhere' })).rejects.toEqual(
      code('record.notFound'),
    )
  })

  it('loses none of twenty sections saved at once', async () => {
    const planId = await emptyPlan(school)
    const answers = oppAnswers()
    const sections = Object.keys(answers)
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) => sections[index % sections.length] ?? '').map(
        (sectionId) => save(planId, { revision: 0, answers: answers[sectionId], sectionId }),
      ),
    )
    const accepted = results.filter(({ status }) => status === 'fulfilled').length
    const saved = await school.find('plan-sections', { plan: { equals: planId } })
    expect(saved.map(({ revision }) => revision)).toEqual(saved.map(() => 1))
    for (const { sectionId, answers: kept } of saved) {
      expect(kept).toEqual(answers[String(sectionId)])
    }
    expect(saved).toHaveLength(accepted)
    for (const result of results) {
      if (result.status === 'rejected') {
        expect(['plan.revision.stale', 'database.busy']).toContain(
          (result.reason as { code: string }).code,
        )
      }
    }
    expect(accepted).toBeGreaterThan(0)
  }, 60_000)

  it('is locked while it is out for signing, for the system too', async () => {
    const { planId } = await sentPlan(school)
    await expect(save(planId, { revision: 0, answers: {} })).rejects.toEqual(code('plan.locked'))
    await expect(change(planId, { title: 'Anders' })).rejects.toEqual(code('plan.locked'))
    const [row] = await school.find('plan-sections', { plan: { equals: planId } })
    await expect(
      school.payload.update({
        collection: 'plan-sections',
        id: row?.id ?? '',
        data: { answers: {} },
      }),
    ).rejects.toEqual(code('plan.locked'))
    await expect(change(planId, { startDate: '2026-01-01' })).rejects.toEqual(code('plan.locked'))
    await expect(school.payload.delete({ collection: 'plans', id: planId })).rejects.toEqual(
      code('plan.locked'),
    )
    await expect(sendPlan({ req: await coordinatorOf(school), planId, signers })).rejects.toEqual(
      code('plan.locked'),
    )
  })

  it('keeps its template once it has answers', async () => {
    const planId = await makePlan(school)
    const template = await unorderedTemplate(school)
    await expect(change(planId, { template })).rejects.toEqual(code('plan.locked'))
  })

  itOnSqlite('is not sent while it is incomplete, or without its signers', async () => {
    const planId = await makePlan(school)
    const req = await coordinatorOf(school)
    await expect(sendPlan({ req, planId, signers: [] })).rejects.toMatchObject({
      code: 'signing.signers.invalid',
      data: { issues: [{ code: 'slotEmpty', slotId: 'guardians' }, { slotId: 'principal' }] },
    })
    await save(planId, { revision: 1, answers: {} })
    await expect(sendPlan({ req, planId, signers })).rejects.toMatchObject({
      code: 'plan.incomplete',
      data: { issues: expect.arrayContaining([expect.objectContaining({ code: 'required' })]) },
    })
    expect(await school.find('signing-requests', { plan: { equals: planId } })).toEqual([])
  })

  const refusedFor = (sent: Record<string, unknown>[], shared?: unknown) => async () => {
    const planId = await makePlan(school)
    const req = await coordinatorOf(school)
    const sending = sendPlan({ req, planId, signers: sent, sharedAddresses: shared })
    const error = (await sending.catch((thrown: unknown) => thrown)) as {
      data?: { issues: object[] }
    }
    expect(error).toMatchObject({ code: 'signing.signers.invalid' })
    expect(await school.find('signing-requests', { plan: { equals: planId } })).toEqual([])
    return error.data?.issues
  }
  const atAddress = (email: string, ...slotIds: string[]) =>
    signers.map((signer) => (slotIds.includes(signer.slotId) ? { ...signer, email } : signer))

  itOnSqlite('is not sent to its sender in the place of others', async () => {
    const own = 'Carla.Coordinator+ouders@Kompas.example'
    const slots = ['guardians', 'pupil', 'principal']
    expect(await refusedFor(atAddress(own, ...slots), [own])()).toEqual(
      ['guardians', 'guardians', 'pupil', 'principal'].map((slotId, index) => ({
        ...{ code: 'senderAddress', slotId, index },
      })),
    )
  })

  itOnSqlite('is not sent to one address of two people unless the sender confirms it', async () => {
    const atHome = atAddress('thuis@ouder.example', 'guardians')
    expect(await refusedFor(atHome)()).toEqual([
      { code: 'addressShared', slotId: 'guardians', index: 0 },
      { code: 'addressShared', slotId: 'guardians', index: 1 },
    ])
  })

  itOnSqlite.each(['rené@school.nl', 'a..b@c.nl'])(
    'is not printed for an address as %s',
    async (email) => {
      expect(await refusedFor(atAddress(email, 'pupil'))()).toEqual([
        { code: 'emailInvalid', slotId: 'pupil', index: 2 },
      ])
    },
  )

  itOnSqlite('is not sent when its template asks nobody to sign for certain', async () => {
    const { definition } = oppTemplate()
    const slots = definition.slots.map((slot) => ({ ...slot, required: false }))
    const template = await publishedTemplate(school, { ...definition, slots })
    const req = await coordinatorOf(school)
    const planId = await makePlan(school, template)
    await expect(sendPlan({ req, planId, signers })).rejects.toMatchObject({
      code: 'signing.signers.invalid',
      data: { issues: [{ code: 'nobodyRequired' }] },
    })
  })

  it('is not sent about another group than was printed', async () => {
    const { format, formatVersion, slots } = oppTemplate().definition
    const ofGroup = { format, formatVersion, slots, subject: 'group' as const, sections: [notes] }
    const template = await publishedTemplate(school, ofGroup)
    const place = { school: school.world.schools.regenboog.id }
    const [six, seven] = await Promise.all(
      ['6', '7'].map((name) =>
        school.payload.create({ collection: 'groups', data: { ...place, name }, depth: 0 }),
      ),
    )
    const { id } = await school.payload.create({
      collection: 'plans',
      data: { ...place, template, group: six?.id, title: 'Groepsplan' },
      depth: 0,
    })
    const services = servicesIn(school.payload)
    const { printer } = services
    const print: typeof printer.print = async (...asked) => {
      await change(String(id), { group: seven?.id })
      return printer.print(...asked)
    }
    services.printer = { ...printer, print }
    const sending = sendPlan({ req: await coordinatorOf(school), planId: String(id), signers })
    await expect(sending).rejects.toEqual(code('plan.revision.stale'))
    services.printer = printer
    expect(await school.find('signing-requests', { plan: { equals: id } })).toEqual([])
  })

  it('is sent once when two people send it at once', async () => {
    const planId = await makePlan(school)
    const send = async () => sendPlan({ req: await coordinatorOf(school), planId, signers })
    const results = await Promise.allSettled([send(), send(), send()])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await school.find('signing-requests', { plan: { equals: planId } })).toHaveLength(1)
  }, 30_000)

  itOnSqlite('goes with the words of who sends it, and never with too many', async () => {
    const planId = await makePlan(school)
    const as = school.world.people.coordinator
    const send = (message: string) =>
      school.rest('POST', `/plans/${planId}/send`, { as, body: { signers, message } })
    const refused = await send('x'.repeat(limits.message + 1))
    expect(refused.status).toBe(413)
    expect(await refused.text()).toContain('1000')
    expect((await send('Tot donderdag, dan praten we verder!')).status).toBe(200)
    const mails = await mailsOf(school)
    expect(mails.filter(({ text }) => text.includes('Tot donderdag, dan praten'))).toHaveLength(3)
  })

  itOnSqlite('prints as a draft', async () => {
    const req = await coordinatorOf(school)
    const { bytes, title } = await printPlan({ req, planId: await makePlan(school) })
    expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-')
    expect(title).toContain('Łukasz')
  })

  itOnSqlite('suggests who could sign', async () => {
    const planId = await makePlan(school)
    const { slots, issues, requests } = await signingState({
      req: await coordinatorOf(school),
      planId,
    })
    expect(slots.map(({ suggestions }) => suggestions.map(({ email }) => email))).toEqual([
      ['marta@ouder.example', 'sjoerd@ouder.example'],
      ['lukasz@leerling.example'],
      ['directie@de-regenboog.example'],
    ])
    expect([issues, requests]).toEqual([[], []])
  })
})
