/** Layouts of plan templates: kept out when wrong, by every way in; previewed; forms on paper. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { PlanTemplateContent } from '../../../src/domain/standards/content.js'
import { makeWorld, type World } from '../../fixtures/world.js'
import { startLeidraad, type Leidraad } from '../../support/leidraad.js'
import { hasTool, runTool } from '../../support/tools.js'

const opp = JSON.parse(readFileSync('templates/opp.json', 'utf8')) as PlanTemplateContent
const { title, planKind, definition } = opp
const layout = {
  cover: 'compact',
  letterhead: ['Kerkstraat 12', '1234 AB Dorp'],
  order: [definition.sections[2]?.id, 'verdwenen'],
  accent: '#7a1f5c',
}
const own = {
  template: '<h1>{{title}}</h1><p class="mine">Van {{school}}</p>{{sections}}',
  css: '.mine{font-weight:600}',
}
const wrong: [string, unknown, string][] = [
  ['a pale colour', { accent: '#ffd500' }, 'contrast'],
  ['a key of its own', { margin: 3 }, 'unknown'],
  ['a syntax tree', { source: { template: { type: 'Program', body: [] }, css: '' } }, 'shape'],
  ['an unescaped value', { source: { template: '{{{title}}}', css: '' } }, 'source'],
  ['an import', { source: { template: '', css: '@import "https://example.org";' } }, 'source'],
  ['no object', 'mooi', 'shape'],
]
const roles = ['nobody', 'otherSchool', 'otherBoard', 'reader', 'teacher', 'coordinator'] as const

describe('Layouts', () => {
  let app: Leidraad
  let world: World
  let id: string
  const folder = mkdtempSync(join(tmpdir(), 'leidraad-layout-'))

  beforeAll(async () => {
    app = await startLeidraad('sqlite')
    world = await makeWorld(app.payload)
    id = await make({ layout })
  }, 120_000)
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true })
    await app.stop()
  })

  const make = async (more: object) => {
    const reply = await app.rest('POST', '/plan-templates', {
      as: world.people.schoolAdmin,
      body: { title, planKind, definition, ...more },
    })
    const body = (await reply.json()) as { doc?: { id: string } }
    expect(reply.status).toBe(201)
    return body.doc?.id ?? ''
  }
  const textOf = async (reply: Response) => {
    expect(reply.status).toBe(200)
    expect(reply.headers.get('content-type')).toBe('application/pdf')
    const file = join(folder, 'page.pdf')
    writeFileSync(file, new Uint8Array(await reply.arrayBuffer()))
    expect(runTool('pdfinfo', [file])).toMatch(/Tagged: +yes/)
    return runTool('pdftotext', ['-layout', file, '-'])
  }
  const preview = (body: object, as = world.people.schoolAdmin) =>
    app.rest('POST', `/plan-templates/${id}/layout-preview`, { as, body })

  it.each(wrong)('refuses %s, also in a draft and by the Local API', async (_, value, code) => {
    const refused = expect.objectContaining({
      code: 'layout.invalid',
      data: { problems: [expect.objectContaining({ code, text: expect.any(String) })] },
    })
    const body = { layout: value }
    for (const query of ['', '?draft=true', '?draft=true&autosave=true']) {
      const as = world.people.schoolAdmin
      const reply = await app.rest('PATCH', `/plan-templates/${id}${query}`, { as, body })
      expect(reply.status).toBe(422)
      expect(((await reply.json()) as { errors: unknown[] }).errors).toEqual([refused])
    }
    await expect(
      app.payload.update({ collection: 'plan-templates' as never, id, data: body }),
    ).rejects.toThrow(expect.objectContaining({ code: 'layout.invalid' }))
    expect(await app.payload.findByID({ collection: 'plan-templates' as never, id })).toMatchObject(
      { layout },
    )
  })

  it('is frozen with its version, with sections that are not there', async () => {
    const as = world.people.schoolAdmin
    const reply = await app.rest('POST', `/plan-templates/${id}/publish`, { as })
    const { versionId } = (await reply.json()) as { versionId: string }
    const version = await app.rest('GET', `/standard-versions/${versionId}`, { as })
    expect(await version.json()).toMatchObject({ content: { layout } })
    const blank = await app.rest('GET', `/standard-versions/${versionId}/blank`, { as })
    const text = await textOf(blank)
    expect(text).toContain('Kerkstraat 12')
    expect(text).not.toContain('Niet ingevuld')
    expect(text).not.toContain('Concept')
  }, 60_000)

  it('is previewed unsaved, with examples for answers and room for who signs', async () => {
    const text = await textOf(
      await preview({ layout: { ...layout, letterhead: ['Nog niet bewaard'] } }),
    )
    expect(text).toContain('Nog niet bewaard')
    expect(text).toContain('Hier komt wat mensen invullen.')
    expect(text).toContain(definition.slots[0]?.label)
  }, 60_000)

  it('is previewed by its first page alone, to be seen at once', async () => {
    const body = { layout: { ...layout, newPage: definition.sections.map((one) => one.id) } }
    const as = world.people.schoolAdmin
    const ask = (query: string) =>
      app.rest('POST', `/plan-templates/${id}/layout-preview${query}`, { as, body })
    const pages = (text: string) => text.split('\f').length - 1
    const file = join(folder, 'start.pdf')
    writeFileSync(file, new Uint8Array(await (await ask('?pages=1')).arrayBuffer()))
    expect(pages(runTool('pdftotext', [file, '-']))).toBe(1)
    const whole = pages(await textOf(await ask('')))
    expect(whole).toBeGreaterThan(1)
    expect(pages(await textOf(await ask('?pages=veel')))).toBe(whole)
  }, 60_000)

  it('is previewed with a source of its own', async () => {
    const text = await textOf(await preview({ layout: { source: own } }))
    expect(text).toContain('Van De Regenboog')
    expect(text).toContain(definition.sections[1]?.title)
    expect(text).toContain(definition.slots[0]?.label)
  }, 60_000)

  it('says on which line a source is wrong', async () => {
    const source = { template: '<p>{{title}}</p>\n\n{{> page}}', css: '' }
    const reply = await preview({ layout: { source } })
    expect(reply.status).toBe(422)
    expect(JSON.stringify(await reply.json())).toContain('HTML, line 3, column 1:')
  })

  const unreadable: [name: string, template: string, sentence: string][] = [
    [
      'a table whose heads stand for nothing',
      '<h1>{{title}}</h1><h2>Rooster</h2><table><tr><th>Dag</th></tr><tr><td>ma</td></tr></table>',
      'Under ‘Rooster’: the table head ‘Dag’ does not say what it belongs to. Write <th scope="col"> or <th scope="row">.',
    ],
    [
      'a cell that is left empty',
      '<h1>{{title}}</h1><table><tr><th scope="row">Naam</th><td>{{nietIngevuld}}</td></tr></table>',
      'there is an empty <td>. Who has it read aloud loses the thread. Put a dash (–) in it or leave it out.',
    ],
    [
      'a heading that skips a level',
      '<h1>{{title}}</h1><h4>Te diep</h4><p>Tekst</p>',
      'the heading ‘Te diep’ skips a level. Begin with <h1> and go one level deeper at a time.',
    ],
  ]
  it.each(unreadable)(
    'refuses %s, when it is saved and in the preview, in words for a school administrator',
    async (_, template, sentence) => {
      const as = world.people.schoolAdmin
      const body = { layout: { source: { template, css: '' } } }
      const replies = [
        await app.rest('PATCH', `/plan-templates/${id}`, { as, body }),
        await app.rest('POST', `/plan-templates/${id}/layout-preview`, { as, body }),
      ]
      for (const reply of replies) {
        expect(reply.status).toBe(422)
        const { errors } = (await reply.json()) as { errors: { data: { problems: object[] } }[] }
        expect(errors[0]?.data.problems).toContainEqual(
          expect.objectContaining({ code: 'page', text: expect.stringContaining(sentence) }),
        )
      }
    },
    60_000,
  )

  it('prints the draft as a form to fill by hand', async () => {
    const as = world.people.schoolAdmin
    const text = await textOf(await app.rest('GET', `/plan-templates/${id}/blank`, { as }))
    expect(text).toContain('Over wie')
    expect(text).toContain(definition.sections[0]?.title)
  }, 60_000)

  it.each(roles)('previews nothing for %s', async (role) => {
    const as = role === 'nobody' ? undefined : world.people[role]
    const reply = await app.rest('POST', `/plan-templates/${id}/layout-preview`, {
      as,
      body: { layout },
    })
    expect([403, 404]).toContain(reply.status)
  })

  it.each(['nobody', 'otherSchool', 'otherBoard'] as const)(
    'prints no form for %s',
    async (role) => {
      const as = role === 'nobody' ? undefined : world.people[role]
      const reply = await app.rest('GET', `/plan-templates/${id}/blank`, { as })
      expect([403, 404]).toContain(reply.status)
    },
  )

  if (!hasTool('pdftotext')) {
    it.skip('reads PDFs (skipped: pdftotext is not installed)', () => undefined)
  }
})
