import { describe, expect, it } from '@jest/globals'
import type { Row, SimpleAnswer } from '../definition/answers.js'
import { languages } from '../kernel/language.js'
import { addRow, emptySection, moveRow, removeRow, setAnswer, setCell } from './changes.js'
import type { ColumnField } from '../fieldTypes/leaves.js'
import { inputText, parseInput } from './parseInput.js'

const rows: Row[] = ['a', 'b', 'c'].map((id) => ({ id, values: {} }))
const ids = (list: Row[]): string => list.map(({ id }) => id).join('')

describe('changes', () => {
  it('sets one answer and leaves the others and the original as they were', () => {
    const answers = Object.freeze({ one: Object.freeze({ a: 1 }), two: {} })
    expect(setAnswer(answers, { sectionId: 'one', fieldId: 'b' }, 2)).toEqual({
      one: { a: 1, b: 2 },
      two: {},
    })
  })

  it.each([
    ['a', 1, 'bac'],
    ['a', -1, 'abc'],
    ['c', -9, 'cab'],
    ['b', 9, 'acb'],
    ['z', 1, 'abc'],
  ])('moves row %s by %d to give %s', (id, by, order) => {
    expect(ids(moveRow(rows, id, by))).toBe(order)
  })

  it('adds, removes and fills rows by id', () => {
    expect(ids(addRow(rows, 'd'))).toBe('abcd')
    expect(ids(removeRow(rows, 'b'))).toBe('ac')
    expect(setCell(rows, { rowId: 'b', columnId: 'x' }, 'y')[1]).toEqual({
      id: 'b',
      values: { x: 'y' },
    })
    expect(ids(rows)).toBe('abc')
  })

  it('starts a section with every question unanswered', () => {
    const section = {
      id: 's',
      title: 'S',
      fields: [
        { id: 'a', label: 'A', type: 'yesNo' as const },
        { id: 'x', label: 'X', type: 'explanation' as const, text: 'x' },
      ],
    }
    expect(emptySection(section)).toEqual({ a: null })
  })
})

const number: ColumnField = { id: 'n', label: 'N', type: 'number' }
const date: ColumnField = { id: 'd', label: 'D', type: 'date' }
const time: ColumnField = { id: 't', label: 'T', type: 'time' }
const yesNo: ColumnField = { id: 'y', label: 'Y', type: 'yesNo' }

describe('parseInput', () => {
  it.each<[ColumnField, string, unknown]>([
    [number, '7,5', 7.5],
    [number, ' 7.5 ', ' 7.5 '],
    [number, '1.234,5', 1234.5],
    [number, '-3', -3],
    [number, '', null],
    [number, 'veel', 'veel'],
    [number, '1,2,3', '1,2,3'],
    [number, '0x10', '0x10'],
    [date, '22-11-2026', '2026-11-22'],
    [date, '1/2/2026', '2026-02-01'],
    [date, '22 november 2026', '2026-11-22'],
    [date, '2026-11-22', '2026-11-22'],
    [date, '31-02-2026', '31-02-2026'],
    [time, '14.05 uur', '14:05'],
    [date, 'morgen', 'morgen'],
    [yesNo, 'Ja', true],
    [yesNo, 'false', false],
    [yesNo, 'constructor', 'constructor'],
    [{ id: 't', label: 'T', type: 'longText' }, '  ', null],
    [{ id: 't', label: 'T', type: 'longText' }, ' a\nb ', ' a\nb '],
  ])('reads %o from %p', (field, raw, answer) => {
    expect(parseInput(field, raw, 'nl')).toBe(answer)
  })

  it.each<[ColumnField, SimpleAnswer]>([
    [number, 12_500.5],
    [date, '2015-03-14'],
    [date, '31-02-2015'],
    [time, '09:05'],
    [time, 'laat'],
  ])('reads back what it shows of %o: %p', (field, answer) => {
    for (const language of languages) {
      expect(parseInput(field, inputText(field, answer, language), language)).toBe(answer)
    }
  })

  it('shows a day as a document does', () => {
    expect(inputText(date, '2015-03-14', 'nl')).toBe('14 maart 2015')
    expect(inputText(date, '2015-03-14', 'en')).toBe('14 March 2015')
  })
})
