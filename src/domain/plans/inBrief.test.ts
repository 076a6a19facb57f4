import { readdirSync, readFileSync } from 'node:fs'

import { describe, expect, it } from '@jest/globals'

import { audiences } from '../definition/access.js'
import type { Answers } from '../definition/answers.js'
import type { PlanDefinition, Section } from '../definition/definition.js'
import type { Field } from '../fieldTypes/index.js'
import { canonicalJson } from '../canonical.js'
import { evaluateForm } from '../logic/evaluateForm.js'
import { composePlan } from './composePlan.js'
import { planInBrief } from './inBrief.js'
import { mayReadSection, readableBy } from './sectionAccess.js'

const circumstances = { today: '2026-11-23' }

const goals: Field = {
  id: 'goals',
  type: 'group',
  label: 'Doelen',
  itemLabel: 'Doel',
  purpose: 'goals',
  fields: [
    { id: 'goal', type: 'longText', label: 'Doel' },
    { id: 'approach', type: 'longText', label: 'Aanpak' },
    { id: 'secret', type: 'shortText', label: 'Kanttekening' },
    { id: 'end', type: 'date', label: 'Eind' },
  ],
}

const sections: Section[] = [
  {
    id: 'cover',
    title: 'Voorblad',
    fields: [
      { id: 'start', type: 'date', label: 'Begin' },
      { id: 'question', type: 'longText', label: 'Hulpvraag' },
      {
        id: 'why',
        type: 'longText',
        label: 'Waarom',
        showWhen: { ref: { field: 'start' }, is: 'unanswered' },
      },
    ],
  },
  {
    id: 'care',
    title: 'Alleen zorg',
    access: { read: ['coordinator'] },
    fields: [{ id: 'note', type: 'longText', label: 'Notitie' }],
  },
  { id: 'plan', title: 'Plan', fields: [goals] },
]

const definition: PlanDefinition = {
  format: 'leidraad.plan-definition',
  formatVersion: 1,
  slots: [],
  sections,
  inBrief: [
    { section: 'cover', field: 'question' },
    { section: 'plan', field: 'goals', column: 'end' },
    { section: 'cover', field: 'why' },
    { section: 'care', field: 'note' },
    { section: 'plan', field: 'goals', column: 'goal' },
    { section: 'cover', field: 'start' },
  ],
}

const goal = (id: string, values: Record<string, string>) => ({ id, values })
const answers: Answers = {
  cover: { start: '2026-10-05', question: 'Hoe komt hij op gang?', why: 'Onbekend' },
  care: { note: 'Alleen voor de zorg.' },
  plan: {
    goals: [
      goal('one', { goal: 'Zelf beginnen', end: '2027-02-19', secret: 'niet hier' }),
      goal('two', { goal: 'Rekenen', approach: 'oefenen' }),
    ],
  },
}

const briefOf = (of: PlanDefinition, given: Answers, sectionIds?: string[]) =>
  planInBrief({
    definition: of,
    answers: given,
    state: evaluateForm(of, given, circumstances),
    language: 'nl',
    sectionIds,
  })
const labelsOf = (...given: Parameters<typeof briefOf>) =>
  briefOf(...given).map(({ label }) => label)

