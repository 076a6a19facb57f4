import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { publishStandard } from '../../../src/actions/standards/publishStandard.js'
import { sendPlan } from '../../../src/actions/plans/sendPlan.js'
import { signingState } from '../../../src/actions/signing/signingState.js'
import type { PlanDefinition } from '../../../src/domain/definition/definition.js'
import { fillPlan } from '../../fixtures/world.js'
import { describeDatabases } from '../../support/payload.js'
import {
  coordinatorOf,
  emptyPlan,
  servicesIn,
  startSchool,
  type School,
} from '../signing/support.js'

const SECRET = 'geheimtaal'

const definition: PlanDefinition = {
  format: 'leidraad.plan-definition',
  formatVersion: 1,
  sections: [
    {
      id: 'open',
      title: 'Voor iedereen',
      fields: [{ id: 'text', type: 'shortText', label: 'Tekst' }],
    },
    {
      id: 'closed',
      title: 'Afgeschermd onderdeel',
      access: { read: ['coordinator'], fill: ['coordinator'] },
      fields: [
        { id: 'text', type: 'shortText', label: 'Afgeschermd veld' },
        { id: 'proof', type: 'file', label: 'Bijlage', accept: ['pdf'] },
      ],
    },
    {
      id: 'shown',
      title: 'Te lezen',
      access: { fill: ['schoolAdmin'] },
      fields: [{ id: 'text', type: 'shortText', label: 'Leesveld' }],
    },
  ],
  slots: [
    {
      id: 'principal',
      label: 'Directeur',
      role: 'principal',
      intents: ['established'],
      required: true,
      order: 1,
    },
  ],
}

const unnamed = ['platform', 'boardAdmin', 'schoolAdmin', 'teacher'] as const

