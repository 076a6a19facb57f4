import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { answersTo, definitions, innerFields, misfits } from '../../../test/support/definitions.js'
import type { Issue, Row } from './answers.js'
import { DEFINITION_FORMAT, type Field, type PlanDefinition } from './definition.js'
import { validateAnswers, validateSection } from './validateAnswers.js'

const withFields = (...fields: Field[]): PlanDefinition => ({
  format: DEFINITION_FORMAT,
  formatVersion: 1,
  sections: [{ id: 'part', title: 'Deel', fields }],
  slots: [],
})

const ask = (field: Field, answer: unknown, level: 'save' | 'sign' = 'save'): Issue[] =>
  validateAnswers(withFields(field), { part: { [field.id]: answer } }, level)

const codes = (issues: Issue[]): string[] => issues.map(({ code }) => code)

const text: Field = { id: 'text', label: 'Tekst', type: 'shortText', maxLength: 5, required: true }
const long: Field = { id: 'long', label: 'Verhaal', type: 'longText' }
const number: Field = { id: 'hours', label: 'Uren', type: 'number', min: 0, max: 40, decimals: 1 }
const date: Field = { id: 'day', label: 'Dag', type: 'date', min: '2026-01-01', max: '2026-12-31' }
const yesNo: Field = { id: 'heard', label: 'Gehoord', type: 'yesNo', required: true }
const options = [
  { id: 'a', label: 'A' },
  { id: 'b', label: 'B' },
]
const choice: Field = { id: 'one', label: 'Eén', type: 'choice', options }
const choices: Field = { id: 'some', label: 'Meer', type: 'choices', options, required: true }
const table: Field = {
  id: 'goals',
  label: 'Doelen',
  type: 'table',
  required: true,
  minRows: 2,
  maxRows: 3,
  columns: [{ id: 'name', label: 'Naam', type: 'shortText', required: true }],
}
const row = (id: string, name: unknown = 'x'): unknown => ({ id, values: { name } })

const cases: [string, Field, unknown, string[], string[]][] = [
  ['no answer', text, undefined, [], ['required']],
  ['null', text, null, [], ['required']],
  ['only spaces', text, '  ', [], ['required']],
  ['fitting text', text, 'abcde', [], []],
  ['long text', text, 'abcdef', ['tooLong'], ['tooLong']],
  ['a number for text', text, 5, ['type'], ['type']],
  ['a text of 20,000 characters', long, 'x'.repeat(20_000), [], []],
  ['a text of 20,001 characters', long, 'x'.repeat(20_001), ['tooLong'], ['tooLong']],
  ['half a surrogate pair', long, 'a\ud83d', ['characters'], ['characters']],
  ['an emoji and line ends', long, '👩‍🏫\r\n\tb', [], []],
  ['a null byte', long, 'a\u0000b', ['characters'], ['characters']],
  ['a fitting number', number, 7.5, [], []],
  ['too many decimals', number, 7.55, ['decimals'], ['decimals']],
  ['a small number', number, -1, ['tooSmall'], ['tooSmall']],
  ['a large number', number, 40.5, ['tooLarge'], ['tooLarge']],
  ['a number as text', number, '7', ['type'], ['type']],
  ['not a number', number, NaN, ['type'], ['type']],
  ['a day that exists', date, '2026-02-28', [], []],
  ['30 February', date, '2026-02-30', ['date'], ['date']],
  ['29 February of no leap year', date, '2026-02-29', ['date'], ['date']],
  ['a moment', date, '2026-02-01T00:00:00Z', ['date'], ['date']],
  ['a day too early', date, '2025-12-31', ['dateTooEarly'], ['dateTooEarly']],
  ['a day too late', date, '2027-01-01', ['dateTooLate'], ['dateTooLate']],
  ['no', yesNo, false, [], []],
  ['no answer to yes or no', yesNo, null, [], ['required']],
  ['an option', choice, 'b', [], []],
  ['no option of the list', choice, 'c', ['choice'], ['choice']],
  ['an inherited name as option', choice, 'toString', ['choice'], ['choice']],
  ['two options', choices, ['b', 'a'], [], []],
  ['the same option twice', choices, ['a', 'a'], ['choice'], ['choice']],
  ['no option at all', choices, [], [], ['required']],
  ['a hole for an option', choices, new Array(1), ['choice'], ['choice']],
  ['no rows', table, [], [], ['required']],
  ['too few rows', table, [row('1')], [], ['tooFewRows']],
  ['enough rows', table, [row('1'), row('2')], [], []],
  [
    'too many rows',
    table,
    ['1', '2', '3', '4'].map((id) => row(id)),
    ['tooManyRows'],
    ['tooManyRows'],
  ],
  ['10,000 rows', table, Array.from({ length: 10_000 }, () => 7), ['tooManyRows'], ['tooManyRows']],
  ['an empty cell', table, [row('1', ''), row('2')], [], ['required']],
  ['one row id twice', table, [row('1'), row('1')], ['rowId'], ['rowId']],
  ['a prototype name as row id', table, [row('constructor'), row('2')], ['rowId'], ['rowId']],
  ['a row without values', table, [{ id: '1' }, row('2')], ['type'], ['type']],
  ['a cell of the wrong type', table, [row('1', 5), row('2')], ['type'], ['type']],
  ['an object for rows', table, { 0: row('1') }, ['type'], ['type']],
]

