/** An app that counts its records, as Payload's SQLite and PostgreSQL do unless told otherwise. */
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { signedCopy } from '../../../src/actions/signing/openSigningPage.js'
import { safeWrites } from '../../../src/database/safeWrites.js'
import { idOf } from '../../../src/domain/kernel/reference.js'
import { oppTemplate } from '../../fixtures/world.js'
import { filesIn } from '../../support/zip.js'
import { definition, linkTo, PARENT, formOf, parent } from '../contributions/support.js'
import {
  addresses,
  emptyPlan,
  makePlan,
  publishedTemplate,
  sealed,
  servicesIn,
  sign,
  signers,
  startSchool,
  storedSection,
  tokenOf,
  until,
  type School,
} from '../signing/support.js'

const numbers = (url: string) => safeWrites(sqliteAdapter({ client: { url }, push: true }))

describe('An app whose ids are numbers (SQLite)', () => {
  let school: School
  beforeAll(async () => {
    school = await startSchool('sqlite', {
      db: numbers,
      collections: [{ slug: 'pages', fields: [] }],
    })
  }, 60_000)
  afterAll(() => school.stop())

  const { coordinator, otherSchool, otherBoard } = {
    coordinator: () => school.world.people.coordinator,
    otherSchool: () => school.world.people.otherSchool,
    otherBoard: () => school.world.people.otherBoard,
  }

  it('counts, and gives no number of ours twice', async () => {
    const draft = async () => {
      const { title, planKind, definition } = oppTemplate()
      const data = { title, planKind, definition, school: school.world.schools.regenboog.id }
      return school.payload.create({ collection: 'plan-templates', data, depth: 0 })
    }
    const { id: first } = await draft()
    expect(first).toEqual(expect.any(Number))
    await school.payload.delete({ collection: 'plan-templates', id: first })
    expect((await draft()).id).toBeGreaterThan(Number(first))
  })

  it('has our tables beside those of the app, pushed at its start', async () => {
    const page = await school.payload.create({ collection: 'pages' as never, data: {} })
    await school.payload.delete({ collection: 'pages' as never, id: page.id })
    const next = await school.payload.create({ collection: 'pages' as never, data: {} })
    // Those of the app are made as they always were.
    expect(next.id).toBe(page.id)
    expect(await school.find('standard-versions')).toHaveLength(1)
  })

  it('makes, fills, signs and seals a plan, whose evidence names its ids as text', async () => {
    const planId = await makePlan(school)
    const sent = await school.rest('POST', `/plans/${planId}/send`, {
      as: coordinator(),
      body: { signers },
    })
    expect(sent.status).toBe(200)
    const { requestId } = (await sent.json()) as { requestId: string }
    expect(requestId).toMatch(/^\d+$/)
    const link = await tokenOf(school, addresses[0] ?? '')
    for (const email of addresses) {
      await sign(school, email)
    }
    await until(sealed(school, requestId))
    const { bytes } = await signedCopy({ req: await school.requestOf(undefined), token: link })
    const verdict = await servicesIn(school.payload).sealer.verify(bytes)
    expect(verdict).toMatchObject({ result: 'genuine', evidence: { requestId } })
    expect(await school.one('plans', planId)).toMatchObject({ status: 'signed' })
  }, 30_000)

  it('takes what a parent contributes by a link', async () => {
    const planId = await emptyPlan(school, await publishedTemplate(school, definition))
    const asked = await school.rest('POST', `/plans/${planId}/contributions`, {
      as: coordinator(),
      body: { contributors: [parent] },
    })
    expect(asked.status).toBe(200)
    const token = await linkTo({ ...school, versionId: '' }, PARENT)
    const saved = await school.rest('POST', `/leidraad/bijdrage/${token}/onderdeel/home`, {
      body: formOf({ '~act': 'next', '~revision': '0', mood: 'Goed' }),
    })
    expect(saved.status).toBe(303)
    const { answers, savedBy } = await storedSection(school, planId, 'home')
    expect(answers).toMatchObject({ mood: 'Goed' })
    expect(savedBy).toMatchObject({ kind: 'contributor', id: expect.stringMatching(/^\d+$/) })
  })

  it('prints the plans of a school', async () => {
    const { id } = school.world.schools.regenboog
    const asked = await school.rest('POST', '/print-jobs/request', {
      as: coordinator(),
      body: { school: idOf(id) },
    })
    expect(asked.status).toBe(200)
    const job = (await asked.json()) as { id: string; total: number }
    await until(async () => (await school.one('print-jobs', job.id)).status === 'done')
    const zip = await school.rest('GET', `/print-jobs/${job.id}/download`, { as: coordinator() })
    const files = await filesIn(new Uint8Array(await zip.arrayBuffer()))
    expect([...files.keys()].filter((name) => name.endsWith('.pdf'))).toHaveLength(job.total)
  }, 30_000)

  it('takes an id as text too, from a form or a script', async () => {
    const { regenboog } = school.world.schools
    const made = await school.rest('POST', '/groups', {
      as: coordinator(),
      body: { name: 'Groep 6', school: idOf(regenboog) },
    })
    expect(made.status).toBe(201)
    const { doc } = (await made.json()) as { doc: Record<string, unknown> }
    expect(doc).toMatchObject({ school: { id: regenboog.id } })
  })

  it('shows another school and another board nothing, whichever way the id is written', async () => {
    const planId = await makePlan(school)
    for (const outsider of [otherSchool(), otherBoard()]) {
      for (const id of [planId, `0${planId}`, `${planId}.0`, ` ${planId}`]) {
        const form = await school.rest('GET', `/plans/${encodeURIComponent(id)}/form`, {
          as: outsider,
        })
        expect(form.status).toBe(404)
      }
      const list = await school.rest('GET', '/plans?depth=0', { as: outsider })
      expect(await list.json()).toMatchObject({ totalDocs: 0 })
      const pupil = await school.rest('POST', '/pupils', {
        as: outsider,
        body: { firstName: 'Noor', lastName: 'Visser', school: school.world.schools.regenboog.id },
      })
      expect(pupil.status).toBe(403)
    }
    const borrowed = await school.rest('POST', '/plans', {
      as: school.world.people.otherSchool,
      body: {
        pupil: school.world.pupil.id,
        template: school.templateId,
        school: school.world.schools.vlieger.id,
      },
    })
    expect(borrowed.status).toBe(403)
  })

  it('lets a person keep to themselves, and give no role beyond their own', async () => {
    const { schoolAdmin, teacher } = school.world.people
    const own = await school.rest('PATCH', `/users/${schoolAdmin.id}`, {
      as: schoolAdmin,
      body: { name: 'Sanne van Beheer' },
    })
    expect(own.status).toBe(200)
    const { regenboog, vlieger } = school.world.schools
    const grant = (role: string, place: object) =>
      school.rest('PATCH', `/users/${teacher.id}`, {
        as: schoolAdmin,
        body: { memberships: [{ role, ...place }] },
      })
    expect((await grant('reader', { school: regenboog.id })).status).toBe(200)
    expect((await grant('reader', { school: vlieger.id })).status).toBe(403)
    expect((await grant('boardAdmin', { board: school.world.boards.kompas.id })).status).toBe(403)
  })
})
