import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { answeredPairs, answersTo, smallDefinitions } from '../../../test/support/versionPairs.js'
import type { Answers, SimpleAnswer } from '../definition/answers.js'
import { DEFINITION_FORMAT, type PlanDefinition, type Section } from '../definition/definition.js'
import type { Field } from '../fieldTypes/index.js'
import { validateAnswers } from '../forms/validateAnswers.js'
import { takeApart } from './answerLeaves.js'
import { convertAnswer } from './convertAnswer.js'
import { fieldNodes } from './fieldNodes.js'
import { matchDefinitions } from './matchDefinitions.js'
import { planMove } from './planMove.js'
import { countAnswers, type UnplacedAnswer } from './unplaced.js'

const circumstances = { today: '2026-11-22' }

const plan = (...sections: Section[]): PlanDefinition => ({
  format: DEFINITION_FORMAT,
  formatVersion: 1,
  sections,
  slots: [],
})
const section = (id: string, fields: Field[], rest: Partial<Section> = {}): Section => ({
  id,
  title: id.toUpperCase(),
  fields,
  ...rest,
})
const text = (id: string, rest: object = {}) =>
  ({ id, type: 'shortText', label: id, ...rest }) as const
const group = (id: string, fields: object[], rest: object = {}) =>
  ({ id, type: 'group', label: id, itemLabel: 'Doel', fields, ...rest }) as Field

type Move = { from: PlanDefinition; to: PlanDefinition; answers: Answers }
const move = (args: Move, mayOpen?: (from: Section) => boolean) =>
  planMove({ ...args, circumstances, ...(mayOpen && { mayOpen }) })
const first = (from: Field, to: Field, answer: unknown) =>
  move({
    from: plan(section('s', [from])),
    to: plan(section('s', [to])),
    answers: { s: { [from.id]: answer } } as Answers,
  })