describe('validateAnswers', () => {
  it.each(cases)('judges %s when saving and when signing', (_, ...[field, answer, save, sign]) => {
    expect(codes(ask(field, answer, 'save'))).toEqual(save)
    expect(codes(ask(field, answer, 'sign'))).toEqual(sign)
  })

  it('names section, field, row and column with their labels', () => {
    const [issue] = ask(table, [row('r1'), row('r2', '')], 'sign')
    expect(issue).toEqual({
      code: 'required',
      sectionId: 'part',
      fieldId: 'goals',
      rowId: 'r2',
      columnId: 'name',
      values: { section: 'Deel', field: 'Doelen', column: 'Naam', row: 2 },
    })
  })

  it('refuses what the definition does not hold, at every depth', () => {
    const rows = [{ id: '1', values: { name: 'x', age: 3 }, note: 1 }, row('2')]
    const answers = { part: { goals: rows, extra: 1 }, other: {} }
    const issues = validateAnswers(withFields(table), answers, 'save')
    expect(issues.map(({ code, values }) => [code, values.key])).toEqual([
      ['unknown', 'other'],
      ['unknown', 'extra'],
      ['unknown', 'note'],
      ['unknown', 'age'],
    ])
  })

  it('refuses prototype keys and reads no inherited property', () => {
    const polluted: unknown = JSON.parse('{"part":{"__proto__":{"text":"abc"}},"constructor":{}}')
    expect(codes(validateAnswers(withFields(text), polluted, 'sign'))).toEqual([
      'unknown',
      'unknown',
      'required',
    ])
    expect(codes(validateAnswers(withFields(text), Object.create({ part: 1 }), 'save'))).toEqual([])
  })

  it.each([['text'], [[]], [7], [new Date(0)], [new Map()]])(
    'refuses %p for answers',
    (answers) => {
      expect(codes(validateAnswers(withFields(text), answers, 'save'))).toEqual(['type'])
      expect(codes(validateAnswers(withFields(text), { part: answers }, 'save'))).toEqual(['type'])
    },
  )

  it('stops at answers that are too large, cyclic or endless', () => {
    const cyclic: Record<string, unknown> = {}
    cyclic.part = cyclic
    const large = { part: { long: 'é'.repeat(1_100_000) } }
    for (const answers of [cyclic, large, { part: new Array(4_000_000_000) }]) {
      expect(codes(validateAnswers(withFields(long), answers, 'save'))).toEqual(['size'])
    }
  })

  it('looks no deeper than the shape of answers goes', () => {
    const deep = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`) as unknown
    expect(codes(ask(table, [{ id: '1', values: { name: deep } }, row('2')]))).toEqual(['type'])
  })

  it('lists at most 200 issues', () => {
    const strangers = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`k${i}`, 1]))
    expect(validateAnswers(withFields(text), { part: strangers }, 'save')).toHaveLength(200)
  })
})

describe('validateAnswers, on generated input', () => {
  const complete = definitions.chain((definition) =>
    answersTo(definition).map((answers) => ({ definition, answers })),
  )

  it('never throws, whatever the answers are', () => {
    fc.assert(
      fc.property(definitions, fc.anything(), (definition, anything) => {
        const [first] = definition.sections
        for (const answers of [anything, { [first?.id ?? '']: anything }]) {
          expect(Array.isArray(validateAnswers(definition, answers, 'sign'))).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('accepts every answer that fits, also after a round trip through JSON', () => {
    fc.assert(
      fc.property(complete, ({ definition, answers }) => {
        expect(validateAnswers(definition, answers, 'sign')).toEqual([])
        const stored: unknown = JSON.parse(JSON.stringify(answers))
        expect(validateAnswers(definition, stored, 'sign')).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('finds every corruption of one field at its place, and nothing elsewhere', () => {
    fc.assert(
      fc.property(complete, fc.nat(), fc.nat(), ({ definition, answers }, at, which) => {
        const places = definition.sections.flatMap((section) =>
          section.fields
            .filter(({ type }) => type !== 'explanation')
            .map((field) => ({ section, field })),
        )
        fc.pre(places.length > 0)
        const { section, field } = places[at % places.length] as (typeof places)[number]
        const values = misfits(field)
        const wrong = { ...answers[section.id], [field.id]: values[which % values.length] }
        const issues = validateSection(section, wrong, 'save')
        expect(issues).not.toHaveLength(0)
        expect(new Set(issues.map((i) => `${i.sectionId} ${i.fieldId}`))).toEqual(
          new Set([`${section.id} ${field.id}`]),
        )
      }),
      { numRuns: 400 },
    )
  })

  it('finds every corruption of one cell in its row and column', () => {
    const withRows = complete.filter(({ definition }) =>
      definition.sections.some(({ fields }) => fields.some(({ type }) => type === 'table')),
    )
    fc.assert(
      fc.property(withRows, fc.nat(), ({ definition, answers }, which) => {
        for (const section of definition.sections) {
          for (const field of section.fields.filter((f) => f.type === 'table')) {
            const [first, ...others] = answers[section.id]?.[field.id] as [Row, ...Row[]]
            const [column] = innerFields(field) as [(typeof field.columns)[number]]
            const values = misfits(column)
            const broken = { ...first.values, [column.id]: values[which % values.length] }
            const wrong = [{ ...first, values: broken }, ...others]
            const found = validateSection(
              section,
              { ...answers[section.id], [field.id]: wrong },
              'save',
            )
            expect(found.map((i) => [i.fieldId, i.rowId, i.columnId])).toEqual([
              [field.id, first.id, column.id],
            ])
          }
        }
      }),
      { numRuns: 200 },
    )
  })
})
