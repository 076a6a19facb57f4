import { readFileSync } from 'node:fs'

import { afterAll, beforeAll, expect, it } from '@jest/globals'

import { publishStandard } from '../../../src/actions/standards/publishStandard.js'
import { isoDay } from '../../../src/domain/kernel/format.js'
import { schoolYearOf } from '../../../src/domain/prints/schoolYear.js'
import type { PlanTemplateContent } from '../../../src/domain/standards/content.js'
import { describeDatabases } from '../../support/payload.js'
import { startSchool, storedSection, type School } from '../signing/support.js'

const starter = (name: string) =>
  JSON.parse(
    readFileSync(new URL(`../../../templates/${name}.json`, import.meta.url), 'utf8'),
  ) as PlanTemplateContent

describeDatabases('What is known already', (database) => {
  let school: School
  beforeAll(async () => {
    school = await startSchool(database)
  }, 120_000)
  afterAll(() => school.stop(), 60_000)

  const published = async (name: string): Promise<string> => {
    const { title, planKind, definition } = starter(name)
    const template = await school.payload.create({
      collection: 'plan-templates',
      data: { title, planKind, definition, school: school.world.schools.regenboog.id },
      depth: 0,
    })
    const version = await publishStandard({
      req: await school.requestOf(school.world.people.schoolAdmin),
      kind: 'planTemplate',
      standardId: String(template.id),
    })
    return version.id
  }
  const as = (role: keyof School['world']['people']) => ({ as: school.world.people[role] })
  const create = async (data: Record<string, unknown>) => {
    const reply = await school.rest('POST', '/plans', { ...as('coordinator'), body: data })
    return { status: reply.status, ...((await reply.json()) as { doc?: { id: string } }) }
  }
  const pupilsPlan = async (template: string): Promise<string> => {
    const { doc } = await create({ pupil: school.world.pupil.id, template })
    return doc?.id ?? ''
  }
  const formOf = async (planId: string) => {
    const reply = await school.rest('GET', `/plans/${planId}/form`, as('coordinator'))
    return (await reply.json()) as {
      answers: Record<string, Record<string, unknown>>
      sections: Record<string, { revision: number; sourceChanges: unknown[] }>
    }
  }
  const decide = (planId: string, body: object, role: keyof School['world']['people']) =>
    school.rest('POST', `/plans/${planId}/sections/particulars/sources`, { ...as(role), body })

  it('stands in a new plan, with its source and moment', async () => {
    const planId = await pupilsPlan(await published('handelingsplan'))
    const { answers, provenance, savedBy } = await storedSection(school, planId, 'particulars')
    expect(answers).toMatchObject({
      pupil: 'Łukasz de Vries-Kowalski',
      born: '2015-03-14',
      group: '7a',
      author: 'Carla Coordinator',
    })
    expect(provenance).toMatchObject({ group: { from: 'pupil.group', value: '7a' } })
    expect(savedBy).toMatchObject({ name: 'Carla Coordinator' })
  }, 60_000)

  it('is asked about when it changes, and followed only when a person says so', async () => {
    const planId = await pupilsPlan(await published('handelingsplan'))
    const rename = (groupName: string) =>
      school.payload.update({
        collection: 'pupils',
        id: school.world.pupil.id,
        data: { groupName },
      })
    await rename('7b')
    const { sections, answers } = await formOf(planId)
    expect(answers.particulars?.group).toBe('7a')
    expect(sections.particulars?.sourceChanges).toEqual([
      { fieldId: 'group', from: 'pupil.group', was: '7a', now: '7b', isOwn: false },
    ])
    const refused = await decide(planId, { fieldId: 'group', take: true }, 'otherSchool')
    expect(refused.status).toBe(404)
    const reader = await decide(planId, { fieldId: 'group', take: true }, 'reader')
    expect([403, 404]).toContain(reader.status)
    const taken = await decide(planId, { fieldId: 'group', take: true }, 'coordinator')
    expect(taken.status).toBe(200)
    const after = await formOf(planId)
    expect(after.answers.particulars?.group).toBe('7b')
    expect(after.sections.particulars?.sourceChanges).toEqual([])
    const again = await decide(planId, { fieldId: 'group', take: true }, 'coordinator')
    expect(again.status).toBe(409)
    await rename('7a')
    const kept = await decide(planId, { fieldId: 'group', take: false }, 'coordinator')
    expect(kept.status).toBe(200)
    expect((await formOf(planId)).answers.particulars?.group).toBe('7b')
  }, 60_000)

  it('comes from the earlier plan of the same kind, but not what was restricted there', async () => {
    const content = starter('verslag-oudergesprek')
    const [first] = content.definition.sections
    const internal = content.definition.sections.find(({ id }) => id === 'internal')
    for (const section of [first, internal]) {
      section?.fields.push({
        id: 'taken',
        type: 'longText',
        label: 'Meegenomen',
        source: 'earlierPlan',
      })
    }
    const { title, definition } = content
    const template = await school.payload.create({
      collection: 'plan-templates',
      data: { title, planKind: 'gesprek', definition, school: school.world.schools.regenboog.id },
      depth: 0,
    })
    const { id } = await publishStandard({
      req: await school.requestOf(school.world.people.schoolAdmin),
      kind: 'planTemplate',
      standardId: String(template.id),
    })
    const earlier = await pupilsPlan(id)
    for (const sectionId of ['particulars', 'internal']) {
      const { sections } = await formOf(earlier)
      const saved = await school.rest('POST', `/plans/${earlier}/sections/${sectionId}`, {
        ...as('coordinator'),
        body: { revision: sections[sectionId]?.revision, answers: { taken: 'Van vorige keer' } },
      })
      expect(saved.status).toBe(200)
    }
    const { answers } = await formOf(await pupilsPlan(id))
    expect(answers.particulars?.taken).toBe('Van vorige keer')
    expect(answers.internal).toBeUndefined()
  }, 60_000)

  it('is of the group or the school, where the plan is about that', async () => {
    const group = await school.payload.create({
      collection: 'groups',
      data: {
        name: 'Groep 6',
        schoolYear: '2026-2027',
        teachers: [{ name: 'Tom Terpstra' }, { name: 'Ayşe Yılmaz' }],
        school: school.world.schools.regenboog.id,
      },
      depth: 0,
    })
    const about = await create({ group: group.id, template: await published('groepsplan') })
    const ofGroup = await storedSection(school, about.doc?.id ?? '', 'particulars')
    expect(ofGroup.answers).toMatchObject({
      group: 'Groep 6',
      teachers: 'Tom Terpstra, Ayşe Yılmaz',
    })
    const { doc } = await create({ template: await published('zorgplan') })
    const ofSchool = await storedSection(school, doc?.id ?? '', 'particulars')
    expect(ofSchool.answers).toMatchObject({
      school: 'De Regenboog',
      board: 'Stichting Het Kompas',
    })
    expect(await school.one('plans', doc?.id ?? '')).toMatchObject({
      title: `Zorgplan voor het schooljaar ${schoolYearOf(isoDay(new Date()))} De Regenboog`,
    })
  }, 60_000)

  it('refuses a plan that is about something else than its template', async () => {
    const groepsplan = await published('groepsplan')
    const { pupil } = school.world
    expect((await create({ template: groepsplan })).status).toBe(422)
    expect((await create({ pupil: pupil.id, template: groepsplan })).status).toBe(422)
    expect((await create({ template: await published('handelingsplan') })).status).toBe(422)
    const zorgplan = await published('zorgplan')
    expect((await create({ pupil: pupil.id, template: zorgplan })).status).toBe(422)
  }, 60_000)
})
