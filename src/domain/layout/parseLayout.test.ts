import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { parseLayout } from './parseLayout.js'

const form = { sections: [{ id: 'start', title: 'Begin', fields: [] }] }
const problemsOf = (value: unknown) => {
  const parsed = parseLayout(value, form)
  return parsed.ok ? [] : parsed.problems
}

describe('parseLayout', () => {
  it('keeps a layout as it was given', () => {
    const layout = {
      cover: 'none',
      density: 'compact',
      columns: 3,
      letterhead: ['Kerkstraat 1'],
      accent: '#0b5563',
    }
    expect(parseLayout(layout, form)).toEqual({ ok: true, layout, warnings: [] })
  })

  it('warns about a section that is not there, and keeps it', () => {
    const layout = { order: ['gone', 'start'], newPage: ['gone'] }
    expect(parseLayout(layout, form)).toEqual({
      ok: true,
      layout,
      warnings: [
        { setting: 'order', sectionId: 'gone' },
        { setting: 'newPage', sectionId: 'gone' },
      ],
    })
  })

  it('says how much contrast a pale colour has', () => {
    expect(problemsOf({ accent: '#ffd500' })).toEqual([
      { code: 'contrast', ratio: 1.42, minimum: 4.5 },
    ])
    expect(problemsOf({ accent: 'red' })).toEqual([{ code: 'colour' }])
  })

  it.each<[string, unknown, object]>([
    ['a seventh line', { letterhead: Array(7).fill('x') }, { code: 'tooMany', max: 6 }],
    ['a long line', { letterhead: ['x'.repeat(121)] }, { code: 'tooLong', max: 120 }],
    ['an unknown density', { density: 'tiny' }, { code: 'shape', setting: 'density' }],
    ['an unknown key', { margin: 1 }, { code: 'unknown', setting: 'margin' }],
    ['a prototype', JSON.parse('{"__proto__": {"cover": "none"}}'), { code: 'unknown' }],
    ['another cover', { cover: 'groot' }, { code: 'shape', setting: 'cover' }],
    ['a tree for a template', { source: { template: {}, css: '' } }, { code: 'shape' }],
    [
      'a huge template',
      { source: { template: 'x'.repeat(102_401), css: '' } },
      { code: 'tooLong' },
    ],
    ['a huge value', { cover: 'x'.repeat(5_000_000) }, { code: 'tooLong' }],
    ['a list', [], { code: 'shape' }],
  ])('refuses %s', (_, value, problem) => {
    expect(problemsOf(value)).toEqual([expect.objectContaining(problem)])
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(typeof parseLayout(value, form).ok).toBe('boolean')
      }),
    )
  })
})
