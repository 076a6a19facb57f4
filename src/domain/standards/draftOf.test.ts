import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  type CareProtocolContent,
  type FunctionDescriptionContent,
  positionFields,
} from './content.js'
import type { RichBlock } from '../richText/richBlock.js'
import {
  careProtocolContent,
  careProtocolDraft,
  functionDescriptionContent,
  functionDescriptionDraft,
} from './draftOf.js'
import { lexicalToRichBlocks } from '../richText/richBlocks.js'
import { richBlocksToLexical } from '../richText/richText.js'

const line = fc
  .string({ minLength: 1, maxLength: 30 })
  .filter((text) => text.trim() !== '' && !text.includes('\n'))
const flag = fc.constantFrom(
  {},
  { bold: true as const },
  { italic: true as const },
  { bold: true as const, italic: true as const },
)
const link = fc.constantFrom({}, { href: 'https://www.voorbeeld.example/reglement' })
const run = fc.tuple(line, flag, link).map(([text, style, href]) => ({ text, ...style, ...href }))
const runs = fc.array(run, { minLength: 1, maxLength: 4 })
const block: fc.Arbitrary<RichBlock> = fc.oneof(
  fc.record({ kind: fc.constant('paragraph' as const), runs }),
  fc.record({ kind: fc.constant('heading' as const), runs }),
  fc.record({
    kind: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(runs, { minLength: 1, maxLength: 4 }),
  }),
)
const blocks = fc.array(block, { maxLength: 5 })
const id = fc.stringMatching(/^[0-9a-f]{24}$/)
const parts = (...keys: string[]) =>
  fc.record(Object.fromEntries(keys.map((key) => [key, line])), { requiredKeys: [] })
const list = <T>(row: fc.Arbitrary<T>) => fc.array(row, { maxLength: 3 })

const functionDescription: fc.Arbitrary<FunctionDescriptionContent> = fc.record({
  kind: fc.constant('functionDescription' as const),
  title: line,
  descriptionKind: fc.constantFrom('norm', 'example', 'custom', 'taskDescription'),
  position: fc
    .subarray([...positionFields])
    .map((labels) => labels.map((label) => ({ label, value: `waarde van ${label}` }))),
  context: blocks,
  resultAreas: list(fc.record({ id, title: line, activities: blocks })),
  authority: parts('decides', 'framework', 'accountability'),
  knowledge: blocks,
  contacts: list(
    fc
      .tuple(fc.record({ id, withWhom: line }), parts('about', 'purpose'))
      .map(([a, b]) => ({ ...a, ...b })),
  ),
  remainder: blocks,
})

const protocol: CareProtocolContent = {
  kind: 'careProtocol',
  title: 'Protocol bij afwezigheid',
  control: {
    status: 'established',
    legalBasis: 'Artikel 1',
    participation: { right: 'consent', council: 'MR', date: '2026-03-01' },
    establishedOn: '2026-04-01',
    revisions: [{ id: 'r1', date: '2026-02-01', remark: 'Eerste versie' }],
  },
  purpose: [{ kind: 'paragraph', runs: [{ text: 'Waarom wij dit doen.' }] }],
  legalFramework: [],
  terms: [{ id: 't1', term: 'Verzuim', meaning: 'Niet op school zijn' }],
  roles: [{ id: 'o1', role: 'Mentor', responsibility: 'Belt naar huis' }],
  steps: [
    {
      id: 's1',
      title: 'Bellen',
      description: [
        {
          kind: 'list',
          ordered: true,
          items: [[{ text: 'Bel' }], [{ text: 'Noteer', bold: true }]],
        },
      ],
      responsible: 'Mentor',
      deadline: 'Dezelfde dag',
    },
  ],
  communication: [],
  registration: [{ kind: 'heading', runs: [{ text: 'Waar' }] }],
  evaluation: [],
  annexes: [
    { id: 'a1', title: 'Brief', text: [{ kind: 'paragraph', runs: [{ text: 'Beste ouders' }] }] },
  ],
}

describe('rich text', () => {
  it('comes back from the editor state as it went in', () => {
    fc.assert(
      fc.property(blocks, (rich) =>
        expect(lexicalToRichBlocks(richBlocksToLexical(rich))).toEqual(rich),
      ),
    )
  })

  it('makes line breaks nodes of their own', () => {
    const state = richBlocksToLexical([
      { kind: 'paragraph', runs: [{ text: 'een\ntwee', bold: true }] },
    ])
    expect(state?.root.children[0]).toMatchObject({
      type: 'paragraph',
      children: [{ text: 'een', format: 1 }, { type: 'linebreak' }, { text: 'twee', format: 1 }],
    })
  })

  it('is nothing where there is nothing', () => {
    expect(richBlocksToLexical([])).toBeNull()
  })
})

describe('a function description', () => {
  it('is the same content after it was stored', () => {
    fc.assert(
      fc.property(functionDescription, (content) =>
        expect(functionDescriptionContent(functionDescriptionDraft(content))).toEqual(content),
      ),
    )
  })

  it('leaves an empty row id to the database', () => {
    const content = functionDescriptionContent({
      title: 'X',
      resultAreas: [{ title: 'Begeleiding' }],
    })
    expect(functionDescriptionDraft(content)['resultAreas']).toEqual([
      { title: 'Begeleiding', activities: null },
    ])
  })

  it('reads anything without failing', () => {
    fc.assert(
      fc.property(fc.anything(), (doc) => {
        functionDescriptionContent(doc)
        careProtocolContent(doc)
      }),
    )
  })
})

describe('a care protocol', () => {
  it('is the same content after it was stored', () => {
    expect(careProtocolContent(careProtocolDraft(protocol))).toEqual(protocol)
  })

  it('reads a stored point in time as its day', () => {
    const content = careProtocolContent({ control: { inForceOn: '2026-08-01T12:00:00.000Z' } })
    expect(content.control.inForceOn).toBe('2026-08-01')
  })
})
