import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { printPlan } from '../../../src/actions/plans/printPlan.js'
import type { Field } from '../../../src/domain/fieldTypes/index.js'
import type { Section } from '../../../src/domain/definition/definition.js'
import type { Printer } from '../../../src/ports/printer.js'
import { createFakePrinter } from '../../fakes/FakePrinter.js'
import { makeWorld } from '../../fixtures/world.js'
import { startLeidraad } from '../../support/leidraad.js'
import { describeDatabases } from '../../support/payload.js'
import {
  answers,
  call,
  codeOf,
  first,
  makePlan,
  makeTemplate,
  publish,
  redesign,
  second,
  storedRows,
  type Setting,
} from './support.js'

describeDatabases('A plan that moves to a newer version', (database) => {
  let app: Setting
  let template: string
  let older: string
  let newer: string
  let lastPrinted = ''
  beforeAll(async () => {
    const fake = createFakePrinter()
    const printer: Printer = {
      ...fake,
      print: (html, ...rest) => {
        lastPrinted = html
        return fake.print(html, ...rest)
      },
    }
    const started = await startLeidraad(database, { adapters: { printer } })
    app = { ...started, world: await makeWorld(started.payload) }
    template = await makeTemplate(app)
    older = await publish(app, template)
    await redesign(app, template, second)
    newer = await publish(app, template)
  }, 120_000)
  afterAll(() => app.stop())

  type Preview = { revisions: object } & Record<string, unknown>
  const previewOf = async (plan: string, as: 'coordinator' | 'schoolAdmin' = 'coordinator') =>
    (await call(app, as, ['GET', `/plans/${plan}/move?version=${newer}`])).body as Preview
  const move = async (plan: string, given: object = {}) => {
    const { revisions } = await previewOf(plan)
    return call(app, 'coordinator', [
      'POST',
      `/plans/${plan}/move`,
      { version: newer, revisions, ...given },
    ])
  }
  const save = (plan: string, section: string, body: object) =>
    call(app, 'coordinator', ['POST', `/plans/${plan}/sections/${section}`, body])

  it('hears of it, sees what would happen, and changes nothing by looking', async () => {
    const plan = await makePlan(app, older)
    const { body } = await call(app, 'coordinator', ['GET', `/plans/${plan}/versions`])
    expect(body).toMatchObject({
      current: { id: older, number: 1 },
      newer: { id: newer, number: 2 },
      mayMove: true,
      unplaced: [],
    })
    const before = await storedRows(app, plan)
    expect(await previewOf(plan)).toMatchObject({
      from: { number: 1 },
      to: { number: 2 },
      carried: [
        { kind: 'stays', label: 'Wens', to: { label: 'Wat wil je?' } },
        { kind: 'moves', label: 'Thuis', to: { path: ['goals', 'home'] } },
        { kind: 'stays', label: 'Doel' },
      ],
      fresh: [{ label: 'Wie', required: 'sign' }],
      unplaced: [{ answer: 'Oud antwoord' }, { answer: 'Geheim antwoord' }],
      revisions: { start: 1, closed: 1, goals: 1 },
    })
    expect(await storedRows(app, plan)).toEqual(before)
  })

  it('keeps every answer, in its place or apart', async () => {
    const plan = await makePlan(app, older)
    expect(await move(plan)).toEqual({ status: 200, body: { number: 2, unplaced: 2 } })
    const rows = await storedRows(app, plan)
    expect(rows.start).toMatchObject({ answers: { wish: 'Timmeren' }, revision: 2 })
    expect(rows.goals).toMatchObject({
      answers: { goal: 'Lezen', home: 'Drie broers' },
      revision: 2,
      savedBy: { kind: 'staff', name: 'Carla Coordinator' },
    })
    expect(rows.closed).toMatchObject({ answers: {}, revision: 2 })
    const form = await call(app, 'coordinator', ['GET', `/plans/${plan}/form`])
    expect(JSON.stringify(form.body)).toContain('Drie broers')
    expect(await save(plan, 'goals', { revision: 2, answers: { home: 'Anders' } })).toMatchObject({
      status: 200,
    })
    const { body } = await call(app, 'coordinator', ['GET', `/plans/${plan}/versions`])
    expect(body).toMatchObject({
      current: { id: newer, number: 2 },
      unplaced: [
        { field: { label: 'Oude vraag' }, answer: 'Oud antwoord', version: 1 },
        { field: { label: 'Zorgen thuis' }, answer: 'Geheim antwoord', version: 1 },
      ],
    })
    expect(body).not.toHaveProperty('newer')
  })

  it('keeps a restricted answer from who did not read its section, before and after', async () => {
    const plan = await makePlan(app, older)
    const preview = JSON.stringify(await previewOf(plan, 'schoolAdmin'))
    expect([preview.includes('Oud antwoord'), preview.includes('Geheim')]).toEqual([true, false])
    expect(preview).not.toContain('Vertrouwelijk')
    await move(plan)
    for (const as of ['schoolAdmin', 'teacher', 'boardAdmin', 'platform'] as const) {
      const { body } = await call(app, as, ['GET', `/plans/${plan}/versions`])
      expect(JSON.stringify(body)).toContain('Oud antwoord')
      expect(JSON.stringify(body)).not.toMatch(/Geheim|Vertrouwelijk|Zorgen/)
    }
  })

  it('moves for who does not read a section too, and loses nothing of it', async () => {
    const plan = await makePlan(app, older)
    const { revisions } = await previewOf(plan, 'schoolAdmin')
    const path = `/plans/${plan}/move`
    const moved = await call(app, 'schoolAdmin', ['POST', path, { version: newer, revisions }])
    expect(moved.status).toBe(200)
    expect(JSON.stringify(await storedRows(app, plan))).toContain('Geheim antwoord')
  })

  it('prints what has no place as the last part of a draft, for who may read it', async () => {
    const plan = await makePlan(app, older)
    await move(plan)
    const printed = async (as: 'coordinator' | 'teacher') => {
      const req = await app.requestOf(app.world.people[as])
      await printPlan({ req, planId: plan })
      const start = lastPrinted.indexOf('Antwoorden zonder plaats')
      return ['Timmeren', 'Oud antwoord', 'Geheim antwoord'].map(
        (text) => lastPrinted.indexOf(text) > start,
      )
    }
    expect(await printed('coordinator')).toEqual([false, true, true])
    expect(await printed('teacher')).toEqual([false, true, false])
    expect(lastPrinted).not.toContain('Vertrouwelijk')
  })

  it('takes files and where values came from along', async () => {
    const photo: Field = { id: 'photo', type: 'file', label: 'Foto', accept: ['pdf'] }
    const [start, ...others] = first.sections as [Section, Section, Section]
    const goals = second.sections[1] as Section
    const versions = [
      { ...first, sections: [{ ...start, fields: [...start.fields, photo] }, ...others] },
      { ...second, sections: [start, { ...goals, fields: [photo, ...goals.fields.slice(0, 1)] }] },
      {
        ...second,
        sections: [
          { ...start, fields: [] },
          { ...goals, fields: [] },
        ],
      },
    ]
    const id = await makeTemplate(app, { definition: versions[0] })
    const plan = await makePlan(app, await publish(app, id), {})
    const form = new FormData()
    form.set('section', 'start')
    form.set('file', new File(['%PDF-1.7 foto'], 'foto.pdf'))
    const file = (await call(app, 'teacher', ['POST', `/plans/${plan}/files`, form])).body
    await save(plan, 'start', { revision: 0, answers: { wish: 'Lassen', photo: [file] } })
    const from = { from: 'earlierPlan', value: 'Lassen', at: '2026-11-22T10:00:00.000Z' }
    await app.payload.update({
      collection: 'plan-sections',
      where: { plan: { equals: plan } },
      data: { provenance: { wish: from } },
    })
    const readFile = async () =>
      (
        await app.rest('GET', `/plans/${plan}/files/${String(file.id)}`, {
          as: app.world.people.teacher,
        })
      ).status
    for (const [index, definition] of versions.slice(1).entries()) {
      await redesign(app, id, definition)
      const version = await publish(app, id)
      const { body } = await call(app, 'coordinator', [
        'GET',
        `/plans/${plan}/move?version=${version}`,
      ])
      const { revisions } = body
      const path = `/plans/${plan}/move`
      const moved = await call(app, 'coordinator', ['POST', path, { version, revisions }])
      expect([moved.status, await readFile()]).toEqual([200, 200])
      const rows = await storedRows(app, plan)
      expect(rows.start?.provenance).toEqual(index === 0 ? { wish: from } : {})
      if (index === 0) {
        const again = { revision: 1, answers: { photo: [file], goal: 'Lezen' } }
        expect((await save(plan, 'goals', again)).status).toBe(200)
      }
    }
    const { unplaced } = (await call(app, 'coordinator', ['GET', `/plans/${plan}/versions`]))
      .body as { unplaced: { answer: unknown; version: number }[] }
    expect(unplaced.map(({ answer, version }) => [answer, version])).toEqual([
      ['Lassen', 2],
      [[file], 2],
      ['Lezen', 2],
    ])
  })

  it('is refused when somebody saved since the preview, and so is a save from before the move', async () => {
    const plan = await makePlan(app, older)
    const { revisions } = await previewOf(plan)
    await save(plan, 'start', { revision: 1, answers: { ...answers.start, wish: 'Lassen' } })
    const late = await move(plan, { revisions })
    expect([late.status, codeOf(late)]).toEqual([409, 'plan.revision.stale'])
    expect((await move(plan)).status).toBe(200)
    const open = await save(plan, 'goals', { revision: 1, answers: { goal: 'Te laat' } })
    expect([open.status, codeOf(open)]).toEqual([409, 'plan.revision.stale'])
    const rows = await storedRows(app, plan)
    expect([rows.start?.answers, rows.goals?.answers]).toMatchObject([
      { wish: 'Lassen' },
      { goal: 'Lezen', home: 'Drie broers' },
    ])
  })

  it('never loses a save that comes at the same moment', async () => {
    for (let round = 0; round < 5; round++) {
      const plan = await makePlan(app, older)
      const { revisions } = await previewOf(plan)
      const [moved, saved] = await Promise.all([
        move(plan, { revisions }),
        save(plan, 'start', { revision: 1, answers: { ...answers.start, home: 'Verhuisd' } }),
      ])
      const text = JSON.stringify(await storedRows(app, plan))
      expect([moved.status, saved.status].every((status) => [200, 409].includes(status))).toBe(true)
      expect(text.includes('Verhuisd')).toBe(saved.status === 200)
      expect(text).toContain('Oud antwoord')
    }
  }, 60_000)

  it('stays as it was when the request misses what it needs', async () => {
    const plan = await makePlan(app, older)
    const path = `/plans/${plan}/move`
    for (const [body, status] of [
      [{}, 404],
      [{ version: newer }, 409],
      [{ version: newer, revisions: 'alles' }, 409],
      [{ version: { id: newer }, revisions: {} }, 404],
      [{ version: older, revisions: {} }, 409],
    ] as const) {
      expect([body, (await call(app, 'coordinator', ['POST', path, body])).status]).toEqual([
        body,
        status,
      ])
    }
    expect((await storedRows(app, plan)).start).toMatchObject({ revision: 1 })
  })

  it('goes to later versions of its own template only, and not once it was sent', async () => {
    const plan = await makePlan(app, newer, { goals: { goal: 'Lezen' } })
    const other = await publish(app, await makeTemplate(app))
    for (const version of [older, newer, other]) {
      const path = `/plans/${plan}/move?version=${version}`
      expect(codeOf(await call(app, 'coordinator', ['GET', path]))).toBe('plan.move.refused')
    }
    const sent = await makePlan(app, older)
    const { revisions } = await previewOf(sent)
    await app.payload.update({
      collection: 'plans',
      id: sent,
      data: { status: 'signing' },
      depth: 0,
    })
    expect(codeOf(await move(sent, { revisions }))).toBe('plan.locked')
  })

  describe('for others', () => {
    it.each([
      ['teacher', 403],
      ['reader', 404],
      ['otherSchool', 404],
      ['otherBoard', 404],
      [undefined, 403],
    ] as const)('%s neither sees nor does it', async (as, status) => {
      const plan = await makePlan(app, older)
      const body = { version: newer, revisions: { start: 1, goals: 1, closed: 1 } }
      const seen = await call(app, as, ['GET', `/plans/${plan}/move?version=${newer}`])
      const done = await call(app, as, ['POST', `/plans/${plan}/move`, body])
      expect([seen.status, done.status]).toEqual([status, status])
      expect((await storedRows(app, plan)).start).toMatchObject({ answers: answers.start })
    })

    it('nothing is told of versions outside the school', async () => {
      const plan = await makePlan(app, older)
      for (const as of ['reader', 'otherSchool', 'otherBoard', undefined] as const) {
        const { status } = await call(app, as, ['GET', `/plans/${plan}/versions`])
        expect(status).toBeGreaterThanOrEqual(400)
      }
    })
  })
})
