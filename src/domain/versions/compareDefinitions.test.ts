import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { smallDefinitions } from '../../../test/support/versionPairs.js'
import { canonicalJson } from '../canonical.js'
import { DEFINITION_FORMAT, type PlanDefinition, type Section } from '../definition/definition.js'
import { compareDefinitions } from './compareDefinitions.js'

const definition = (): PlanDefinition => ({
  format: DEFINITION_FORMAT,
  formatVersion: 1,
  sections: [
    {
      id: 'start',
      title: 'Start',
      fields: [
        { id: 'wens', type: 'shortText', label: 'Wens' },
        { id: 'les', type: 'choice', label: 'Les', options: [opt('een'), opt('twee')] },
        { id: 'uren', type: 'number', label: 'Uren', min: 0, max: 10 },
        { id: 'kop', type: 'heading', label: 'Kop' },
      ],
    },
    {
      id: 'doelen',
      title: 'Doelen',
      fields: [
        {
          id: 'doel',
          type: 'group',
          label: 'Doel',
          itemLabel: 'Doel',
          fields: [
            { id: 'wat', type: 'shortText', label: 'Wat' },
            { id: 'wie', type: 'shortText', label: 'Wie' },
          ],
        },
        {
          id: 'scores',
          type: 'scoreTable',
          label: 'Scores',
          rows: [opt('lezen'), opt('rekenen')],
          columns: [{ id: 'midden', type: 'number', label: 'Midden' }],
        },
      ],
    },
  ],
  slots: [
    { id: 'ouder', label: 'Ouder', role: 'guardian', intents: ['seen'], required: true, order: 1 },
  ],
})

function opt(id: string) {
  return { id, label: id }
}

type Loose = Record<string, unknown> & { fields: Loose[]; columns: Loose[]; options: Loose[] }
type Draft = {
  sections: Loose[]
  slots: Loose[]
  subject?: string
  guards?: unknown
  evaluates?: unknown
  meanings?: unknown
  inBrief?: unknown
}

const edited = (edit: (draft: Draft) => void): PlanDefinition => {
  const draft = structuredClone(definition()) as unknown as Draft
  edit(draft)
  return draft as unknown as PlanDefinition
}

const at = (list: Loose[] | undefined, index: number): Loose => list?.[index] as Loose
const field = (draft: Draft, section: number, index: number): Loose =>
  at(at(draft.sections, section).fields, index)

