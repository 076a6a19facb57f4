import { readFileSync } from 'node:fs'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CollectionSlug } from 'payload'

import type {
  CareProtocolContent,
  FunctionDescriptionContent,
  PlanTemplateContent,
} from '../../../src/domain/standards/content.js'
import {
  careProtocolDraft,
  functionDescriptionDraft,
} from '../../../src/domain/standards/draftOf.js'
import { makeWorld, type World } from '../../fixtures/world.js'
import { startLeidraad, type Leidraad } from '../../support/leidraad.js'
import { describeDatabases } from '../../support/payload.js'
import { docx, paragraph } from '../../support/docx.js'

const template = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../templates/${name}.json`, import.meta.url), 'utf8'))

const drafts: Record<string, object> = {
  'function-descriptions': functionDescriptionDraft(
    template('function-description-leerlingbegeleider') as FunctionDescriptionContent,
  ),
  'care-protocols': careProtocolDraft(
    template('protocol-time-out-schorsing-verwijdering') as CareProtocolContent,
  ),
  'plan-templates': (({ title, planKind, definition }) => ({ title, planKind, definition }))(
    template('opp') as PlanTemplateContent,
  ),
}

describeDatabases('Standards', (database) => {
  let app: Leidraad
  let world: World

  beforeAll(async () => {
    app = await startLeidraad(database)
    world = await makeWorld(app.payload)
  }, 120_000)
  afterAll(() => app.stop())

  const draftOf = async (collection: string) => {
    const reply = await app.rest('POST', `/${collection}`, {
      as: world.people.schoolAdmin,
      body: drafts[collection],
    })
    expect(reply.status).toBe(201)
    return ((await reply.json()) as { doc: { id: string; school: unknown } }).doc
  }
  const publish = async (collection: string, id: string, as = world.people.schoolAdmin) => {
    const reply = await app.rest('POST', `/${collection}/${id}/publish`, { as })
    return { status: reply.status, body: (await reply.json()) as Record<string, unknown> }
  }

  describe.each(Object.keys(drafts))('%s', (collection) => {
    it('are edited, published and printed by a school administrator', async () => {
      const { id } = await draftOf(collection)
      const draft = await app.rest('GET', `/${collection}/${id}/print`, {
        as: world.people.schoolAdmin,
      })
      expect(draft.headers.get('content-type')).toBe('application/pdf')
      expect((await publish(collection, id)).body.number).toBe(1)

      const again = await publish(collection, id)
      expect([again.status, again.body.errors]).toEqual([
        409,
        [expect.objectContaining({ code: 'standard.unchanged' })],
      ])

      await app.rest('PATCH', `/${collection}/${id}`, {
        as: world.people.schoolAdmin,
        body: { title: 'Nieuwe titel' },
      })
      const second = await publish(collection, id)
      expect(second.body.number).toBe(2)
      const printed = await app.rest(
        'GET',
        `/standard-versions/${String(second.body.versionId)}/print`,
        {
          as: world.people.reader,
        },
      )
      const bytes = Buffer.from(await printed.arrayBuffer())
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    }, 60_000)
  })

  it('refuse to be published by a coordinator', async () => {
    const { id } = await draftOf('care-protocols')
    const { status } = await publish('care-protocols', id, world.people.coordinator)
    expect(status).toBe(403)
  })

  it('get one number each when ten people publish at once', async () => {
    const { id } = await draftOf('care-protocols')
    const replies = await Promise.all(
      Array.from({ length: 10 }, () => publish('care-protocols', id)),
    )
    const { docs } = await app.payload.find({
      collection: 'standard-versions',
      where: { standardId: { equals: id } },
    })
    expect(docs).toHaveLength(1)
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
  })

  it('keep what was published, even from the system', async () => {
    const { id } = await draftOf('plan-templates')
    const { body } = await publish('plan-templates', id)
    const version = {
      collection: 'standard-versions' as CollectionSlug,
      id: String(body.versionId),
    }
    await expect(app.payload.update({ ...version, data: { number: 9 } })).rejects.toMatchObject({
      code: 'record.immutable',
    })
    await expect(app.payload.delete(version)).rejects.toMatchObject({ code: 'record.immutable' })
  })

  it('refuse a definition with problems, also when it is restored or sent as a draft', async () => {
    const { id } = await draftOf('plan-templates')
    for (const definition of [{}, { sections: [] }, 'text', null]) {
      const reply = await app.rest('PATCH', `/plan-templates/${id}?draft=true`, {
        as: world.people.schoolAdmin,
        body: { definition },
      })
      expect(reply.status).toBeGreaterThanOrEqual(400)
      expect(reply.status).toBeLessThan(500)
    }
  })

  it('cannot be made at, or moved to, a school of others', async () => {
    const elsewhere = { school: world.schools.brug.id }
    const made = await app.rest('POST', '/care-protocols', {
      as: world.people.schoolAdmin,
      body: { title: 'Elders', ...elsewhere },
    })
    expect(made.status).toBe(403)
    const { id } = await draftOf('care-protocols')
    const moved = await app.rest('PATCH', `/care-protocols/${id}`, {
      as: world.people.schoolAdmin,
      body: elsewhere,
    })
    expect(moved.status).toBe(403)
  })

  it('come from a Word document, with every sentence in the draft', async () => {
    const form = new FormData()
    const file = await docx({
      body: ['Taakomschrijving begeleider', 'Context', 'Werkt op een school.']
        .map((text) => paragraph(text))
        .join(''),
    })
    form.set('file', new File([new Uint8Array(file)], 'taak.docx'))
    const reply = await app.rest('POST', '/function-descriptions/import', {
      as: world.people.schoolAdmin,
      body: form,
    })
    expect(reply.status).toBe(200)
    const { id } = (await reply.json()) as { id: string }
    const stored = JSON.stringify(
      await app.payload.findByID({ collection: 'function-descriptions', id }),
    )
    expect(stored).toContain('Werkt op een school.')
  })

  it('say what is wrong with a file that is no Word document, and refuse who may not import', async () => {
    const form = () => {
      const body = new FormData()
      body.set('file', new File(['geen word'], 'taak.docx'))
      return body
    }
    const wrong = await app.rest('POST', '/function-descriptions/import', {
      as: world.people.schoolAdmin,
      body: form(),
    })
    expect([wrong.status, await wrong.json()]).toEqual([
      415,
      { errors: [expect.objectContaining({ code: 'import.notDocx' })] },
    ])
    for (const as of [undefined, world.people.teacher, world.people.reader]) {
      const reply = await app.rest('POST', '/function-descriptions/import', { as, body: form() })
      expect(reply.status).toBeGreaterThanOrEqual(400)
    }
  })
})
