import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { answeredPairs } from '../../../test/support/versionPairs.js'
import type { Answers } from '../definition/answers.js'
import { carries } from '../definition/carry.js'
import {
  DEFINITION_FORMAT,
  dateMeanings,
  type PlanDefinition,
  type Section,
} from '../definition/definition.js'
import type { AnyField, Field } from '../fieldTypes/index.js'
import { withInner, innerFields } from '../fieldTypes/inner.js'
import { validateAnswers } from '../forms/validateAnswers.js'
import { takeApart } from '../versions/answerLeaves.js'
import { fieldNodes, keyOf } from '../versions/fieldNodes.js'
import { matchDefinitions } from '../versions/matchDefinitions.js'
import { opensUp } from '../versions/placeLeaf.js'
import { carryOver, type CarryOver } from './carry.js'
import { carryRules } from './carryRules.js'

const today = '2026-11-30'
const circumstances = { today: '2025-11-30' }

const plan = (sections: Section[], rest: Partial<PlanDefinition> = {}): PlanDefinition => ({
  format: DEFINITION_FORMAT,
  formatVersion: 1,
  sections,
  slots: [],
  ...rest,
})
const section = (id: string, fields: Field[], rest: Partial<Section> = {}): Section => ({
  id,
  title: id,
  fields,
  ...rest,
})
const field = (id: string, type: string, rest: object = {}) =>
  ({ id, type, label: id, ...rest }) as Field

/** The scores of this year, which are those of last year in the plan that follows. */
const scores = (ofTable: object = {}, ofLast: object = {}) =>
  field('growth', 'scoreTable', {
    rows: [
      { id: 'reading', label: 'Lezen' },
      { id: 'maths', label: 'Rekenen' },
    ],
    columns: [
      field('last', 'number', { carryFrom: 'now', ...ofLast }),
      field('now', 'number', { carry: 'leave' }),
      field('goal', 'number'),
    ],
    ...ofTable,
  })

const over = (
  definition: PlanDefinition,
  answers: Answers,
  rest: Partial<CarryOver> & { from?: PlanDefinition } = {},
) => {
  const { from = definition, ...others } = rest
  const former = { definition: from, answers, circumstances }
  return carryOver({ former, to: definition, today, ...others })
}