const edits: [string, (draft: Draft) => void, object][] = [
  [
    'a new section',
    (d) => d.sections.push({ id: 'n', title: 'Nieuw', fields: [] } as unknown as Loose),
    { part: 'section', kind: 'added', path: ['n'], weight: 'harmless' },
  ],
  [
    'a removed section',
    (d) => d.sections.shift(),
    { part: 'section', kind: 'removed', label: 'Start', weight: 'losesPlace' },
  ],
  [
    'a renamed section',
    (d) => (at(d.sections, 0).title = 'Begin'),
    { part: 'section', kind: 'renamed', was: 'Start', label: 'Begin', weight: 'harmless' },
  ],
  [
    'a moved section',
    (d) => d.sections.reverse(),
    { part: 'section', kind: 'moved', how: 'within' },
  ],
  [
    'other readers',
    (d) => (at(d.sections, 0).access = { read: ['coordinator'] }),
    { part: 'section', kind: 'access', weight: 'attention' },
  ],
  [
    'another part of the consent',
    (d) => (at(d.sections, 0).part = 'action'),
    { part: 'section', kind: 'consent', weight: 'attention' },
  ],
  [
    'a new field',
    (d) => at(d.sections, 0).fields.unshift({ id: 'x', type: 'date', label: 'X' } as never),
    { part: 'field', kind: 'added', path: ['start', 'x'], within: ['Start'], weight: 'harmless' },
  ],
  [
    'a new required field',
    (d) =>
      at(d.sections, 0).fields.push({
        id: 'x',
        type: 'date',
        label: 'X',
        required: 'sign',
      } as never),
    { part: 'field', kind: 'added', weight: 'attention' },
  ],
  [
    'a removed field',
    (d) => at(d.sections, 0).fields.shift(),
    { part: 'field', kind: 'removed', label: 'Wens', weight: 'losesPlace' },
  ],
  [
    'a removed heading',
    (d) => at(d.sections, 0).fields.pop(),
    { part: 'field', kind: 'removed', label: 'Kop', weight: 'harmless' },
  ],
  [
    'a removed group',
    (d) => at(d.sections, 1).fields.shift(),
    { part: 'field', kind: 'removed', label: 'Doel', weight: 'losesPlace' },
  ],
  [
    'a renamed field',
    (d) => (field(d, 0, 0).label = 'Droom'),
    { part: 'field', kind: 'renamed', was: 'Wens', label: 'Droom' },
  ],
  [
    'a field moved within its section',
    (d) => at(d.sections, 0).fields.push(at(d.sections, 0).fields.shift() as Loose),
    { kind: 'moved', how: 'within', label: 'Wens', weight: 'harmless' },
  ],
  [
    'a field moved to another section',
    (d) => at(d.sections, 1).fields.push(at(d.sections, 0).fields.shift() as Loose),
    { kind: 'moved', how: 'section', to: 'Doelen', path: ['doelen', 'wens'], weight: 'attention' },
  ],
  [
    'a field moved into a group',
    (d) => field(d, 1, 0).fields.push(at(d.sections, 0).fields.shift() as Loose),
    { kind: 'moved', how: 'intoGroup', to: 'Doel', weight: 'losesPlace' },
  ],
  [
    'a field moved out of a group',
    (d) => at(d.sections, 1).fields.push(field(d, 1, 0).fields.shift() as Loose),
    { kind: 'moved', how: 'outOfGroup', to: 'Doelen', label: 'Wat', weight: 'losesPlace' },
  ],
  [
    'a group moved with its fields',
    (d) => at(d.sections, 0).fields.push(at(d.sections, 1).fields.shift() as Loose),
    { kind: 'moved', how: 'section', to: 'Start', label: 'Doel' },
  ],
  [
    'a type that takes the answers along',
    (d) => (field(d, 0, 0).type = 'longText'),
    { kind: 'type', was: 'shortText', becomes: 'longText', weight: 'attention' },
  ],
  [
    'a type that does not',
    (d) => (field(d, 0, 0).type = 'date'),
    { kind: 'type', was: 'shortText', becomes: 'date', weight: 'losesPlace' },
  ],
  [
    'a field that became required',
    (d) => (field(d, 0, 0).required = 'sign'),
    { kind: 'required', becomes: 'sign', weight: 'attention' },
  ],
  [
    'a condition',
    (d) => (field(d, 0, 0).showWhen = { ref: { field: 'uren' }, is: 'answered' }),
    { kind: 'conditions', weight: 'attention' },
  ],
  ['a wider bound', (d) => (field(d, 0, 2).max = 20), { kind: 'limits', weight: 'harmless' }],
  ['a tighter bound', (d) => (field(d, 0, 2).max = 5), { kind: 'limits', weight: 'losesPlace' }],
  [
    'other help',
    (d) => (field(d, 0, 0).help = 'Denk aan'),
    { kind: 'wording', weight: 'harmless' },
  ],
  ['a source', (d) => (field(d, 0, 0).source = 'pupil.name'), { kind: 'source' }],
  [
    'a new option',
    (d) => field(d, 0, 1).options.push(opt('drie') as never),
    { part: 'option', kind: 'added', path: ['start', 'les', 'drie'], within: ['Start', 'Les'] },
  ],
  [
    'a removed option',
    (d) => field(d, 0, 1).options.pop(),
    { part: 'option', kind: 'removed', label: 'twee', weight: 'losesPlace' },
  ],
  [
    'a renamed option',
    (d) => (at(field(d, 0, 1).options, 0).label = 'Eén'),
    { part: 'option', kind: 'renamed', was: 'een', weight: 'harmless' },
  ],
  [
    'a removed row',
    (d) => (field(d, 1, 1).rows as unknown[]).pop(),
    { part: 'row', kind: 'removed', label: 'rekenen', weight: 'losesPlace' },
  ],
  [
    'a new column',
    (d) => field(d, 1, 1).columns.push({ id: 'eind', type: 'number', label: 'Eind' } as never),
    { part: 'column', kind: 'added', label: 'Eind', within: ['Doelen', 'Scores'] },
  ],
  [
    'a removed inner field',
    (d) => field(d, 1, 0).fields.pop(),
    { part: 'field', kind: 'removed', label: 'Wie', within: ['Doelen', 'Doel'] },
  ],
  [
    'another signer',
    (d) => (at(d.slots, 0).required = false),
    { part: 'slot', kind: 'signing', label: 'Ouder', weight: 'attention' },
  ],
  ['a removed slot', (d) => d.slots.pop(), { part: 'slot', kind: 'removed', weight: 'attention' }],
  ['another subject', (d) => (d.subject = 'group'), { part: 'definition', kind: 'subject' }],
  [
    'a meaning',
    (d) => (d.meanings = { startDate: { section: 'a', field: 'b' } }),
    { part: 'definition', kind: 'meanings', weight: 'attention' },
  ],
  [
    'what makes the plan in brief',
    (d) => (d.inBrief = [{ section: 'a', field: 'b' }]),
    { part: 'definition', kind: 'inBrief', weight: 'harmless' },
  ],
  [
    'what is evaluated',
    (d) => (d.evaluates = { planKinds: ['opp'] }),
    { part: 'definition', kind: 'evaluates', weight: 'attention' },
  ],
  ['a guard', (d) => (d.guards = {}), { part: 'definition', kind: 'guards', weight: 'attention' }],
]

describe('compareDefinitions', () => {
  it.each(edits)('tells %s, and nothing else', (_, edit, change) => {
    expect(compareDefinitions(definition(), edited(edit))).toEqual([
      expect.objectContaining(change),
    ])
  })

  it('tells a field that moved out of a removed section apart from that section', () => {
    const changes = compareDefinitions(
      definition(),
      edited((d) => {
        const [start] = d.sections.splice(0, 1)
        at(d.sections, 0).fields.push(at(start?.fields, 0))
      }),
    )
    expect(changes.map(({ kind, label }) => [kind, label])).toEqual([
      ['removed', 'Start'],
      ['moved', 'Wens'],
    ])
  })

  it('does not guess which of two fields of one name was meant', () => {
    const section = (id: string, fields: Section['fields']): Section => ({ id, title: id, fields })
    const note = { id: 'noot', type: 'shortText', label: 'Noot' } as const
    const before = { ...definition(), sections: [section('a', [note]), section('b', [note])] }
    const after = {
      ...definition(),
      sections: [section('a', []), section('b', []), section('c', [note])],
    }
    expect(compareDefinitions(before, after).map(({ kind }) => kind)).toEqual([
      'added',
      'removed',
      'removed',
    ])
  })

  it('finds nothing between a definition and itself', () => {
    fc.assert(
      fc.property(smallDefinitions, (same) => {
        expect(compareDefinitions(same, structuredClone(same))).toEqual([])
      }),
    )
  })

  it('finds something between two that differ', () => {
    fc.assert(
      fc.property(smallDefinitions, smallDefinitions, (before, after) => {
        fc.pre(canonicalJson(before) !== canonicalJson(after))
        expect(compareDefinitions(before, after)).not.toEqual([])
      }),
    )
  })
})
