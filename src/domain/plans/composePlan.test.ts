import { describe, expect, it } from '@jest/globals'
import { logicCases } from '../../../test/support/logicCases.js'
import { paperWords } from '../../translations/paper.js'
import type { Field } from '../fieldTypes/index.js'
import type { PlanDefinition, Section } from '../definition/definition.js'
import { composePlan, type ComposePlan } from './composePlan.js'

const text = (id: string, rest: Partial<Field> = {}): Field =>
  ({ id, label: id, type: 'shortText', ...rest }) as Field
const section = (id: string, fields: Field[], rest: Partial<Section> = {}): Section => ({
  id,
  title: id.toUpperCase(),
  fields,
  ...rest,
})
const definition: PlanDefinition = {
  format: 'leidraad.plan-definition',
  formatVersion: 1,
  slots: [],
  sections: [
    section('a', [text('x'), text('y', { showWhen: { ref: { field: 'x' }, is: 'answered' } })]),
    section('b', [text('x')], { showWhen: { ref: { section: 'a', field: 'x' }, is: 'answered' } }),
    section('c', [text('x')], { part: 'action', intro: 'Wat wij doen.' }),
  ],
}
const compose = (rest: Partial<ComposePlan> = {}) =>
  composePlan({
    title: 'Plan',
    organisation: { school: 'De Regenboog' },
    facts: [],
    signatures: [],
    status: 'draft',
    foot: { label: 'OPP', version: '' },
    definition,
    answers: { a: { x: 'een' }, c: { x: 'drie' } },
    language: 'nl',
    circumstances: { today: '2026-11-23' },
    ...rest,
  })
const numbered = (rest: Partial<ComposePlan> = {}) =>
  compose(rest).sections.map(({ number, id }) => `${number} ${id}`)

describe('composePlan', () => {
  it('prints what the answers show, and numbers what is printed', () => {
    expect(numbered()).toEqual(['1 a', '2 b', '3 c'])
    expect(numbered({ answers: {} })).toEqual(['1 a', '2 c'])
    expect(compose({ answers: {} }).sections[0]?.blocks).toEqual([
      { kind: 'unanswered', label: 'x' },
    ])
  })

  it('says which kind of document it is: one that evaluates a plan is no plan', () => {
    const evaluates = {
      planKinds: ['opp'],
      goals: { section: 'a', field: 'x' },
      outcome: { field: 'next', options: {} },
    }
    expect(compose().kind).toBe('plan')
    expect(compose({ definition: { ...definition, evaluates } }).kind).toBe('evaluation')
  })

  it('prints the sections its reader may read, with conditions on the others', () => {
    expect(numbered({ sectionIds: ['b'] })).toEqual(['1 b'])
    expect(JSON.stringify(compose({ sectionIds: ['b'] }))).not.toContain('een')
  })

  it('follows the layout', () => {
    const layout = {
      order: ['c', 'gone', 'c', 'a'],
      newPage: ['a'],
      columns: 3 as const,
      letterhead: ['Dorpsstraat 1', ' '],
    }
    const document = compose({ layout })
    expect(document.sections.map(({ id, newPage }) => [id, newPage ?? false])).toEqual([
      ['c', false],
      ['a', true],
      ['b', false],
    ])
    expect(document.look).toEqual({
      cover: 'full',
      contents: true,
      columns: 3,
      logo: true,
      letterhead: ['Dorpsstraat 1'],
    })
    expect(compose().look).toBeUndefined()
  })

  it('leaves out what was not filled where the layout says so', () => {
    expect(numbered({ layout: { empty: 'omit' }, answers: { a: { x: 'een' } } })).toEqual(['1 a'])
    expect(compose({ layout: { empty: 'omit' } }).sections[0]?.blocks).toHaveLength(1)
  })

  it('keeps the part that asks for consent', () => {
    expect(compose().sections.at(-1)).toMatchObject({ tone: 'consent', intro: 'Wat wij doen.' })
  })
})

