import { describe, expect, it } from '@jest/globals'
import { logicCases } from '../../../test/support/logicCases.js'
import { evaluateForm } from '../logic/evaluateForm.js'
import { OTHER, type Answer, type SectionAnswers } from '../definition/answers.js'
import type { Field } from '../fieldTypes/index.js'
import { formatBytes } from '../kernel/format.js'
import { presentSection } from './presentAnswer.js'
import { sectionBlocks } from './sectionBlocks.js'

const today = '2026-11-23'
const given = (fields: Field[], answers: SectionAnswers) => {
  const section = { id: 's', title: 'S', fields }
  const state = evaluateForm({ sections: [section] }, { s: answers }, { today })
  return { section, answers, state, language: 'nl' as const }
}
const present = (field: Field, answer: Answer) => presentSection(given([field], { f: answer }))[0]

const base = { id: 'f', label: 'Vraag' }
const options = [
  { id: 'a', label: 'Eerste' },
  { id: 'b', label: 'Tweede' },
]
const rich = (...children: unknown[]) => ({ root: { type: 'root', children } })
const paragraph = (text: string, format = 0) => ({
  type: 'paragraph',
  children: [{ type: 'text', text, format }],
})

describe('presentSection', () => {
  it.each<[string, Field, Answer, unknown]>([
    ['a time', { ...base, type: 'time' }, '14:05', { kind: 'fact', value: '14.05 uur' }],
    [
      'an e-mail address',
      { ...base, type: 'email' },
      'noor@example.org',
      { value: 'noor@example.org' },
    ],
    ['a phone number', { ...base, type: 'phone' }, '06 12345678', { value: '06 12345678' }],
    ['a step of a scale', { ...base, type: 'scale', min: 1, max: 5 }, 4, { value: '4 van 5' }],
    [
      'the end of a scale',
      { ...base, type: 'scale', min: 1, max: 5, maxLabel: 'helemaal' },
      5,
      { value: '5 van 5 (helemaal)' },
    ],
    [
      'a person',
      { ...base, type: 'person', among: ['guardian'] },
      { ref: 'guardian:1', name: 'Ayşe Yılmaz' },
      { value: 'Ayşe Yılmaz' },
    ],
    [
      'files with their size',
      { ...base, type: 'file', accept: ['pdf'], maxFiles: 2 },
      [{ id: '1', name: 'verslag.pdf', mimeType: 'application/pdf', bytes: 1_250_000 }],
      { kind: 'list', items: ['verslag.pdf (1,3 MB)'] },
    ],
    [
      'what else was written',
      { ...base, type: 'choice', options, other: true },
      `${OTHER}Thuis`,
      { value: 'Thuis' },
    ],
    [
      'what else was written, after the options',
      { ...base, type: 'choices', options, other: true },
      [`${OTHER}Thuis`, 'b'],
      { items: ['Tweede', 'Thuis'] },
    ],
    [
      'rich text without words',
      { ...base, type: 'richText' },
      rich(paragraph(' ')),
      { kind: 'unanswered' },
    ],
    [
      'rich text',
      { ...base, type: 'richText' },
      rich(paragraph('Leest graag', 1)),
      {
        kind: 'richText',
        blocks: [{ kind: 'paragraph', runs: [{ text: 'Leest graag', bold: true }] }],
      },
    ],
    ['its width', { ...base, type: 'shortText', width: 'half' }, 'x', { width: 'half' }],
    ['a heading', { ...base, type: 'heading' }, null, { kind: 'heading', label: 'Vraag' }],
    ['a page break', { ...base, type: 'pageBreak' }, null, { kind: 'pageBreak' }],
    [
      'a signature',
      { ...base, type: 'signature', slot: 'ouders' },
      null,
      { kind: 'signature', slot: 'ouders' },
    ],
  ])('shows %s', (_, field, answer, expected) => {
    expect(present(field, answer)).toMatchObject(expected as object)
  })

  it('shows what is computed as a fact, and nothing where it has no value', () => {
    const fields: Field[] = [
      { id: 'n', label: 'N', type: 'number' },
      {
        id: 'double',
        label: 'Dubbel',
        type: 'computed',
        result: 'number',
        unit: 'uur',
        decimals: 1,
        expression: { fn: 'times', of: [{ ref: { field: 'n' } }, { value: 2 }] },
      },
    ]
    expect(presentSection(given(fields, { n: 1.25 }))[1]).toMatchObject({
      kind: 'fact',
      value: '2,5 uur',
    })
    expect(presentSection(given(fields, {})).map(({ id }) => id)).toEqual(['n'])
  })

  it('leaves out what is hidden, and in print says the label of paper', () => {
    const fields: Field[] = [
      { id: 'a', label: 'Wat is er?', printLabel: 'Situatie', type: 'shortText' },
      {
        id: 'b',
        label: 'B',
        type: 'shortText',
        showWhen: { ref: { field: 'a' }, is: 'unanswered' },
      },
    ]
    const section = given(fields, { a: 'x', b: 'y' })
    expect(presentSection(section).map(({ label }) => label)).toEqual(['Wat is er?'])
    expect(presentSection({ ...section, forPrint: true })[0]?.label).toBe('Situatie')
  })
})