describe('planMove', () => {
  it('keeps answers at their ids, whatever the labels are now', () => {
    const { answers, carried, unplaced } = first(text('a'), text('a', { label: 'Anders' }), 'x')
    expect([answers, unplaced]).toEqual([{ s: { a: 'x' } }, []])
    expect(carried).toMatchObject([{ kind: 'stays', count: 1, to: { label: 'Anders' } }])
  })

  it('moves an answer along with its field, also with the rows of a group', () => {
    const goals = group('doel', [text('wat')])
    const { answers, carried, unplaced } = move({
      from: plan(section('s', [text('a'), goals]), section('t', [text('b')])),
      to: plan(section('s', [text('c')]), section('t', [text('b'), goals, text('a')])),
      answers: { s: { a: 'x', doel: [{ id: 'r', values: { wat: 'lezen' } }] }, t: { b: 'y' } },
    })
    expect(answers).toEqual({
      s: {},
      t: { a: 'x', b: 'y', doel: [{ id: 'r', values: { wat: 'lezen' } }] },
    })
    expect(unplaced).toEqual([])
    expect(carried.map(({ kind, label }) => [kind, label])).toEqual([
      ['moves', 'a'],
      ['moves', 'wat'],
      ['stays', 'b'],
    ])
  })

  it('keeps what was removed, with the field and the readers of its section', () => {
    const access = { read: ['coordinator' as const] }
    const { answers, unplaced } = move({
      from: plan(section('s', [text('a'), text('b')], { access })),
      to: plan(section('s', [text('b')], { access })),
      answers: { s: { a: 'x', b: 'y' } },
    })
    expect(answers).toEqual({ s: { b: 'y' } })
    expect(unplaced).toEqual([
      {
        section: { id: 's', title: 'S', access },
        field: text('a'),
        answer: 'x',
        reasons: ['removed'],
      },
    ])
  })

  it('keeps the cells of a removed column, and the other columns in their rows', () => {
    const rows = [
      { id: 'r1', values: { wat: 'lezen', wie: 'Tom' } },
      { id: 'r2', values: { wat: 'taal', wie: null } },
    ]
    const { answers, unplaced } = first(
      group('doel', [text('wat'), text('wie')]),
      group('doel', [text('wat')]),
      rows,
    )
    expect(answers).toEqual({
      s: {
        doel: [
          { id: 'r1', values: { wat: 'lezen' } },
          { id: 'r2', values: { wat: 'taal' } },
        ],
      },
    })
    expect(unplaced).toMatchObject([
      {
        field: { id: 'doel', fields: [{ id: 'wie' }] },
        answer: [{ id: 'r1', values: { wie: 'Tom' } }],
      },
    ])
  })

  it('puts a field of a group in the open when one row answered it, and keeps more apart', () => {
    const from = plan(section('s', [group('doel', [text('wat'), text('wie')])]))
    const to = plan(section('s', [group('doel', [text('wie')]), text('wat')]))
    const row = (id: string, wat: string) => ({ id, values: { wat } })
    expect(move({ from, to, answers: { s: { doel: [row('r', 'x')] } } }).answers.s?.wat).toBe('x')
    const { answers, unplaced } = move({
      from,
      to,
      answers: { s: { doel: [row('r', 'x'), row('q', 'y')] } },
    })
    expect(answers.s?.wat).toBeUndefined()
    expect(unplaced).toMatchObject([{ reasons: ['several'], answer: [{ id: 'r' }, { id: 'q' }] }])
  })

  it('makes a row for a field that moved into an empty group, or uses the only one', () => {
    const from = plan(section('s', [text('wat'), text('hoe'), group('doel', [text('wie')])]))
    const to = plan(section('s', [group('doel', [text('wie'), text('wat'), text('hoe')])]))
    expect(move({ from, to, answers: { s: { wat: 'x', hoe: 'y' } } }).answers).toEqual({
      s: { doel: [{ id: 'moved', values: { wat: 'x', hoe: 'y' } }] },
    })
    const filled = { s: { wat: 'x', doel: [{ id: 'r', values: { wie: 'Tom' } }] } }
    expect(move({ from, to, answers: filled }).answers).toEqual({
      s: { doel: [{ id: 'r', values: { wat: 'x', wie: 'Tom' } }] },
    })
  })

  it('lets rows beyond the new limit go apart, and answers that do not fit', () => {
    const rows = ['r1', 'r2', 'r3'].map((id) => ({ id, values: { wat: `doel ${id}` } }))
    const short = first(
      group('doel', [text('wat')]),
      group('doel', [text('wat')], { maxRows: 2 }),
      rows,
    )
    expect(short.answers.s?.doel).toEqual(rows.slice(0, 2))
    expect(short.unplaced).toMatchObject([{ answer: rows.slice(2), reasons: ['limits'] }])
    const long = first(text('a'), text('a', { maxLength: 3 }), 'lezen')
    expect([long.answers, long.unplaced]).toMatchObject([{ s: {} }, [{ answer: 'lezen' }]])
  })

  it('brings the answers of a restricted section before nobody else, unless who reads them may', () => {
    const closed = { access: { read: ['coordinator' as const] } }
    const args = {
      from: plan(section('s', [text('a')], closed), section('t', [])),
      to: plan(section('s', [], closed), section('t', [text('a')])),
      answers: { s: { a: 'geheim' } },
    }
    expect(move(args).answers).toEqual({ s: {}, t: {} })
    expect(move(args).unplaced).toMatchObject([{ section: closed, reasons: ['readers'] }])
    const opened = move(args, ({ id }) => id === 's')
    expect(opened.answers).toEqual({ s: {}, t: { a: 'geheim' } })
    expect(opened.carried).toMatchObject([{ kind: 'moves', opens: true }])
  })

  const options = [
    { id: 'j', label: 'Ja' },
    { id: 'n', label: 'nee' },
  ]
  const of = (type: string, rest: object = {}) => ({ id: 'a', label: 'A', type, ...rest }) as Field
  const choice = of('choice', { options, other: true })

  it.each([
    ['text', of('shortText'), of('longText'), 'x', 'x'],
    ['long text', of('longText'), of('shortText'), 'x', 'x'],
    ['a number', of('number', { unit: 'uur' }), of('shortText'), 1.5, '1,5 uur'],
    ['a choice', choice, of('shortText'), 'n', 'nee'],
    ['something else', choice, of('longText'), 'other:soms', 'soms'],
    ['a choice', choice, of('choices', { options }), 'j', ['j']],
    ['one of several', of('choices', { options }), choice, ['j'], 'j'],
    ['choices', of('choices', { options }), of('longText'), ['n', 'j'], 'nee, Ja'],
    ['a date', of('date'), of('shortText'), '2026-11-22', '22 november 2026'],
    ['yes', of('yesNo'), choice, true, 'j'],
    ['no', of('yesNo'), choice, false, 'n'],
    ['a choice', choice, of('yesNo'), 'n', false],
    ['a number', of('number'), of('scale', { min: 1, max: 5 }), 4, 4],
    [
      'a person',
      of('person', { among: ['staff'] }),
      of('shortText'),
      { ref: 'staff:1', name: 'Tom' },
      'Tom',
    ],
  ])('says %s in another type', (_, from, to, before, after) => {
    const { answers, carried, unplaced } = first(from, to, before)
    expect([answers.s?.a, unplaced]).toEqual([after, []])
    expect(carried).toMatchObject([{ kind: 'converts' }])
  })

  it('says text as rich text and back', () => {
    const { answers } = first(of('longText'), of('richText'), 'Eerst\nDan')
    const rich = answers.s?.a
    expect(JSON.stringify(rich)).toContain('Eerst')
    expect(first(of('richText'), of('longText'), rich).answers.s?.a).toBe('Eerst\nDan')
  })

  it.each([
    ['several choices', of('choices', { options }), choice, ['j', 'n'], 'type'],
    ['text', of('shortText'), of('date'), 'morgen', 'type'],
    ['text', of('shortText'), of('heading'), 'morgen', 'type'],
    ['a removed option', choice, of('choice', { options: options.slice(1) }), 'j', 'limits'],
    ['a number', of('number'), of('number', { max: 3 }), 4, 'limits'],
  ])('keeps %s that cannot be said', (_, from, to, answer, reason) => {
    const { answers, unplaced } = first(from, to, answer)
    expect([answers, unplaced]).toMatchObject([{ s: {} }, [{ answer, reasons: [reason] }]])
  })

  it('changes nothing for the same definition', () => {
    const answered = smallDefinitions.chain((same) =>
      answersTo(same).map((answers) => ({ same, answers })),
    )
    fc.assert(
      fc.property(answered, ({ same, answers }) => {
        const moved = move({ from: same, to: structuredClone(same), answers })
        expect(moved.unplaced).toEqual([])
        expect(moved.fresh).toEqual([])
        expect(values(same, moved.answers)).toEqual(values(same, answers))
      }),
    )
  })

  it('drops nothing and stores nothing that does not fit', () => {
    fc.assert(
      fc.property(answeredPairs, ({ from, to, answers }) => {
        const moved = move({ from, to, answers })
        const valid = {
          definition: to,
          answers: moved.answers,
          level: 'save' as const,
          circumstances,
        }
        expect(validateAnswers(valid)).toEqual([])
        const before = takeApart(fieldNodes(from), answers).leaves
        const kept = takeApart(fieldNodes(to), moved.answers).leaves
        const apart = moved.unplaced.flatMap(leavesOfUnplaced)
        expect(kept.length + apart.length).toBe(before.length)
        expect(moved.unplaced.reduce((sum, { answer }) => sum + countAnswers(answer), 0)).toBe(
          apart.length,
        )
        const matches = matchDefinitions(from, to)
        const keptTexts = kept.map(({ node, value }) => `${node.path.join('/')} ${say(value)}`)
        const apartTexts = apart.map(({ path, value }) => `${path} ${say(value)}`)
        for (const { node, value } of before) {
          const newer = matches.newer(node.path)
          const now = newer && convertAnswer(value, node.field, newer.field)
          const found =
            takeOut(apartTexts, `${node.path.join('/')} ${say(value)}`) ||
            (newer !== undefined && takeOut(keptTexts, `${newer.path.join('/')} ${say(now)}`))
          expect([node.path, value, found]).toEqual([node.path, value, true])
        }
      }),
      { numRuns: 400 },
    )
  })
})

const say = (value: unknown): string => JSON.stringify(value)

function takeOut(texts: string[], text: string): boolean {
  const index = texts.indexOf(text)
  if (index >= 0) {
    texts.splice(index, 1)
  }
  return index >= 0
}

/** Every single answer with its place, row ids included. */
const values = (definition: PlanDefinition, answers: Answers): string[] =>
  takeApart(fieldNodes(definition), answers)
    .leaves.map(({ node, rows, value }) => say([node.path, rows, value]))
    .sort()

function leavesOfUnplaced({ section: { id, title }, field, answer }: UnplacedAnswer) {
  const alone = plan({ id, title, fields: [field] })
  return takeApart(fieldNodes(alone), { [id]: { [field.id]: answer } }).leaves.map(
    ({ node, value }): { path: string; value: SimpleAnswer } => ({
      path: node.path.join('/'),
      value,
    }),
  )
}
