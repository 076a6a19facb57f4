import { readFileSync } from 'node:fs'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { PlanDefinition } from '../../../src/domain/definition/definition.js'
import type { PlanTemplateContent } from '../../../src/domain/standards/content.js'
import { makeWorld, type World } from '../../fixtures/world.js'
import { startLeidraad, type Leidraad } from '../../support/leidraad.js'

const { title, planKind, definition } = JSON.parse(
  readFileSync(new URL('../../../templates/opp.json', import.meta.url), 'utf8'),
) as PlanTemplateContent

const unsaved: PlanDefinition = {
  ...definition,
  sections: [{ id: 'new', title: 'Nog niet opgeslagen', fields: [] }, ...definition.sections],
}

describe('The preview of a template', () => {
  let app: Leidraad
  let world: World
  let id: string

  beforeAll(async () => {
    app = await startLeidraad('sqlite')
    world = await makeWorld(app.payload)
    const reply = await app.rest('POST', '/plan-templates', {
      as: world.people.schoolAdmin,
      body: { title, planKind, definition },
    })
    expect(reply.status).toBe(201)
    id = ((await reply.json()) as { doc: { id: string } }).doc.id
  }, 120_000)
  afterAll(() => app.stop())

  const preview = (as: World['people']['reader'] | undefined) =>
    app.rest('POST', `/plan-templates/${id}/preview`, {
      ...(as && { as }),
      body: { definition: unsaved },
    })

  it('is a PDF of what is not saved, and saves nothing', async () => {
    const reply = await preview(world.people.schoolAdmin)
    expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expect(
      Buffer.from(await reply.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    const stored = await app.payload.findByID({ collection: 'plan-templates' as never, id })
    const { sections } = (stored as unknown as { definition: PlanDefinition }).definition
    expect(sections.map((section) => section.id)).not.toContain('new')
  }, 60_000)

  it('names what is wrong with a definition', async () => {
    const reply = await app.rest('POST', `/plan-templates/${id}/preview`, {
      as: world.people.schoolAdmin,
      body: { definition: { ...unsaved, sections: [{ id: 'new', title: '', fields: [] }] } },
    })
    expect(reply.status).toBe(422)
    const { errors } = (await reply.json()) as { errors: { code: string }[] }
    expect(errors[0]?.code).toBe('forms.definition.invalid')
  })

  it('is not there for another school or another board', async () => {
    for (const person of [world.people.otherSchool, world.people.otherBoard]) {
      expect((await preview(person)).status).toBe(404)
    }
  })

  it('is refused to who may read the template and not change it', async () => {
    for (const person of [world.people.coordinator, world.people.teacher, world.people.reader]) {
      expect((await preview(person)).status).toBe(403)
    }
  })

  it('is refused without a login', async () => {
    expect((await preview(undefined)).status).toBe(403)
  })
})