const scores: Field = {
  ...base,
  type: 'scoreTable',
  rows: [
    { id: 'taal', label: 'Taal' },
    { id: 'gym', label: 'Gym' },
  ],
  columns: [
    { id: 'm5', label: 'Score', group: 'Midden 5', type: 'number' },
    { id: 'level', label: 'Niveau', group: 'Midden 5', type: 'choice', options },
    {
      id: 'twice',
      label: 'Dubbel',
      type: 'computed',
      result: 'number',
      expression: { fn: 'times', of: [{ ref: { field: 'm5' } }, { value: 2 }] },
    },
    {
      id: 'why',
      label: 'Waarom',
      type: 'shortText',
      showWhen: { ref: { field: 'm5' }, is: 'lessThan', value: 10 },
    },
  ],
}

describe('a score table', () => {
  it('has a head of two levels, named rows, and no row or column of which nothing is shown', () => {
    expect(present(scores, [{ id: 'taal', values: { m5: 12, level: 'b', why: 'x' } }])).toEqual({
      ...base,
      kind: 'scoreTable',
      corner: 'Onderdeel',
      columns: [
        { label: 'Score', align: 'end', group: 'Midden 5' },
        { label: 'Niveau', align: 'start', group: 'Midden 5' },
        { label: 'Dubbel', align: 'end' },
      ],
      rows: [{ id: 'taal', head: 'Taal', cells: ['12', 'Tweede', '24'] }],
    })
    expect(present(scores, [{ id: 'other', values: { m5: 1 } }])?.kind).toBe('unanswered')
  })
})

const goals: Field = {
  ...base,
  type: 'group',
  itemLabel: 'Doel',
  purpose: 'goals',
  fields: [
    { id: 'goal', label: 'Doel', type: 'shortText' },
    { id: 'head', label: 'Aanpak', type: 'heading' },
    {
      id: 'actions',
      label: 'Acties',
      type: 'group',
      itemLabel: 'Actie',
      fields: [{ id: 'what', label: 'Wat', type: 'shortText' }],
    },
  ],
}

describe('items', () => {
  it('hold items of their own and say that they are goals', () => {
    const answer: Answer = [
      { id: 'r0', values: { goal: ' ' } },
      { id: 'r1', values: { goal: 'Lezen', actions: [{ id: 'x', values: { what: 'Oefenen' } }] } },
    ]
    expect(present(goals, answer)).toMatchObject({
      kind: 'items',
      purpose: 'goals',
      items: [
        {
          id: 'r1',
          title: 'Doel 1',
          fields: [
            { kind: 'fact', value: 'Lezen' },
            { kind: 'heading' },
            { kind: 'items', items: [{ title: 'Actie 1', fields: [{ value: 'Oefenen' }] }] },
          ],
        },
      ],
    })
  })
})

describe('sectionBlocks', () => {
  it('omits what was not filled, with the headings and page breaks that nothing follows', () => {
    const fields: Field[] = [
      { id: 'p0', label: 'P', type: 'pageBreak' },
      { id: 'h1', label: 'Een', type: 'heading' },
      { id: 'a', label: 'A', type: 'shortText' },
      { id: 'h2', label: 'Twee', type: 'heading' },
      { id: 'b', label: 'B', type: 'shortText', width: 'half' },
      { id: 'p1', label: 'P', type: 'pageBreak' },
    ]
    expect(sectionBlocks({ ...given(fields, { b: 'x' }), empty: 'omit' })).toEqual([
      { kind: 'heading', text: 'Twee' },
      { kind: 'facts', facts: [{ label: 'B', value: 'x', width: 'half' }] },
    ])
  })

  it('makes nothing empty of any answers, and shows nothing hidden', () => {
    for (const { definition, answers, circumstances } of logicCases(300, 3)) {
      const state = evaluateForm(definition, answers, circumstances)
      for (const section of definition.sections) {
        const sectionAnswers = answers[section.id] as SectionAnswers
        const presented = { section, answers: sectionAnswers, state, language: 'nl' as const }
        const blocks = JSON.stringify(sectionBlocks(presented))
        expect(blocks).not.toMatch(
          /"(text|value|title|head)":"\s*"|"cells":\[\]|"rows":\[\]|"blocks":\[\]|,""|\[""/,
        )
        for (const { id } of presentSection(presented)) {
          expect(state.field([section.id, id]).visible).toBe(true)
        }
      }
    }
  })
})

describe('formatBytes', () => {
  it.each([
    [0, '1 kB'],
    [999, '1 kB'],
    [1500, '2 kB'],
    [1_250_000, '1,3 MB'],
    [4_000_000_000, '4 GB'],
  ])('writes %d as %s', (bytes, text) => {
    expect(formatBytes(bytes, 'nl')).toBe(text)
  })
})