const fields: Field[] = [
  text('name', { help: 'Voluit.', example: 'Noor' }),
  { id: 'story', label: 'Verhaal', type: 'longText' },
  { id: 'short', label: 'Kort', type: 'longText', maxLength: 100 },
  { id: 'hours', label: 'Uren', type: 'number', unit: 'uur' },
  { id: 'yes', label: 'Gehoord', type: 'yesNo' },
  {
    id: 'why',
    label: 'Reden',
    type: 'shortText',
    showWhen: { ref: { field: 'yes' }, is: 'is', value: false },
  },
  { id: 'pick', label: 'Keuze', type: 'choices', other: true, options: [{ id: 'a', label: 'A' }] },
  {
    id: 'scale',
    label: 'Schaal',
    type: 'scale',
    min: 1,
    max: 3,
    minLabel: 'nooit',
    maxLabel: 'altijd',
  },
  { id: 'sum', label: 'Som', type: 'computed', result: 'number', expression: { value: 1 } },
  { id: 'note', label: 'Uitleg', type: 'explanation', text: 'Lees dit.' },
  {
    id: 'table',
    label: 'Tabel',
    type: 'table',
    maxRows: 2,
    columns: [
      {
        id: 'c',
        label: 'C',
        type: 'shortText',
        showWhen: { ref: { field: 'yes' }, is: 'answered' },
      },
    ],
  },
  {
    id: 'scores',
    label: 'Scores',
    type: 'scoreTable',
    rows: [{ id: 'taal', label: 'Taal' }],
    columns: [{ id: 'm5', label: 'M5', group: 'Groep 5', type: 'number' }],
  },
  {
    id: 'goals',
    label: 'Doelen',
    type: 'group',
    itemLabel: 'Doel',
    minRows: 3,
    fields: [
      { id: 'done', label: 'Klaar', type: 'yesNo' },
      {
        id: 'when',
        label: 'Wanneer',
        type: 'date',
        showWhen: { ref: { field: 'done' }, is: 'is', value: true },
      },
    ],
  },
  { id: 'sign', label: 'Ouders', type: 'signature', slot: 'ouders' },
]

describe('a form on paper', () => {
  const blankOf = (given: PlanDefinition) =>
    compose({ definition: given, blank: paperWords(given, 'nl'), answers: { a: { name: 'Sam' } } })
  const given = { ...definition, sections: [section('a', fields)] }

  it('has room for every answer and holds none', () => {
    const document = blankOf(given)
    expect(document.blank).toBe(true)
    expect(JSON.stringify(document)).not.toContain('Sam')
    expect(document.sections[0]?.blocks).toEqual([
      { kind: 'lines', label: 'name', lines: 1, help: 'Voluit. Bijvoorbeeld: Noor' },
      { kind: 'lines', label: 'Verhaal', lines: 6 },
      { kind: 'lines', label: 'Kort', lines: 2 },
      { kind: 'lines', label: 'Uren', lines: 1, unit: 'uur' },
      { kind: 'choices', label: 'Gehoord', several: false, options: ['Ja', 'Nee'] },
      { kind: 'lines', label: 'Reden', lines: 1, note: 'Alleen invullen als ‘Gehoord’ nee is.' },
      { kind: 'choices', label: 'Keuze', several: true, options: ['A'], other: 'Anders, namelijk' },
      {
        kind: 'choices',
        label: 'Schaal',
        several: false,
        options: ['1', '2', '3'],
        from: 'nooit',
        to: 'altijd',
      },
      { kind: 'text', label: 'Uitleg', paragraphs: [[{ text: 'Lees dit.' }]] },
      {
        kind: 'table',
        label: 'Tabel',
        note: 'C: Alleen invullen als ‘Gehoord’ ingevuld is.',
        room: true,
        columns: [{ label: 'C' }],
        rows: [[''], ['']],
      },
      {
        kind: 'scoreTable',
        label: 'Scores',
        room: true,
        corner: 'Onderdeel',
        columns: [{ label: 'M5', group: 'Groep 5' }],
        rows: [{ head: 'Taal', cells: [''] }],
      },
      {
        kind: 'items',
        label: 'Doelen',
        items: [1, 2, 3].map((number) => ({
          title: `Doel ${number}`,
          blocks: [
            { kind: 'choices', label: 'Klaar', several: false, options: ['Ja', 'Nee'] },
            {
              kind: 'lines',
              label: 'Wanneer',
              lines: 1,
              note: 'Alleen invullen als ‘Klaar’ ja is.',
            },
          ],
        })),
      },
      { kind: 'signature', label: 'Ouders', slot: 'ouders' },
    ])
  })

  it('shows every section, and says of each when it is to be filled', () => {
    expect(blankOf(definition).sections.map(({ id, note }) => [id, note ?? ''])).toEqual([
      ['a', ''],
      ['b', 'Alleen invullen als ‘x’ ingevuld is.'],
      ['c', ''],
    ])
  })

  it('can be made of any definition', () => {
    for (const { definition: any } of logicCases(150, 9)) {
      const asking = any.sections.filter(({ fields }) =>
        fields.some(({ type }) => type !== 'computed'),
      )
      expect(blankOf(any).sections.map(({ id }) => id)).toEqual(asking.map(({ id }) => id))
    }
  })
})
