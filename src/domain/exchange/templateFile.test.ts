import { describe, expect, it } from '@jest/globals'

import { digestOf } from '../canonical.js'
import { DEFINITION_FORMAT } from '../definition/definition.js'
import type { PlanTemplateContent } from '../standards/content.js'
import { readTemplate, writeTemplate } from './templateFile.js'

const content: PlanTemplateContent = {
  kind: 'planTemplate',
  title: 'Ontwikkelingsperspectief',
  planKind: 'opp',
  definition: {
    format: DEFINITION_FORMAT,
    formatVersion: 1,
    sections: [
      { id: 'start', title: 'Start', fields: [{ id: 'wens', type: 'shortText', label: 'Wens' }] },
    ],
    slots: [],
  },
  layout: { cover: 'compact', letterhead: ['De Regenboog'] },
}

const file = (change: object = {}): unknown =>
  JSON.parse(JSON.stringify({ ...writeTemplate(content, undefined), ...change }))

describe('a template as a file', () => {
  it('reads back with the same digest', async () => {
    const source = { number: 3, digest: 'a'.repeat(64) }
    const read = readTemplate(JSON.parse(JSON.stringify(writeTemplate(content, source))))
    expect(read).toMatchObject({ ok: true, template: { source } })
    const { title, planKind, definition, layout } = read.ok ? read.template : content
    const again = { kind: 'planTemplate', title, planKind, definition, layout }
    expect(await digestOf(again)).toBe(await digestOf(content))
  })

  it.each([
    ['nothing', null],
    ['a list', []],
    ['another format', file({ format: 'leidraad.answers' })],
    ['a bare definition', content.definition],
  ])('refuses %s as no template', (_, value) => {
    expect(readTemplate(value)).toEqual({ ok: false, problems: [{ code: 'notTemplate' }] })
  })

  it('refuses a newer format by name, whatever is in it', () => {
    expect(readTemplate(file({ formatVersion: 2, pages: [] }))).toEqual({
      ok: false,
      problems: [{ code: 'newer', version: 2, known: 1 }],
    })
  })

  it.each([
    ['a foreign key', { extra: 1 }, { code: 'unknownKey', path: ['extra'] }],
    [
      'a foreign key of the source',
      { source: { a: 1 } },
      { code: 'unknownKey', path: ['source', 'a'] },
    ],
    ['an empty title', { title: ' ' }, { code: 'invalid', path: ['title'] }],
    ['a title that is none', { title: ['x'] }, { code: 'invalid', path: ['title'] }],
    [
      'a format without a number',
      { formatVersion: '1' },
      { code: 'invalid', path: ['formatVersion'] },
    ],
    ['a layout that is none', { layout: 'mooi' }, { code: 'invalid', path: ['layout'] }],
    [
      'a definition with problems',
      {
        definition: { ...content.definition, sections: [{ id: 'Start!', title: 'S', fields: [] }] },
      },
      { code: 'definition', problem: { code: 'id', path: ['definition', 'sections', 0, 'id'] } },
    ],
  ])('names %s and where it stands', (_, change, problem) => {
    const read = readTemplate(file(change))
    expect(read.ok ? [] : read.problems).toContainEqual(expect.objectContaining(shallow(problem)))
  })
})

const shallow = (problem: object): object =>
  Object.fromEntries(
    Object.entries(problem).map(([key, value]) => [
      key,
      key === 'problem' ? expect.objectContaining(value as object) : value,
    ]),
  )
