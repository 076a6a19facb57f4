import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { definitions } from '../../../test/support/definitions.js'
import { answeredFields, answersTo, misfits } from '../../../test/support/fittingAnswers.js'
import { innerFields } from '../fieldTypes/inner.js'
import type { AnyField, Field } from '../fieldTypes/index.js'
import type { Answers, CompletenessLevel, Issue, Row } from '../definition/answers.js'
import { DEFINITION_FORMAT, type PlanDefinition } from '../definition/definition.js'
import { validateAnswers } from './validateAnswers.js'

const withFields = (...fields: Field[]): PlanDefinition => ({
  format: DEFINITION_FORMAT,
  formatVersion: 1,
  sections: [{ id: 'part', title: 'Deel', fields }],
  slots: [],
})

const circumstances = { today: '2026-11-23' }

const judge = (
  definition: PlanDefinition,
  answers: unknown,
  level: CompletenessLevel = 'save',
): Issue[] => validateAnswers({ definition, answers, level, circumstances })

const ask = (field: Field, answer: unknown, level: CompletenessLevel = 'save'): Issue[] =>
  judge(withFields(field), { part: { [field.id]: answer } }, level)

const codes = (issues: Issue[]): string[] => issues.map(({ code }) => code)

const text: Field = {
  id: 'text',
  label: 'Tekst',
  type: 'shortText',
  maxLength: 5,
  required: 'sign',
}
const long: Field = { id: 'long', label: 'Verhaal', type: 'longText' }
const number: Field = { id: 'hours', label: 'Uren', type: 'number', min: 0, max: 40, decimals: 1 }
const date: Field = { id: 'day', label: 'Dag', type: 'date', min: '2026-01-01', max: '2026-12-31' }
const born: Field = { id: 'born', label: 'Geboren', type: 'date', source: 'pupil.dateOfBirth' }
const yesNo: Field = { id: 'heard', label: 'Gehoord', type: 'yesNo', required: 'sign' }
const options = [
  { id: 'a', label: 'A' },
  { id: 'b', label: 'B' },
]
const choice: Field = { id: 'one', label: 'Eén', type: 'choice', options }
const choices: Field = { id: 'some', label: 'Meer', type: 'choices', options, required: 'sign' }
const table: Field = {
  id: 'goals',
  label: 'Doelen',
  type: 'table',
  required: 'sign',
  minRows: 2,
  maxRows: 3,
  columns: [{ id: 'name', label: 'Naam', type: 'shortText', required: 'sign' }],
}
const time: Field = { id: 'at', label: 'Tijd', type: 'time', min: '08:00', max: '17:00' }
const email: Field = { id: 'mail', label: 'E-mail', type: 'email', required: 'discuss' }
const phone: Field = { id: 'phone', label: 'Telefoon', type: 'phone' }
const scale: Field = { id: 'scale', label: 'Cijfer', type: 'scale', min: 1, max: 5 }
const person: Field = { id: 'who', label: 'Wie', type: 'person', among: ['staff'] }
const file: Field = { id: 'file', label: 'Bijlagen', type: 'file', accept: ['pdf'], maxFiles: 2 }
const open: Field = { id: 'open', label: 'Anders', type: 'choice', options, other: true }
const openChoices: Field = { id: 'more', label: 'Meer', type: 'choices', options, other: true }
const rich: Field = {
  id: 'rich',
  label: 'Verhaal',
  type: 'richText',
  maxLength: 5,
  required: 'sign',
}
const pdf = (id: string) => ({ id, name: 'a.pdf', mimeType: 'application/pdf', bytes: 9 })
const paragraph = (...children: unknown[]) => ({
  root: { type: 'root', children: [{ type: 'paragraph', children }] },
})
const words = (text: string) => paragraph({ type: 'text', text })
const linkTo = (url: string) => paragraph({ type: 'link', fields: { url }, children: [] })
const nested = (depth: number): unknown => ({
  root: {
    type: 'root',
    children: [
      Array.from({ length: depth }).reduce<unknown>(
        (inner) => ({ type: 'list', children: [{ type: 'listitem', children: [inner] }] }),
        { type: 'text', text: 'a' },
      ),
    ],
  },
})
const scores: Field = {
  id: 'scores',
  label: 'Scores',
  type: 'scoreTable',
  rows: [
    { id: 'taal', label: 'Taal' },
    { id: 'rekenen', label: 'Rekenen' },
  ],
  columns: [{ id: 'e5', label: 'E5', type: 'number', group: 'Eind', required: 'sign' }],
}
const score = (id: string, e5: unknown = 7) => ({ id, values: { e5 } })
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
  ['a birth date of today', born, '2026-11-23', [], []],
  ['a birth date of tomorrow', born, '2026-11-24', ['dateTooLate'], ['dateTooLate']],
  ['a birth date of another age', born, '1899-12-31', ['dateTooEarly'], ['dateTooEarly']],
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
  ['a time', time, '08:30', [], []],
  ['24:00', time, '24:00', ['time'], ['time']],
  ['a time of one digit', time, '9:05', ['time'], ['time']],
  ['a time too early', time, '07:59', ['timeTooEarly'], ['timeTooEarly']],
  ['a time too late', time, '17:01', ['timeTooLate'], ['timeTooLate']],
  ['an address', email, 'noor@school.nl', [], []],
  ['two addresses', email, 'a@b.nl, c@d.nl', ['email'], ['email']],
  ['an emptied address', email, '', [], ['required']],
  ['a telephone number', phone, '+31 (0)20-1234567', [], []],
  ['words for a telephone number', phone, 'bel mij', ['phone'], ['phone']],
  ['a step of a scale', scale, 5, [], []],
  ['a step outside a scale', scale, 6, ['choice'], ['choice']],
  ['half a step of a scale', scale, 1.5, ['type'], ['type']],
  ['a person', person, { ref: 'user:1', name: 'Tom' }, [], []],
  [
    'a person with more to them',
    person,
    { ref: 'user:1', name: 'T', bsn: 1 },
    ['person'],
    ['person'],
  ],
  ['a person without a name', person, { ref: 'user:1' }, ['person'], ['person']],
  ['two files', file, [pdf('1'), pdf('2')], [], []],
  ['the same file twice', file, [pdf('1'), pdf('1')], ['file'], ['file']],
  ['three files', file, ['1', '2', '3'].map(pdf), ['tooManyFiles'], ['tooManyFiles']],
  ['something else', open, 'other:Thuis', [], []],
  ['something else that says nothing', open, 'other: ', ['choice'], ['choice']],
  ['something else where it is not asked', choice, 'other:Thuis', ['choice'], ['choice']],
  ['an option and something else', openChoices, ['a', 'other:Thuis'], [], []],
  ['something else twice', openChoices, ['other:a', 'other:b'], ['choice'], ['choice']],
  ['rich text', rich, words('abcde'), [], []],
  ['rich text that says nothing', rich, words(' '), [], ['required']],
  ['rich text too long', rich, words('abcdef'), ['tooLong'], ['tooLong']],
  ['rich text with half a surrogate', rich, words('\ud83d'), ['characters'], ['characters']],
  ['a string for rich text', rich, '<b>a</b>', ['richText'], ['richText']],
  ['an image in rich text', rich, paragraph({ type: 'upload' }), ['richText'], ['richText']],
  ['lists within lists', { ...rich, required: undefined }, nested(4), [], []],
  ['lists too deep', rich, nested(7), ['richText'], ['richText']],
  ['a script for a link', rich, linkTo('javascript:alert(1)'), ['richText'], ['richText']],
  ['a picture for a link', rich, linkTo('data:image/png;base64,A'), ['richText'], ['richText']],
  ['an address on this site for a link', rich, linkTo('/admin'), ['richText'], ['richText']],
  ['every row of a score table', scores, [score('taal'), score('rekenen')], [], []],
  ['an untouched row of a score table', scores, [score('taal')], [], ['required']],
  ['an untouched score table', scores, undefined, [], []],
  [
    'a row that a score table does not have',
    scores,
    [score('taal'), score('gym')],
    ['rowId'],
    ['rowId', 'required'],
  ],
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
    const issues = judge(withFields(table), answers, 'save')
    expect(issues.map(({ code, values }) => [code, values.key])).toEqual([
      ['unknown', 'other'],
      ['unknown', 'extra'],
      ['unknown', 'note'],
      ['unknown', 'age'],
    ])
  })

  it('refuses prototype keys and reads no inherited property', () => {
    const polluted: unknown = JSON.parse('{"part":{"__proto__":{"text":"abc"}},"constructor":{}}')
    expect(codes(judge(withFields(text), polluted, 'sign'))).toEqual([
      'unknown',
      'unknown',
      'required',
    ])
    expect(codes(judge(withFields(text), Object.create({ part: 1 }), 'save'))).toEqual([])
  })

  it.each([['text'], [[]], [7], [new Date(0)], [new Map()]])(
    'refuses %p for answers',
    (answers) => {
      expect(codes(judge(withFields(text), answers, 'save'))).toEqual(['type'])
      expect(codes(judge(withFields(text), { part: answers }, 'save'))).toEqual(['type'])
    },
  )

  it('stops at answers that are too large, cyclic or endless', () => {
    const cyclic: Record<string, unknown> = {}
    cyclic.part = cyclic
    const large = { part: { long: 'é'.repeat(1_100_000) } }
    for (const answers of [cyclic, large, { part: new Array(4_000_000_000) }]) {
      expect(codes(judge(withFields(long), answers, 'save'))).toEqual(['size'])
    }
  })

  it('looks no deeper than the shape of answers goes', () => {
    const deep = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`) as unknown
    expect(codes(ask(table, [{ id: '1', values: { name: deep } }, row('2')]))).toEqual(['type'])
  })

  it('lists at most 200 issues', () => {
    const strangers = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`k${i}`, 1]))
    expect(judge(withFields(text), { part: strangers }, 'save')).toHaveLength(200)
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
          expect(Array.isArray(judge(definition, answers, 'sign'))).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('accepts every answer that fits, also after a round trip through JSON', () => {
    fc.assert(
      fc.property(complete, ({ definition, answers }) => {
        expect(judge(definition, answers, 'sign')).toEqual([])
        const stored: unknown = JSON.parse(JSON.stringify(answers))
        expect(judge(definition, stored, 'sign')).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  type Target = { place: Partial<Issue>; field: AnyField; holder: Record<string, unknown> }

  /** Everything that holds an answer, in rows and in rows of rows too, with where it is kept. */
  function targetsIn(
    fields: readonly AnyField[],
    holder: Record<string, unknown>,
    place: Partial<Issue>,
  ): Target[] {
    const id =
      place.rowId === undefined
        ? 'fieldId'
        : place.innerRowId === undefined
          ? 'columnId'
          : 'innerColumnId'
    return answeredFields(fields).flatMap((field) => {
      const here = { ...place, [id]: field.id }
      const rows = innerFields(field).length > 0 ? (holder[field.id] as Row[]) : []
      const row = place.rowId === undefined ? 'rowId' : 'innerRowId'
      return [
        { place: here, field, holder },
        ...rows.flatMap(({ id: rowId, values }) =>
          targetsIn(innerFields(field), values, { ...here, [row]: rowId }),
        ),
      ]
    })
  }

  const keys = ['sectionId', 'fieldId', 'rowId', 'columnId', 'innerRowId', 'innerColumnId'] as const

  it('finds every corruption at its place, also in rows of rows, and nothing elsewhere', () => {
    let inner = 0
    fc.assert(
      fc.property(complete, fc.nat(), fc.nat(), ({ definition, answers }, at, which) => {
        const broken = structuredClone(answers)
        const targets = definition.sections.flatMap(({ id, fields }) =>
          targetsIn(fields, broken[id] as Answers[string], { sectionId: id }),
        )
        fc.pre(targets.length > 0)
        const { place, field, holder } = targets[at % targets.length] as Target
        const values = misfits(field)
        holder[field.id] = values[which % values.length]
        const issues = judge(definition, broken)
        expect(issues).not.toHaveLength(0)
        inner += place.innerColumnId === undefined ? 0 : 1
        for (const issue of issues) {
          expect(keys.filter((key) => place[key] !== undefined).map((key) => issue[key])).toEqual(
            keys.flatMap((key) => place[key] ?? []),
          )
        }
      }),
      { numRuns: 400, seed: 7 },
    )
    expect(inner).toBeGreaterThan(10)
  })
})
