/** Answers to any definition: fitting ones, and what people and attackers send instead. */
import fc, { type GeneratorValue } from 'fast-check'
import type { Section } from '../../src/domain/definition/definition.js'

type AnyField = {
  id: string
  type: string
  columns?: AnyField[]
  fields?: AnyField[]
  rows?: { id: string }[]
}

const oneOf = (g: GeneratorValue, items: readonly unknown[]): unknown =>
  items[g(fc.nat, { max: items.length - 1 })]

const richText = (text: string) => ({
  root: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', text }] }] },
})

const fitting: Record<string, readonly unknown[]> = {
  number: [0, 2, 5, 7.5, -3, 0.1, 0.2, 1e308],
  date: ['2012-02-29', '2024-01-31', '2026-02-28', '2026-11-23'],
  yesNo: [true, false],
  choice: ['a', 'b', 'c', 'other:Thuis'],
  choices: [['a'], ['b', 'c']],
  shortText: ['noor', ' Noor ', '2026-11-23'],
  longText: ['noor en sam'],
  richText: [richText('Noor'), richText(' ')],
  time: ['14:00', '08:30'],
  scale: [1, 3, 5],
  person: [{ ref: 'pupil:1', name: 'Noor' }],
  file: [[{ id: '1', name: 'a.pdf', mimeType: 'application/pdf', bytes: 1200 }]],
}

const misfits: readonly unknown[] = [
  null,
  '',
  '   ',
  'x',
  '2026-02-30',
  '99:99',
  12,
  -0,
  true,
  {},
  [],
  [null],
  [[]],
  [{ id: 'r1' }],
  [{ id: 7, values: { c0: 1 } }],
  { root: 5 },
  { root: { children: [[]] } },
  '__proto__',
  'constructor',
  { ref: 'pupil:1' },
  'other:',
]

function answer(g: GeneratorValue, field: AnyField): unknown {
  if (g(fc.nat, { max: 99 }) < 18) {
    return oneOf(g, misfits)
  }
  const inner = field.columns ?? field.fields
  return inner === undefined ? oneOf(g, fitting[field.type] ?? misfits) : rows(g, field, inner)
}

const rows = (g: GeneratorValue, field: AnyField, inner: AnyField[]): unknown[] => {
  const ids = field.rows?.map(({ id }) => id) ?? ['r0', 'r1', 'r2'].slice(g(fc.nat, { max: 3 }))
  return ids.map((id) => ({ id, values: answersTo(g, inner) }))
}

const answersTo = (g: GeneratorValue, fields: readonly AnyField[]): Record<string, unknown> =>
  Object.fromEntries(
    fields
      .filter(({ type }) => type !== 'computed' && g(fc.nat, { max: 99 }) < 88)
      .map((field) => [field.id, answer(g, field)]),
  )

export const randomAnswers = (
  g: GeneratorValue,
  sections: readonly Section[],
): Record<string, unknown> =>
  Object.fromEntries(
    sections.map(({ id, fields }) => [id, answersTo(g, fields as unknown as AnyField[])]),
  )
