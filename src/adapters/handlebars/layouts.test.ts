/** What our layouts make, held against the rules of accessible print that need no browser. */
import { afterAll, describe, expect, it } from '@jest/globals'

import type { PrintableDocument } from '../../domain/printing/document.js'
import { printablePlan } from '../../contracts/printablePlan.js'
import { printableFigures } from '../../../test/fixtures/printableFigures.js'
import { printableForm, printableScores } from '../../contracts/printableForm.js'
import { createComposer } from './createComposer.js'

const deep: PrintableDocument = {
  ...printablePlan,
  sections: [
    {
      id: 'deep',
      number: '1',
      title: 'Doelen',
      blocks: [
        {
          kind: 'items',
          label: 'Doelen van dit jaar',
          items: [
            {
              title: 'Doel 1',
              blocks: [
                {
                  kind: 'items',
                  label: 'Stappen',
                  items: [
                    {
                      title: 'Stap 1',
                      blocks: [
                        { kind: 'text', label: 'Hoe', paragraphs: [[{ text: 'Samen' }]] },
                        { kind: 'text', label: 'Leeg', paragraphs: [[{ text: ' ' }]] },
                      ],
                    },
                  ],
                },
              ],
            },
          ],
        },
        {
          kind: 'table',
          label: 'Leeg',
          columns: [{ label: '' }, { label: 'B' }],
          rows: [['', ' '], ['x']],
        },
      ],
    },
  ],
}

const layouts: [string, PrintableDocument][] = [
  ['plan', printablePlan],
  ['plan without look', { ...printablePlan, signatures: [], sections: [] }],
  ['plan with items of items', deep],
  ['plan with scores', printableScores],
  ['plan with figures', printableFigures],
  ['form on paper', printableForm],
  ['evaluation', { ...printablePlan, kind: 'evaluation' }],
  ['function description', { ...printablePlan, kind: 'functionDescription' }],
  ['care protocol', { ...printablePlan, kind: 'careProtocol' }],
]

type Tag = { name: string; attributes: string; inner: string }

const bodyOf = (html: string): string => html.slice(html.indexOf('<body>'))

/** Elements of these names, with what is between their tags; none of them holds another of its name. */
const elements = (html: string, names: string): Tag[] =>
  [...html.matchAll(new RegExp(`<(${names})((?: [^>]*)?)>([^]*?)</\\1>`, 'g'))].map(
    ([, name = '', attributes = '', inner = '']) => ({ name, attributes, inner }),
  )

const tags = (html: string): string[] => html.match(/<[a-z][^>]*>/g) ?? []

/** A no-break space is something: room to write in. */
const isEmpty = ({ inner }: Tag): boolean =>
  !/<(img|svg)/.test(inner) && /^[ \n\t]*$/.test(inner.replace(/<[^>]*>/g, ''))

describe('layouts', () => {
  const composer = createComposer()
  const compose = async (document: PrintableDocument) => bodyOf(await composer.compose(document))
  afterAll(() => composer.close?.())

  it.each(layouts)('%s has no empty cell, item, paragraph or heading', async (_, document) => {
    const found = elements(await compose(document), 'td|th|p|li|h1|h2|h3|h4|h5')
    expect(found.length).toBeGreaterThan(1)
    expect(found.filter(isEmpty)).toEqual([])
  })

  it.each(layouts)('%s goes no more than one level deeper at once', async (_, document) => {
    const levels = [...(await compose(document)).matchAll(/<h([1-6])/g)].map(([, level]) =>
      Number(level),
    )
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0)).toBeLessThan(2))
  })

  it.each(layouts)('%s says of every head which cells it is about', async (_, document) => {
    const heads = elements(await compose(document), 'th')
    heads.forEach(({ attributes }) =>
      expect(attributes).toMatch(/scope="(col|row|colgroup|rowgroup)"/),
    )
  })

  it.each(layouts)('%s names its pictures, on the picture itself', async (_, document) => {
    for (const tag of tags(await compose(document))) {
      if (tag.startsWith('<svg')) {
        expect(tag).toMatch(/role="img" aria-label="[^"]+"/)
      } else if (tag.startsWith('<img')) {
        expect(tag).toMatch(/alt="[^"]+"/)
      } else {
        expect(tag).not.toMatch(/role=|(?<!-)lang=/)
      }
    }
  })

  it.each(layouts)('%s points only to what is there, once', async (_, document) => {
    const html = await compose(document)
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    const aims = [...html.matchAll(/(?:href="#|data-page-of=")([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(aims.filter((aim) => !ids.includes(aim))).toEqual([])
  })

  it.each(layouts)(
    '%s has no control, frame, quote or hyphen that cannot be read',
    async (_, document) => {
      const html = await compose(document)
      expect(html).not.toMatch(/<(input|select|textarea|button|iframe|object|embed|details|q|dl)\b/)
      expect(html).not.toMatch(/\u00ad|&shy;/)
    },
  )

  it('lists the plan in brief, signatures and evidence where they are', async () => {
    const part = (id: string) => ({ ...deep.sections[0], id, title: id })
    const sections = ['a', 'b', 'c', 'd'].map(part) as PrintableDocument['sections']
    const listed = async (document: PrintableDocument) =>
      [...(await compose(document)).matchAll(/data-page-of="([^"]+)"/g)].map(([, anchor]) => anchor)
    const parts = ['deel-1', 'deel-2', 'deel-3', 'deel-4']
    const { evidence: _, inBrief, ...bare } = { ...deep, sections, signatures: [] }
    expect(await listed(bare)).toEqual(parts)
    expect(await listed({ ...bare, ...(inBrief && { inBrief }) })).toEqual([
      'in-het-kort',
      ...parts,
    ])
    expect(await listed({ ...deep, sections })).toEqual([
      'in-het-kort',
      ...parts,
      'ondertekening',
      'bewijs',
    ])
  })

  it('calls a plan a plan, and an evaluation an evaluation', async () => {
    const { signatures: _, ...unsigned } = { ...printablePlan, sections: [] }
    const said = async (kind: PrintableDocument['kind']) =>
      (await compose({ ...unsigned, signatures: [], kind })).replace(/<[^>]*>/g, ' ')
    expect(await said('plan')).toMatch(/Plan .*Het hele plan staat hierna/s)
    const evaluation = await said('evaluation')
    expect(evaluation).toMatch(/Evaluatie .*De hele evaluatie staat hierna/s)
    expect(evaluation).not.toMatch(/\bplan\b/i)
  })

  describe('of a school’s own', () => {
    const look = { cover: 'none', contents: true, columns: 2, logo: true, letterhead: [] } as const
    const own = (template: string): PrintableDocument => ({
      ...deep,
      look: { ...look, letterhead: [], source: { template, css: '' } },
    })

    it('carry the typefaces of their own words', async () => {
      const html = await composer.compose(own('<h1>{{title}}</h1><p>Gezien &#x2713; ≥ 3</p>'))
      expect(html).toMatch(/@font-face\{font-family:"Noto Sans Symbols 2"/)
      expect(html).toMatch(/@font-face\{font-family:"Open Sans"/)
    })

    it.each(['<p>ሀ</p>', '<p>&#4608;</p>'])(
      'are refused with %s, which no typeface has',
      async (template) => {
        await expect(composer.compose(own(template))).rejects.toMatchObject({
          code: 'printing.glyph',
          data: { code: 'U+1200', place: 'de eigen opmaak van het sjabloon' },
        })
      },
    )
  })
})
