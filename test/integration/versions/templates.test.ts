import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { oppTemplate, makeWorld } from '../../fixtures/world.js'
import { startLeidraad } from '../../support/leidraad.js'
import { describeDatabases } from '../../support/payload.js'
import {
  call,
  codeOf,
  first,
  makePlan,
  makeTemplate,
  publish,
  redesign,
  second,
  type Setting,
} from './support.js'

describeDatabases('A template', (database) => {
  let app: Setting
  beforeAll(async () => {
    const started = await startLeidraad(database)
    app = { ...started, world: await makeWorld(started.payload) }
  }, 120_000)
  afterAll(() => app.stop())

  type Person = Parameters<typeof call>[1]
  const changesFor = (as: Person, template: string) =>
    call(app, as, ['GET', `/plan-templates/${template}/changes`])

  describe('before it is published again', () => {
    it('has nothing to compare with the first time', async () => {
      const { body } = await changesFor('schoolAdmin', await makeTemplate(app))
      expect(body).toMatchObject({ changes: [], frameChanged: false, plans: { total: 0 } })
      expect(body).not.toHaveProperty('latest')
    })

    it('tells what differs, and what that would do to running plans', async () => {
      const template = await makeTemplate(app)
      const older = await publish(app, template)
      await makePlan(app, older)
      await makePlan(app, older, { start: { wish: 'Lassen' }, goals: {} })
      await redesign(app, template, second)
      const { body } = await changesFor('coordinator', template)
      const changes = body.changes as { kind: string; label: string; weight: string }[]
      expect(changes.map(({ kind, label, weight }) => [kind, label, weight])).toEqual([
        ['removed', 'Vertrouwelijk', 'losesPlace'],
        ['removed', 'Oude vraag', 'losesPlace'],
        ['renamed', 'Wat wil je?', 'harmless'],
        ['moved', 'Thuis', 'attention'],
        ['added', 'Wie', 'attention'],
      ])
      expect(body).toMatchObject({
        latest: { number: 1 },
        plans: {
          total: 2,
          counted: 2,
          byVersion: [{ number: 1, plans: 2 }],
          bySchool: [],
          effects: {
            untouched: 1,
            unplaced: [
              { path: ['start', 'old'], plans: 1, answers: 1, reasons: ['removed'] },
              { path: ['closed', 'secret'], plans: 1, answers: 1 },
            ],
            moved: [{ path: ['goals', 'home'], plans: 1, answers: 1 }],
            missing: [{ path: ['goals', 'who'], plans: 2, level: 'sign' }],
          },
        },
      })
      const other = JSON.stringify((await changesFor('schoolAdmin', template)).body)
      expect([other.includes('"old"'), other.includes('"secret"')]).toEqual([true, false])
    })

    it('counts by school for a board, and only what a person may read', async () => {
      const { kompas } = app.world.boards
      const template = await makeTemplate(app, { school: undefined, board: kompas.id })
      const older = await publish(app, template, 'boardAdmin')
      await makePlan(app, older)
      await redesign(app, template, second)
      const board = await changesFor('boardAdmin', template)
      expect(board.body.plans).toMatchObject({
        total: 1,
        bySchool: [{ name: 'De Regenboog', plans: 1 }],
      })
      const elsewhere = await changesFor('otherSchool', template)
      expect(elsewhere.body).toMatchObject({ latest: { number: 1 }, plans: { total: 0 } })
    })

    it.each(['otherSchool', 'otherBoard', undefined] as const)('tells %s nothing', async (as) => {
      const template = await makeTemplate(app)
      expect((await changesFor(as, template)).status).toBe(as ? 404 : 403)
      const file = await call(app, as, ['GET', `/plan-templates/${template}/export`])
      expect(file.status).toBe(as ? 404 : 403)
    })
  })

  describe('as a file', () => {
    const exported = async (template: string) =>
      (await call(app, 'reader', ['GET', `/plan-templates/${template}/export`])).body
    const formOf = (content: BlobPart, place: Record<string, string> = {}) => {
      const form = new FormData()
      form.set('file', new File([content], 'sjabloon.json'))
      Object.entries(place).forEach(([key, value]) => form.set(key, value))
      return form
    }
    const imported = (as: Person, value: unknown, place?: Record<string, string>) =>
      call(app, as, ['POST', '/plan-templates/import', formOf(JSON.stringify(value), place)])
    const digestOfLatest = async (template: string) => {
      const { docs } = await app.payload.find({
        collection: 'standard-versions',
        where: { standardId: { equals: template } },
        sort: '-number',
        depth: 0,
      })
      return (docs[0] as unknown as { digest: string }).digest
    }

    it('comes back with the same digest, at another board too', async () => {
      const template = await makeTemplate(app)
      await publish(app, template)
      const file = await exported(template)
      expect(file).toMatchObject({
        format: 'leidraad.plan-template',
        formatVersion: 1,
        title: 'Kort plan',
        source: { number: 1, digest: await digestOfLatest(template) },
      })
      const { brug } = app.world.schools
      const made = await imported('otherBoard', file, { school: brug.id })
      expect(made).toMatchObject({ status: 201, body: { title: 'Kort plan' } })
      await publish(app, String(made.body.id), 'otherBoard')
      expect(await digestOfLatest(String(made.body.id))).toBe(await digestOfLatest(template))
    })

    it('keeps everything of a whole template', async () => {
      const { title, planKind, definition } = oppTemplate()
      const layout = { cover: 'compact', letterhead: ['De Regenboog', 'Dorpsstraat 1'] }
      const template = await makeTemplate(app, { title, planKind, definition, layout })
      const made = await imported('schoolAdmin', await exported(template))
      expect(await exported(template)).toMatchObject({ layout })
      expect(await exported(String(made.body.id))).toEqual(await exported(template))
    })

    it('lands in the one school of a person, and for a board with all of its schools', async () => {
      const file = await exported(await makeTemplate(app))
      const placeOf = async (id: unknown) => {
        const { school, board } = (await app.payload.findByID({
          collection: 'plan-templates',
          id: String(id),
          depth: 0,
        })) as unknown as Record<string, unknown>
        return { school: school ?? undefined, board }
      }
      const { boards, schools } = app.world
      const own = await imported('schoolAdmin', file)
      expect(await placeOf(own.body.id)).toEqual({
        school: schools.regenboog.id,
        board: boards.kompas.id,
      })
      const shared = await imported('boardAdmin', file, { board: boards.kompas.id })
      expect(await placeOf(shared.body.id)).toEqual({ school: undefined, board: boards.kompas.id })
    })

    it.each([
      ['coordinator', 403],
      ['teacher', 403],
      ['reader', 403],
      [undefined, 403],
    ] as const)('is not taken from %s', async (as, status) => {
      const file = await exported(await makeTemplate(app))
      expect((await imported(as, file)).status).toBe(status)
    })

    it('is not put in a school or board of others', async () => {
      const file = await exported(await makeTemplate(app))
      const { boards, schools } = app.world
      const places: Record<string, string>[] = [
        { school: schools.vlieger.id },
        { board: boards.stroom.id },
      ]
      for (const place of places) {
        const { status } = await imported('schoolAdmin', file, place)
        expect([place, status]).toEqual([place, 403])
      }
    })

    const file = { format: 'leidraad.plan-template', formatVersion: 1, title: 'T', planKind: 'opp' }

    it.each([
      ['no JSON', 'geen json', 415, 'import.template.notTemplate'],
      ['another file', '{"format":"x"}', 415, 'import.template.notTemplate'],
      [
        'a newer format',
        JSON.stringify({ ...file, formatVersion: 2 }),
        422,
        'import.template.newer',
      ],
      [
        'a foreign key',
        JSON.stringify({ ...file, definition: first, extra: 1 }),
        422,
        'import.template.invalid',
      ],
      [
        'a key of the prototype',
        `{"__proto__":{"a":1},${JSON.stringify({ ...file, definition: first }).slice(1)}`,
        422,
        'import.template.invalid',
      ],
      [
        'a definition with problems',
        JSON.stringify({ ...file, definition: { ...first, slots: [{ id: 'Fout' }] } }),
        422,
        'import.template.invalid',
      ],
    ])('is refused as %s', async (_, content, status, code) => {
      const reply = await call(app, 'schoolAdmin', [
        'POST',
        '/plan-templates/import',
        formOf(content),
      ])
      expect([reply.status, codeOf(reply)]).toEqual([status, code])
    })

    it('names the place of every problem', async () => {
      const slots = [{ id: 'Fout' }]
      const { body } = await imported('schoolAdmin', { ...file, definition: { ...first, slots } })
      const [{ data }] = body.errors as [{ data: { problems: string[] } }]
      expect(data.problems.join('\n')).toContain('definition.slots[0].id')
    })

    it('is refused at the door when it is too large', async () => {
      const reply = await call(app, 'schoolAdmin', [
        'POST',
        '/plan-templates/import',
        formOf(`"${'x'.repeat(6 * 1024 * 1024)}"`),
      ])
      expect([reply.status, codeOf(reply)]).toEqual([413, 'import.tooLarge'])
    })
  })
})
