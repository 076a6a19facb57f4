/** Answers that fit a definition, and values that do not fit one field. */
import fc from 'fast-check'
import { OTHER, type Answer, type Answers, type Row } from '../../src/domain/definition/answers.js'
import type { Option } from '../../src/domain/fieldTypes/fieldBase.js'
import type { PlanDefinition } from '../../src/domain/definition/definition.js'
import type { LeafName, SimpleField } from '../../src/domain/fieldTypes/leaves.js'
import { holdsAnswer } from '../../src/domain/forms/holdsAnswer.js'
import type { RowsField } from '../../src/domain/forms/validateRows.js'
import { innerFields } from '../../src/domain/fieldTypes/inner.js'
import type { AnyField } from '../../src/domain/fieldTypes/index.js'
import { isoDays, times } from './definitions.js'

const texts = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).map((text) => `a${text}`)

const within = <T extends string>(values: fc.Arbitrary<T>, { min, max }: { min?: T; max?: T }) =>
  values.map((value) => (value < (min ?? value) || value > (max ?? value) ? (min ?? value) : value))

const richTexts = texts.map((text) => ({
  root: {
    type: 'root',
    children: [
      { type: 'paragraph', children: [{ type: 'text', text, format: 1 }] },
      {
        type: 'list',
        children: [{ type: 'listitem', children: [{ type: 'text', text: 'punt' }] }],
      },
    ],
  },
}))
const people = fc.record({ ref: fc.constant('pupil:1'), name: texts })
const files = fc.record({
  id: fc.uuid(),
  name: texts,
  mimeType: fc.constant('application/pdf'),
  bytes: fc.nat(),
})

const chosenFrom = (options: readonly Option[], other: boolean | undefined): fc.Arbitrary<string> =>
  fc.constantFrom(...options.map(({ id }) => id), ...(other === true ? [`${OTHER}Anders`] : []))

const makers: {
  [T in LeafName]: (field: Extract<SimpleField, { type: T }>) => fc.Arbitrary<Answer>
} = {
  shortText: () => texts.filter((text) => text.length <= 100),
  longText: () => texts,
  richText: () => richTexts,
  number: ({ min = -1e6, max = 1e6 }) =>
    fc.integer({ min: Math.min(min, max), max: Math.max(min, max) }),
  date: (field) => within(isoDays, field),
  time: (field) => within(times, field),
  email: () => fc.constantFrom('noor@school.nl', 'a.b+c@voor-beeld.example'),
  phone: () => fc.constantFrom('06 12345678', '+31 (0)20-1234567', '112'),
  postalAddress: () =>
    fc.constantFrom('Dorpsstraat 12a, 3512 JE Utrecht', '’t Zand 3-2, 5211 AB ’s-Hertogenbosch'),
  yesNo: () => fc.boolean(),
  choice: ({ options, other }) => chosenFrom(options, other),
  choices: ({ options, other }) =>
    fc.uniqueArray(chosenFrom(options, other), { minLength: 1, maxLength: options.length }),
  scale: ({ min, max }) => fc.integer({ min, max }),
  person: () => people,
  file: ({ maxFiles = 1 }) =>
    fc.uniqueArray(files, { selector: ({ id }) => id, minLength: 1, maxLength: maxFiles }),
}

/** Something that answers the field. */
export const answerOf = (asked: SimpleField): fc.Arbitrary<Answer> =>
  (makers[asked.type as LeafName] as (field: SimpleField) => fc.Arbitrary<Answer>)(asked)

const isAsked = ({ required, requireWhen }: SimpleField): boolean =>
  required !== undefined || requireWhen !== undefined

function simpleAnswer(asked: SimpleField): fc.Arbitrary<Answer> {
  return isAsked(asked) ? answerOf(asked) : fc.option(answerOf(asked))
}

export const answeredFields = (fields: readonly AnyField[]): AnyField[] =>
  fields.filter(holdsAnswer)

const valuesOf = (fields: readonly AnyField[]): fc.Arbitrary<Record<string, Answer>> =>
  fc.record(Object.fromEntries(answeredFields(fields).map((one) => [one.id, answerTo(one)])))

const rowsOf = (asked: RowsField): fc.Arbitrary<Row[]> => {
  const values = valuesOf(innerFields(asked))
  return asked.type === 'scoreTable'
    ? fc.tuple(...asked.rows.map(({ id }) => values.map((row) => ({ id, values: row }))))
    : fc.uniqueArray(fc.record({ id: fc.uuid(), values }), {
        selector: ({ id }) => id,
        minLength: 1,
        maxLength: 4,
      })
}

const isRows = (asked: AnyField): asked is RowsField => innerFields(asked).length > 0

const answerTo = (asked: AnyField): fc.Arbitrary<Answer> =>
  isRows(asked) ? rowsOf(asked) : simpleAnswer(asked as SimpleField)

/** Complete answers: valid at the level `sign`. */
export const answersTo = ({ sections }: PlanDefinition): fc.Arbitrary<Answers> =>
  fc.record(Object.fromEntries(sections.map(({ id, fields }) => [id, valuesOf(fields)])))

const never = [{}, [null], { id: 'x' }, [[]], () => 1]
const noText = [...never, 7, true, [], 'a\u0000', '\ud800']

const wrongFor: { [T in LeafName]: readonly unknown[] } = {
  shortText: [...noText, 'x'.repeat(501)],
  longText: [...noText, 'x'.repeat(20_001)],
  richText: [...never, 'tekst', 7, { root: {} }, { root: { type: 'root', children: [7] } }],
  number: [...never, '7', '', true, [], NaN, Infinity],
  date: [...never, 20260101, true, [], '', '2026-02-30', '2026-13-01', '22-11-2026', '2026-1-1'],
  time: [...never, 14, true, [], '', '24:00', '9:05', '14:60', '14:05:00'],
  email: [...noText, 'noor', 'noor@', 'a@b.nl, c@d.nl', 'Noor <noor@school.nl>'],
  phone: [...noText, 'bel mij', '06', '1'.repeat(31)],
  postalAddress: [...noText, 'Dorpsstraat 12a', '3512 JE Utrecht', 'Plein 3, 3512je Ede'],
  yesNo: [...never, 'ja', '', 0, 1, []],
  choice: [...never, 'no such option', '', 0, [], ['__proto__'], '__proto__', 'other:', 'other: '],
  choices: [...never, 'x', '', 0, ['no such option'], ['other:'], ['other:a', 'other:b']],
  scale: [...never, '1', 0.5, 99, -99, true, []],
  person: [...never, 'Noor', { ref: '', name: 'Noor' }, { ref: 'pupil:1' }, []],
  file: ['a.pdf', {}, [null], [{}], [{ id: '1' }], [{ id: '1', name: 'a', bytes: -1 }], 7],
}

const noRows = [
  'rows',
  '',
  0,
  true,
  {},
  [null],
  [[]],
  [{}],
  [{ id: 'x' }],
  [{ id: '', values: {} }],
]

/** Values that are no answer to the field, whatever its settings. */
export function misfits(asked: AnyField): readonly unknown[] {
  if (isRows(asked)) {
    return asked.type === 'scoreTable' ? [...noRows, [{ id: 'Elders', values: {} }]] : noRows
  }
  return wrongFor[asked.type as LeafName]
}