describe('A plan in brief', () => {
  it('has the answers that the template names in their order, columns of the same rows together', () => {
    expect(labelsOf(definition, answers)).toEqual(['Hulpvraag', 'Doelen', 'Notitie', 'Begin'])
    expect(briefOf(definition, answers)[1]).toMatchObject({
      kind: 'table',
      columns: [{ label: 'Eind' }, { label: 'Doel' }],
      rows: [
        ['19 februari 2027', 'Zelf beginnen'],
        ['–', 'Rekenen'],
      ],
    })
  })

  it('leaves out what is empty or hidden, and is nothing without an answer', () => {
    expect(labelsOf(definition, { cover: { why: 'Zo maar' } })).toEqual(['Waarom'])
    expect(briefOf(definition, {})).toEqual([])
    const { inBrief: _, ...without } = definition
    expect(briefOf(without, answers)).toEqual([])
  })

  it('shows nobody what they may not read', () => {
    expect(labelsOf(definition, answers, ['cover'])).toEqual(['Hulpvraag', 'Begin'])
    const parent = { audiences: ['guardian'] as const, staff: false }
    expect(readableBy(definition, parent)).not.toHaveProperty('inBrief')
    const teacher = { audiences: ['teacher'] as const, staff: true }
    expect(labelsOf(readableBy(definition, teacher), answers)).toEqual([
      'Hulpvraag',
      'Doelen',
      'Begin',
    ])
  })

  it('names the section where two answers are called the same', () => {
    const twin: Section = { ...(sections[0] as Section), id: 'twin', title: 'Later' }
    const both: PlanDefinition = {
      ...definition,
      sections: [...sections, twin],
      inBrief: ['cover', 'twin'].map((section) => ({ section, field: 'question' })),
    }
    const given = { ...answers, twin: { question: 'En dan?' } }
    expect(labelsOf(both, given)).toEqual(['Voorblad: Hulpvraag', 'Later: Hulpvraag'])
  })

  it('stands before the sections of a document, of the printed sections only, and not on blank paper', () => {
    const frame = {
      title: 'Plan',
      organisation: { school: 'De Regenboog' },
      facts: [],
      signatures: [],
      status: 'draft' as const,
      foot: { label: 'P', version: '' },
      language: 'nl' as const,
      circumstances,
      definition,
      answers,
    }
    const printed = composePlan({ ...frame, sectionIds: ['cover', 'plan'] })
    expect(printed.inBrief?.map(({ kind }) => kind)).toEqual(['text', 'table', 'facts'])
    expect(canonicalJson(printed.inBrief ?? [])).not.toMatch(/zorg|niet hier/)
    expect(composePlan({ ...frame, sectionIds: ['plan'], answers: {} })).not.toHaveProperty(
      'inBrief',
    )
    const blank = { onlyWhen: () => '' } as never
    expect(() => composePlan({ ...frame, sectionIds: [], blank })).not.toThrow()
    expect(composePlan({ ...frame, sectionIds: [], blank })).not.toHaveProperty('inBrief')
  })
})

const starters = readdirSync('templates')
  .filter((name) => name.endsWith('.json'))
  .map((name) => [name, read(name) as { definition?: PlanDefinition }] as const)
  .flatMap(([name, { definition: found }]) => (found?.inBrief ? [[name, found] as const] : []))

function read(path: string): unknown {
  return JSON.parse(readFileSync(`templates/${path}`, 'utf8'))
}

const exampleOf = (name: string) =>
  read(name === 'opp.json' ? 'opp-example-answers.json' : `examples/${name}`) as Answers

describe('A starter template in brief', () => {
  it('is there for plans of pupils and groups', () => {
    expect(starters.map(([name]) => name)).toEqual([
      'evaluatie.json',
      'groepskaart.json',
      'groepsplan.json',
      'handelingsplan.json',
      'opp.json',
      'persoonlijk-leerplan.json',
      'portfolio.json',
    ])
  })

  it.each(starters)('%s says something of everything it names', (name, found) => {
    const named = new Set((found.inBrief ?? []).map(({ section, field }) => `${section}/${field}`))
    expect(briefOf(found, exampleOf(name))).toHaveLength(named.size)
  })

  it.each(starters)('%s shows each reader answers of their own sections alone', (name, found) => {
    const marked = markedOf(found, exampleOf(name))
    for (const audience of audiences) {
      const reader = { audiences: [audience], staff: false }
      const shown = canonicalJson(briefOf(readableBy(found, reader), marked))
      const closed = found.sections.filter((section) => !mayReadSection(section, reader))
      expect(closed.filter(({ id }) => shown.includes(`<${id}>`))).toEqual([])
    }
  })
})

/** Every text with the section it was written in. */
function markedOf({ sections: all }: PlanDefinition, given: Answers): Answers {
  const mark = (value: unknown, id: string): unknown => {
    if (typeof value === 'string') {
      return `<${id}>${value}`
    }
    return Array.isArray(value)
      ? value.map((row: { values?: object }) =>
          row.values === undefined
            ? row
            : {
                ...row,
                values: Object.fromEntries(
                  Object.entries(row.values).map(([key, one]) => [key, mark(one, id)]),
                ),
              },
        )
      : value
  }
  return Object.fromEntries(
    all.map(({ id }) => [
      id,
      Object.fromEntries(Object.entries(given[id] ?? {}).map(([key, one]) => [key, mark(one, id)])),
    ]),
  ) as Answers
}
