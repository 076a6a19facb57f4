import { afterAll, beforeAll, expect, it } from '@jest/globals'

import { publishStandard } from '../../../src/actions/standards/publishStandard.js'
import { describeDatabases } from '../../support/payload.js'
import { startSchool, type School } from '../signing/support.js'

const SECRET = 'Alleen voor de coördinator'
const sectionsWith = (access: object | undefined) => [
  { id: 'open', title: 'Open', fields: [{ id: 'text', type: 'longText', label: 'Tekst' }] },
  {
    id: 'closed',
    title: 'Besloten',
    ...(access && { access }),
    fields: [{ id: 'text', type: 'longText', label: 'Tekst' }],
  },
]
const definitionWith = (access: object | undefined) => ({
  format: 'leidraad.plan-definition',
  formatVersion: 1,
  sections: sectionsWith(access),
  slots: [],
})

describeDatabases('A section that a newer template opens', (database) => {
  let school: School
  let planId: string
  let next: string
  beforeAll(async () => {
    school = await startSchool(database)
    const place = { school: school.world.schools.regenboog.id }
    const template = await school.payload.create({
      collection: 'plan-templates',
      data: {
        ...place,
        title: 'Besloten plan',
        planKind: 'besloten',
        definition: definitionWith({ read: ['coordinator'] }),
      },
      depth: 0,
    })
    const standardId = String(template.id)
    const first = await publish(standardId)
    const plan = await call('coordinator', 'POST', '/plans', {
      pupil: school.world.pupil.id,
      template: first,
    })
    planId = (plan.body.doc as { id: string }).id
    for (const [revision, text] of [SECRET, ''].entries()) {
      await call('coordinator', 'POST', `/plans/${planId}/sections/closed`, {
        revision,
        answers: { text },
      })
    }
    await school.payload.update({
      collection: 'plan-templates',
      id: standardId,
      data: { definition: definitionWith(undefined) },
    })
    next = await publish(standardId)
  }, 180_000)
  afterAll(() => school.stop(), 60_000)

  type Person = keyof School['world']['people']
  const call = async (person: Person, method: string, path: string, body?: object) => {
    const reply = await school.rest(method, path, {
      as: school.world.people[person],
      ...(body && { body }),
    })
    return { status: reply.status, body: (await reply.json()) as Record<string, unknown> }
  }
  const publish = async (standardId: string): Promise<string> => {
    const req = await school.requestOf(school.world.people.schoolAdmin)
    return (await publishStandard({ req, kind: 'planTemplate', standardId })).id
  }
  const historyFor = async (person: Person) =>
    JSON.stringify(await call(person, 'GET', `/plans/${planId}/sections/closed/history`))

  it('keeps its plan to the template, also when what was written is emptied again', async () => {
    const changed = await call('coordinator', 'PATCH', `/plans/${planId}`, { template: next })
    expect(changed.status).toBe(409)
  })

  it('shows nobody new what was written before', async () => {
    const preview = await call('coordinator', 'GET', `/plans/${planId}/move?version=${next}`)
    const { revisions } = preview.body
    const moved = await call('coordinator', 'POST', `/plans/${planId}/move`, {
      version: next,
      revisions,
    })
    expect(moved.status).toBe(200)
    expect(await historyFor('teacher')).not.toContain(SECRET)
    expect(await historyFor('coordinator')).toContain(SECRET)
  })
})