describeDatabases('A restricted section', (database) => {
  let school: School
  let planId: string
  let templateId: string
  let file: { id: string }
  beforeAll(async () => {
    school = await startSchool(database)
    const published = await publish(definition)
    templateId = published.templateId
    planId = await emptyPlan(school, published.versionId)
    await fillPlan(school.payload, planId, {
      open: { text: 'Voor allen' },
      closed: { text: SECRET },
      shown: { text: 'Om te lezen' },
    })
    const form = new FormData()
    form.set('section', 'closed')
    form.set('file', new File([`%PDF-1.7 ${SECRET}`], `${SECRET}.pdf`))
    const added = await call('coordinator', 'POST', `/plans/${planId}/files`, form)
    file = (await added.json()) as { id: string }
  }, 60_000)
  afterAll(() => school.stop())

  const publish = async (content: PlanDefinition) => {
    const template = await school.payload.create({
      collection: 'plan-templates',
      data: {
        title: 'Kort plan',
        planKind: 'plan',
        definition: content,
        school: school.world.schools.regenboog.id,
      },
      depth: 0,
    })
    const standardId = String(template.id)
    const req = await school.requestOf(school.world.people.schoolAdmin)
    const version = await publishStandard({ req, kind: 'planTemplate', standardId })
    return { templateId: standardId, versionId: version.id }
  }

  type Person = keyof School['world']['people']
  const call = (person: Person, method: string, path: string, body?: unknown) =>
    school.rest(method, path, {
      as: school.world.people[person],
      ...(body !== undefined && { body }),
    })
  const textOf = async (person: Person, path: string): Promise<string> =>
    (await call(person, 'GET', path)).text()

  const reads = () => [
    `/plans/${planId}`,
    `/plans?depth=2&where[id][equals]=${planId}`,
    `/plans/${planId}/form`,
    `/plans/${planId}/signing`,
    `/plans/${planId}/export?format=json`,
    `/plans/${planId}/export?format=csv`,
    `/plans/${planId}/sections/closed/history`,
    `/plans/${planId}/history`,
    `/pupils/${school.world.pupil.id}/timeline`,
    `/plans/${planId}/files/${file.id}`,
    `/plan-templates/${templateId}/answers.csv`,
    '/plan-sections?depth=2',
    '/plan-sections/versions?depth=2',
    '/plan-files?depth=2',
    '/signing-requests?depth=2',
  ]

  describe.each(unnamed)('for %s', (person) => {
    it('is in nothing that is read', async () => {
      for (const path of reads()) {
        const text = await textOf(person, path)
        expect([path, text.includes(SECRET)]).toEqual([path, false])
        // The template itself may be read; its readers know that the section exists.
        if (/form|export|signing|\/plans\/.*\/history$|timeline/.test(path)) {
          expect([path, text.includes('Afgeschermd')]).toEqual([path, false])
        }
      }
    })

    it('is not found by searching', async () => {
      for (const collection of ['plans', 'plan-sections', 'plan-files']) {
        for (const field of [
          'answers',
          'answers.text',
          'answers.closed.text',
          'name',
          'sectionId',
        ]) {
          const path = `/${collection}?where[${field}][like]=${SECRET}`
          const { docs = [] } = (await (await call(person, 'GET', path)).json()) as {
            docs?: unknown[]
          }
          expect([path, docs]).toEqual([path, []])
        }
      }
    })

    it('is not found by GraphQL', async () => {
      for (const source of [
        '{ PlanSections { docs { answers sectionId } } }',
        '{ versionsPlanSections { docs { version { answers } } } }',
        '{ countPlanSections { totalDocs } }',
        '{ PlanFiles { docs { name url } } }',
        `{ PlanSections(where: { sectionId: { equals: "closed" } }) { docs { id } } }`,
      ]) {
        const { data, errors } = await school.query(source, school.world.people[person])
        const problems = errors?.map(({ message }) => message).join() ?? ''
        expect(problems).not.toMatch(/Cannot query|Syntax|Unknown/)
        expect(JSON.stringify([data ?? {}, problems])).not.toContain(SECRET)
        expect(JSON.stringify(data ?? {})).not.toMatch(/"(docs|totalDocs)":(\[\{|[1-9])/)
      }
    })

    it('is not in print', async () => {
      const printed: string[] = []
      const { composer } = servicesIn(school.payload)
      const compose = composer.compose.bind(composer)
      composer.compose = async (document) => {
        printed.push(JSON.stringify(document))
        return compose(document)
      }
      const { status } = await call(person, 'GET', `/plans/${planId}/print`)
      composer.compose = compose
      expect(status).toBe(200)
      expect(printed.join()).toContain('Voor allen')
      expect(printed.join()).not.toMatch(/geheimtaal|Afgeschermd/)
    })

    it('is not written, and does not exist', async () => {
      const body = { revision: 1, answers: { text: 'overschreven' } }
      const path = `/plans/${planId}/sections/closed`
      expect((await call(person, 'POST', path, body)).status).toBe(404)
    })
  })

  it('is read and filled by who is named', async () => {
    const form = await textOf('coordinator', `/plans/${planId}/form`)
    expect(form).toContain(SECRET)
    expect(await textOf('coordinator', `/plans/${planId}/export?format=csv`)).toContain(SECRET)
    expect(await textOf('coordinator', `/plan-templates/${templateId}/answers.csv`)).toContain(
      SECRET,
    )
    expect(await textOf('coordinator', `/plans/${planId}/history`)).toContain('Afgeschermd')
    const { id } = school.world.pupil
    expect(await textOf('coordinator', `/pupils/${id}/timeline`)).toContain(SECRET)
    const answers = { text: SECRET, proof: [file] }
    const path = `/plans/${planId}/sections/closed`
    expect((await call('coordinator', 'POST', path, { revision: 1, answers })).status).toBe(200)
  })

  it('is read by all and filled by few when only filling is restricted', async () => {
    const path = `/plans/${planId}/sections/shown`
    const form = JSON.parse(await textOf('teacher', `/plans/${planId}/form`)) as {
      answers: Record<string, unknown>
      sections: Record<string, { mayFill: boolean }>
    }
    expect(form.answers.shown).toEqual({ text: 'Om te lezen' })
    expect([form.sections.open?.mayFill, form.sections.shown?.mayFill]).toEqual([true, false])
    const body = { revision: 1, answers: { text: 'Toch geschreven' } }
    expect((await call('teacher', 'POST', path, body)).status).toBe(403)
    expect((await call('schoolAdmin', 'POST', path, body)).status).toBe(200)
  })

  it('stays out of what is signed, and the sender knows', async () => {
    const req = await coordinatorOf(school)
    expect((await signingState({ req, planId })).leftOut).toEqual([
      {
        sectionId: 'closed',
        title: 'Afgeschermd onderdeel',
        access: { read: ['coordinator'], fill: ['coordinator'] },
      },
    ])
    const signers = [{ slotId: 'principal', name: 'Ayşe Demir', email: 'directie@x.example' }]
    const { requestId } = await sendPlan({ req, planId, signers })
    const { snapshot } = await school.one('signing-requests', requestId)
    expect(JSON.stringify(snapshot)).toContain('Voor allen')
    expect(JSON.stringify(snapshot)).not.toMatch(/geheimtaal|Afgeschermd/)
  })
  it('is signed when all who sign and keep it may read it, out of sight of the platform', async () => {
    const { versionId } = await publish({
      ...definition,
      sections: definition.sections.map((section) =>
        section.id === 'closed'
          ? { ...section, access: { read: ['boardAdmin', 'schoolAdmin', 'coordinator'] } }
          : section,
      ),
    })
    const plan = await emptyPlan(school, versionId)
    await fillPlan(school.payload, plan, { closed: { text: SECRET } })
    const signers = [{ slotId: 'principal', name: 'Ayşe Demir', email: 'directie@x.example' }]
    const req = await coordinatorOf(school)
    const { requestId } = await sendPlan({ req, planId: plan, signers })
    const { filename } = await school.one('signing-requests', requestId)
    const paths = [`/signing-requests/${requestId}`, `/signing-requests/file/${String(filename)}`]
    for (const path of paths) {
      expect((await call('boardAdmin', 'GET', path)).status).toBe(200)
      expect((await call('platform', 'GET', path)).status).toBeGreaterThanOrEqual(400)
      expect((await call('teacher', 'GET', path)).status).toBeGreaterThanOrEqual(400)
    }
    expect(await textOf('boardAdmin', paths[0] ?? '')).toContain(SECRET)
    expect(await textOf('platform', '/signing-requests')).not.toContain(SECRET)
  })
})