describe('What a plan that follows takes over', () => {
  it('is what people would otherwise type again; what was told at length is looked at', () => {
    const goals = field('goals', 'group', {
      itemLabel: 'Doel',
      fields: [field('goal', 'longText')],
    })
    const definition = plan([
      section('s', [field('language', 'shortText'), field('story', 'longText'), goals]),
    ])
    const s = {
      language: 'Pools',
      story: 'Łukasz leest',
      goals: [{ id: 'g1', values: { goal: 'lezen' } }],
    }
    expect(over(definition, { s })).toEqual({
      answers: { s },
      origins: {
        s: {
          language: { section: 's', field: 'language', review: false },
          story: { section: 's', field: 'story', review: true },
          goals: { section: 's', field: 'goals', review: false },
        },
      },
      unplaced: [],
    })
  })

  it('is what its template says of a section, a field or a column', () => {
    const rows = field('rows', 'table', {
      columns: [field('who', 'shortText'), field('until', 'date', { carry: 'leave' })],
    })
    const definition = plan([
      section('a', [field('x', 'shortText'), field('y', 'shortText', { carry: 'review' }), rows], {
        carry: 'keep',
      }),
      section('b', [field('x', 'shortText', { carry: 'leave' })]),
      section('c', [field('x', 'shortText'), field('y', 'shortText', { carry: 'keep' })], {
        carry: 'leave',
      }),
    ])
    const filled = { x: '1', y: '2' }
    const { answers, origins } = over(definition, {
      a: { ...filled, rows: [{ id: 'r', values: { who: 'Tom', until: today } }] },
      b: { x: '1' },
      c: filled,
    })
    expect(answers).toEqual({
      a: { ...filled, rows: [{ id: 'r', values: { who: 'Tom' } }] },
      c: { y: '2' },
    })
    expect(origins.a).toMatchObject({ x: { review: false }, y: { review: true } })
  })

  it('is never a day of the plan, who was heard or spoken with, a view or a file', () => {
    const sections = [
      section('cover', [field('start', 'date', { carry: 'keep' }), field('author', 'shortText')]),
      section('voice', [field('heard', 'yesNo'), field('opinion', 'longText', { carry: 'keep' })]),
      section('talks', [field('meetings', 'table', { columns: [field('on', 'date')] })]),
      section('view', [field('wish', 'shortText')], { access: { fill: ['guardian'] } }),
      section('papers', [field('report', 'file', { accept: ['pdf'], carry: 'keep' })]),
    ]
    const ref = (inSection: string, name: string) => ({ section: inSection, field: name })
    const definition = plan(sections, {
      meanings: { startDate: ref('cover', 'start') },
      guards: {
        pupilHeard: {
          heard: ref('voice', 'heard'),
          whyNot: ref('voice', 'whyNot'),
          occasions: ['creation'],
        },
        consultation: { conversations: ref('talks', 'meetings') },
      },
    })
    const file = { id: '1', name: 'a.pdf', mimeType: 'application/pdf', bytes: 1 }
    const { answers } = over(definition, {
      cover: { start: today, author: 'Carla' },
      voice: { heard: true, opinion: 'fijn' },
      talks: { meetings: [{ id: 'r', values: { on: today } }] },
      view: { wish: 'rust' },
      papers: { report: [file] },
    })
    expect(answers).toEqual({ cover: { author: 'Carla' } })
  })

  it('leaves a day behind that only the former said was a day of the plan', () => {
    const sections = [section('s', [field('start', 'date')])]
    const from = plan(sections, { meanings: { startDate: { section: 's', field: 'start' } } })
    expect(over(plan(sections), { s: { start: today } }, { from }).answers).toEqual({})
  })

  it('leaves what was hidden, in rows too', () => {
    const showWhen = { ref: { field: 'has' }, is: 'is', value: true } as const
    const inner = [field('has', 'yesNo'), field('what', 'shortText', { showWhen })]
    const definition = plan([
      section('s', [...inner, field('rows', 'group', { itemLabel: 'Rij', fields: inner })]),
    ])
    const hidden = { has: false, what: 'oud' }
    const { answers } = over(definition, { s: { ...hidden, rows: [{ id: 'r', values: hidden }] } })
    expect(answers.s).toEqual({ has: false, rows: [{ id: 'r', values: { has: false } }] })
  })

  it('makes last year of this year, with room for the moments to come', () => {
    const definition = plan([section('s', [scores()])])
    const growth = [
      { id: 'reading', values: { last: 10, now: 14, goal: 20 } },
      { id: 'maths', values: { last: 12 } },
    ]
    expect(over(definition, { s: { growth } } as Answers).answers).toEqual({
      s: {
        growth: [
          { id: 'reading', values: { last: 14, goal: 20 } },
          { id: 'maths', values: {} },
        ],
      },
    })
  })

  it.each([
    ['section', { carry: 'leave' }, {}, {}],
    ['table', {}, { carry: 'leave' }, {}],
    ['column that would take it', {}, {}, { carry: 'leave' }],
  ] as const)('leaves last year too where the %s is left', (_, ofSection, ofTable, ofColumn) => {
    const definition = plan([section('s', [scores(ofTable, ofColumn)], ofSection)])
    const growth = [{ id: 'reading', values: { last: 10, now: 14 } }]
    expect(over(definition, { s: { growth } })).toEqual({ answers: {}, origins: {}, unplaced: [] })
  })

  it('leaves of this year only what last year has no room for, and tells that', () => {
    const definition = plan([section('s', [scores({}, { max: 100 })])])
    const growth = [
      { id: 'reading', values: { now: 110 } },
      { id: 'maths', values: { now: 90 } },
    ]
    const found = over(definition, { s: { growth } })
    expect(found.answers).toEqual({
      s: {
        growth: [
          { id: 'reading', values: {} },
          { id: 'maths', values: { last: 90 } },
        ],
      },
    })
    expect(found.unplaced).toMatchObject([
      {
        section: { id: 's' },
        field: { id: 'growth', columns: [{ id: 'now' }] },
        answer: [{ id: 'reading', values: { now: 110 } }],
        reasons: ['limits'],
      },
    ])
  })

  it('has no table in which nothing stands', () => {
    const columns = [field('on', 'date', { carry: 'leave' })]
    const definition = plan([section('s', [field('dates', 'table', { columns })])])
    const dates = [{ id: 'r', values: { on: today } }]
    expect(over(definition, { s: { dates } })).toEqual({ answers: {}, origins: {}, unplaced: [] })
  })

  it('says what it can in another type or place, and tells what fits nowhere', () => {
    const from = plan([
      section('s', [field('a', 'shortText'), field('b', 'shortText'), field('n', 'shortText')]),
    ])
    const to = plan([
      section('s', [field('b', 'longText')]),
      section('t', [field('n', 'shortText', { maxLength: 3 })]),
    ])
    const found = over(to, { s: { a: 'weg', b: 'blijft', n: 'te lang' } }, { from })
    expect(found.answers).toEqual({ s: { b: 'blijft' } })
    expect(found.origins).toEqual({ s: { b: { section: 's', field: 'b', review: true } } })
    expect(found.unplaced).toMatchObject([
      { field: { id: 'a' }, answer: 'weg', reasons: ['removed'] },
      { field: { id: 'n' }, answer: 'te lang', reasons: ['limits'] },
    ])
  })

  it('knows from where an answer moved', () => {
    const from = plan([section('s', [field('a', 'shortText')]), section('t', [])])
    const to = plan([section('s', []), section('t', [field('a', 'shortText')])])
    expect(over(to, { s: { a: 'x' } }, { from }).origins).toEqual({
      t: { a: { section: 's', field: 'a', review: false } },
    })
  })

  it('leaves the goals that were reached, and looks again at what is adjusted', () => {
    const fields = [field('goal', 'shortText')]
    const definition = plan([
      section('s', [field('goals', 'group', { itemLabel: 'Doel', purpose: 'goals', fields })]),
    ])
    const goals = ['g1', 'g2', 'g3'].map((id) => ({ id, values: { goal: id } }))
    const outcomes = new Map([
      ['g1', 'done'],
      ['g2', 'adjust'],
    ] as const)
    const outcomeOf = (id: string) => outcomes.get(id as 'g1' | 'g2')
    const found = over(definition, { s: { goals } }, { outcomeOf })
    expect(found.answers).toEqual({ s: { goals: goals.slice(1) } })
    expect(found.origins.s?.goals).toMatchObject({ review: true, evaluated: true })
    expect(over(definition, { s: { goals } }).origins.s?.goals).not.toHaveProperty('evaluated')
  })

  it('opens no closed section to others', () => {
    const fields = [field('a', 'shortText')]
    const from = plan([section('s', fields, { access: { read: ['coordinator'] } })])
    const to = plan([section('s', fields)])
    const s = { a: 'x' }
    expect(over(to, { s }, { from })).toMatchObject({
      answers: {},
      unplaced: [{ reasons: ['readers'] }],
    })
  })
})

