/** The same with the browser and the finisher that people get. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { PDF } from '@libpdf/core'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { makeWorld, publishedOpp } from '../../fixtures/world.js'
import { startLeidraad } from '../../support/leidraad.js'
import { itJudged, judgePdfs } from '../../support/judge.js'
import { records } from '../signing/support.js'
import { asked, make, plansOf, untold, zipOf, type Printing } from './support.js'

describe('Plans printed by the browser', () => {
  let school: Printing
  beforeAll(async () => {
    const app = await startLeidraad('sqlite')
    const world = await makeWorld(app.payload)
    const template = await publishedOpp(app.payload, world)
    const parts = { world, templateId: template.id, told: untold(), clock: { passed: 0 } }
    school = { ...app, ...parts, ...records(app.payload) }
    await plansOf(school, 2, 'Żółw')
  }, 90_000)
  afterAll(() => school.stop())

  it('come accessible and archival, readable, in one zip', async () => {
    const jobId = await asked(school, { school: school.world.schools.regenboog.id })
    await make(school, jobId)
    const { files } = await zipOf(school, jobId)
    expect([...files.keys()]).toEqual([
      'Noor van Żółw - OPP - 2026-08-01.pdf',
      'Noor van Żółw - OPP - 2026-08-02.pdf',
    ])
    for (const pdf of files.values()) {
      expect(pdf.toString('latin1')).toMatch(/pdfuaid:part/)
      const text = (await PDF.load(pdf)).extractText().map((page) => page.text)
      expect(text.join(' ')).toContain('Noor van Żółw')
    }
  }, 60_000)

  const folder = mkdtempSync(join(tmpdir(), 'leidraad-drafts-'))
  const drafts = ['plan', 'template', 'unsaved', 'layout'].map((name) =>
    join(folder, `${name}.pdf`),
  )
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  it('are accessible and archival as a draft too, and so is a template', async () => {
    const as = school.world.people.schoolAdmin
    const [plan] = await school.find('plans')
    const [template] = await school.find('plan-templates')
    const definition = template?.['definition']
    const replies = [
      await school.rest('GET', `/plans/${plan?.id}/print`, { as }),
      await school.rest('GET', `/plan-templates/${template?.id}/print`, { as }),
      await school.rest('POST', `/plan-templates/${template?.id}/preview`, {
        as,
        body: { definition },
      }),
      await school.rest('POST', `/plan-templates/${template?.id}/layout-preview`, {
        as,
        body: { definition },
      }),
    ]
    for (const [index, reply] of replies.entries()) {
      expect(reply.status).toBe(200)
      const bytes = Buffer.from(await reply.arrayBuffer())
      expect(bytes.includes('pdfuaid:part')).toBe(true)
      writeFileSync(drafts[index] ?? '', bytes)
    }
  }, 60_000)

  for (const flavour of ['ua1', '3a'] as const) {
    itJudged(
      `fail no rule of veraPDF for ${flavour} as a draft`,
      () => expect(judgePdfs(flavour, drafts)).toEqual([[], [], [], []]),
      300_000,
    )
  }
})