/** With settings, meanings and guards of every kind strewn over it. */
const settled = (definition: PlanDefinition): fc.Arbitrary<PlanDefinition> =>
  fc.infiniteStream(fc.integer({ min: 0, max: 99 })).map((chances): PlanDefinition => {
    const next = (): number => (chances.next() as IteratorYieldResult<number>).value
    const carry = () => carries[next() % 7]
    const set = (one: AnyField): AnyField => {
      const said = one.type === 'heading' ? undefined : carry()
      const inner: AnyField[] = innerFields(one).map(set)
      return withInner({ ...one, ...(said && { carry: said }) }, inner)
    }
    const sections = definition.sections.map((one) => {
      const said = carry()
      return { ...one, ...(said && { carry: said }), fields: one.fields.map(set) }
    })
    const dates = sections.flatMap(({ id, fields }) =>
      fields.filter(({ type }) => type === 'date').map((one) => ({ section: id, field: one.id })),
    )
    const meanings = Object.fromEntries(
      dateMeanings.flatMap((meaning, at) => (dates[at] ? [[meaning, dates[at]] as const] : [])),
    )
    const table = sections.flatMap(({ id, fields }) =>
      fields.filter(({ type }) => type === 'table').map((one) => ({ section: id, field: one.id })),
    )[0]
    return {
      ...definition,
      sections,
      meanings,
      ...(table && next() % 3 === 0 && { guards: { consultation: { conversations: table } } }),
    }
  })

const settledPairs = answeredPairs.chain(({ from, to, answers }) =>
  fc.record({ from: settled(from), to: settled(to), answers: fc.constant(answers) }),
)

describe('Whatever the templates say', () => {
  it('nothing of one plan alone goes along, all of it fits, and rows are the same rows', () => {
    fc.assert(
      fc.property(settledPairs, ({ from, to, answers: given }) => {
        const found = over(to, given, { from })
        const { answers, origins, unplaced } = found
        const [then, now] = [carryRules(from), carryRules(to)]
        const matches = matchDefinitions(from, to)
        const before = takeApart(fieldNodes(from), given)
        const { leaves, rowsAt } = takeApart(fieldNodes(to), answers)
        for (const { node } of leaves) {
          expect(now.of(node)).not.toBe('leave')
          const older = matches.older(node.path)
          expect(older && then.isNever(older)).toBe(false)
          expect(older && opensUp(older.section, node.section)).toBe(false)
        }
        const rowIds = new Set(before.rowsAt.flatMap(({ ids }) => ids))
        for (const id of rowsAt.flatMap(({ ids }) => ids)) {
          expect(rowIds.has(id) || id === 'moved' || isFixed(to, id)).toBe(true)
        }
        expect(validateAnswers({ ...valid(to, answers) })).toEqual([])
        expect(namesOf(origins)).toEqual(namesOf(answers))
        expect(leaves.length).toBeLessThanOrEqual(before.leaves.length)
        for (const { section: home, field: one } of unplaced) {
          const path = [home.id, one.id]
          const node = matches.before.find((other) => keyOf(other.path) === keyOf(path))
          expect(node && then.isNever(node)).toBe(false)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('the same comes of it each time, and of what came of it', () => {
    fc.assert(
      fc.property(settledPairs, ({ from, to, answers }) => {
        const once = over(to, answers, { from })
        expect(over(to, answers, { from })).toEqual(once)
        expect(over(to, once.answers).answers).toEqual(once.answers)
      }),
      { numRuns: 300 },
    )
  })
})

const isFixed = ({ sections }: PlanDefinition, row: string): boolean =>
  sections.some(({ fields }) =>
    fields.some((one) => one.type === 'scoreTable' && one.rows.some(({ id }) => id === row)),
  )

const valid = (definition: PlanDefinition, answers: Answers) =>
  ({ definition, answers, level: 'save', circumstances: { today } }) as const

const namesOf = (bySection: Record<string, object>) =>
  Object.fromEntries(Object.entries(bySection).map(([id, one]) => [id, Object.keys(one).sort()]))
