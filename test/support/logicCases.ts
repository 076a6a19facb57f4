/**
 * Definitions full of conditions and computed values, with answers that fit, do not fit, or are not
 * there, as plain JSON: the same table for the unit tests, the server and the browser. Some of the
 * definitions go round in circles on purpose.
 */
import fc, { type GeneratorValue } from 'fast-check'
import type { Field } from '../../src/domain/fieldTypes/index.js'
import type { PlanDefinition, Section } from '../../src/domain/definition/definition.js'
import {
  dateFunctions,
  numberFunctions,
  operators,
  type Condition,
  type Expression,
  type FieldRef,
} from '../../src/domain/definition/condition.js'
import { randomAnswers } from './logicAnswers.js'

export type LogicCase = {
  definition: PlanDefinition
  answers: Record<string, unknown>
  circumstances: { today: string }
}

const oneOf = <T>(g: GeneratorValue, items: readonly T[]): T =>
  items[g(fc.nat, { max: items.length - 1 })] as T
const chance = (g: GeneratorValue, percent: number): boolean => g(fc.nat, { max: 99 }) < percent
const upTo = (g: GeneratorValue, max: number): number => g(fc.nat, { max })

const days = ['2012-02-29', '2024-01-31', '2025-08-01', '2026-02-28', '2026-11-23']
const options = ['a', 'b', 'c'].map((id) => ({ id, label: id.toUpperCase() }))
const wanted = [0, 2, 5, 7.5, true, false, 'a', 'b', 'other:', 'noor', '14:00', ...days]

/** What can be referred to from where the next part stands. */
type Reach = { refs: FieldRef[]; section: string }

/** Mostly to what came before; now and then ahead, to itself, or to what is not there. */
const anyRef = (g: GeneratorValue, { refs }: Reach): FieldRef =>
  refs.length === 0 || chance(g, 6)
    ? { field: `f${upTo(g, 8)}`, ...(chance(g, 30) && { column: `c${upTo(g, 3)}` }) }
    : oneOf(g, refs)

function condition(g: GeneratorValue, reach: Reach, depth = 0): Condition {
  if (depth < 2 && chance(g, 25)) {
    const parts = Array.from({ length: upTo(g, 3) }, () => condition(g, reach, depth + 1))
    return chance(g, 50) ? { all: parts } : { any: parts }
  }
  return { ref: anyRef(g, reach), is: oneOf(g, operators), value: oneOf(g, wanted) }
}

function expression(g: GeneratorValue, reach: Reach, depth = 0): Expression {
  if (depth > 1 || chance(g, 45)) {
    return oneOf<Expression>(g, [
      { ref: anyRef(g, reach) },
      { ref: anyRef(g, reach) },
      { value: oneOf(g, [0, 1, 3, 0.1, 1e308]) },
      { value: oneOf(g, days) },
      { today: true },
    ])
  }
  const several = (length: number) => Array.from({ length }, () => expression(g, reach, depth + 1))
  return oneOf<() => Expression>(g, [
    () => ({ fn: oneOf(g, numberFunctions), of: several(1 + upTo(g, 2)) }),
    () => ({ fn: oneOf(g, dateFunctions), of: several(2) }),
    () => ({ fn: oneOf(g, ['plusDays', 'plusWeeks', 'plusMonths']), of: several(2) }),
    () => ({ fn: 'count', of: several(1) }),
  ])()
}

const rules = (g: GeneratorValue, reach: Reach) => ({
  ...(chance(g, 40) && { showWhen: condition(g, reach) }),
  ...(chance(g, 25) && { requireWhen: condition(g, reach) }),
  ...(chance(g, 20) && { readOnlyWhen: condition(g, reach) }),
  ...(chance(g, 30) && { required: oneOf(g, ['discuss', 'sign'] as const) }),
  ...(chance(g, 30) && { whenHidden: 'clear' as const }),
})

const computed = (g: GeneratorValue, reach: Reach) => ({
  type: 'computed' as const,
  result: oneOf(g, ['number', 'number', 'date'] as const),
  ...(chance(g, 50) && { decimals: upTo(g, 3) }),
  ...(chance(g, 30) && { showWhen: condition(g, reach) }),
  expression: expression(g, reach),
})

const simpleTypes = [
  { type: 'number' },
  { type: 'number' },
  { type: 'date' },
  { type: 'yesNo' },
  { type: 'choice', options, other: true },
  { type: 'shortText' },
  { type: 'time' },
  { type: 'scale', min: 1, max: 5 },
  { type: 'person', among: ['pupil'] },
] as const
const wholeTypes = [
  { type: 'choices', options },
  { type: 'richText' },
  { type: 'longText' },
  { type: 'file', accept: ['pdf'] },
] as const

type Made = { id: string; label: string; type: string; [key: string]: unknown }

const simple = (g: GeneratorValue, id: string, reach: Reach): Made => ({
  id,
  label: id,
  ...(chance(g, 20) ? computed(g, reach) : { ...oneOf(g, simpleTypes), ...rules(g, reach) }),
})

/** Each sees the ones before it in its row, and all that is around. */
function columns(g: GeneratorValue, reach: Reach, ids = 'c'): Made[] {
  const inner: Reach = { ...reach, refs: [...reach.refs] }
  return Array.from({ length: 1 + upTo(g, 3) }, (_, index) => {
    const made = simple(g, `${ids}${index}`, inner)
    inner.refs.push({ field: made.id })
    return made
  })
}

function repeated(g: GeneratorValue, id: string, reach: Reach): Made {
  const base = { id, label: id, ...rules(g, reach) }
  return oneOf<() => Made>(g, [
    () => ({ ...base, type: 'table', columns: columns(g, reach) }),
    () => ({
      ...base,
      type: 'scoreTable',
      rows: ['taal', 'rekenen'].map((row) => ({ id: row, label: row })),
      columns: columns(g, reach),
    }),
    () => ({ ...base, type: 'group', itemLabel: 'Doel', fields: withInner(g, reach) }),
  ])()
}

function withInner(g: GeneratorValue, reach: Reach): Made[] {
  const own = columns(g, reach)
  const inner: Reach = { ...reach, refs: [...reach.refs, ...own.map(({ id }) => ({ field: id }))] }
  const actions: Made = {
    id: 'actions',
    label: 'actions',
    type: 'group',
    itemLabel: 'Actie',
    ...rules(g, inner),
    fields: columns(g, inner, 'd'),
  }
  return chance(g, 60) ? [...own, actions] : own
}

/** How a finished field can be referred to from its section and, named, from others. */
function refsTo({ id, type, ...field }: Made): FieldRef[] {
  const inner = ((field['columns'] ?? field['fields'] ?? []) as Made[]).map((column) => column.id)
  const rows = type === 'scoreTable' ? ['taal'] : []
  return [
    { field: id },
    ...inner.map((column) => ({ field: id, column })),
    ...rows.flatMap((row) => inner.map((column) => ({ field: id, row, column }))),
  ]
}

function section(g: GeneratorValue, id: string, elsewhere: FieldRef[]): Section {
  const reach: Reach = { refs: [...elsewhere], section: id }
  const showWhen = chance(g, 30) ? { showWhen: condition(g, reach) } : {}
  const fields = Array.from({ length: 2 + upTo(g, 5) }, (_, index) => {
    const name = `f${index}`
    const whole = { id: name, label: name, ...oneOf(g, wholeTypes), ...rules(g, reach) }
    const made = oneOf<() => Made>(g, [
      () => simple(g, name, reach),
      () => simple(g, name, reach),
      () => repeated(g, name, reach),
      () => whole,
    ])()
    reach.refs.push(...refsTo(made))
    return made
  })
  return { id, title: id, ...showWhen, fields: fields as unknown as Field[] }
}

function logicCase(g: GeneratorValue): LogicCase {
  const elsewhere: FieldRef[] = []
  const sections = ['s0', 's1', 's2'].slice(0, 1 + upTo(g, 2)).map((id) => {
    const made = section(g, id, elsewhere)
    const refs = made.fields.flatMap((field) => refsTo(field as unknown as Made))
    elsewhere.push(...refs.map((ref) => ({ section: id, ...ref })))
    return made
  })
  const definition: PlanDefinition = {
    format: 'leidraad.plan-definition',
    formatVersion: 1,
    sections,
    slots: [],
  }
  return {
    definition,
    answers: randomAnswers(g, sections),
    circumstances: { today: oneOf(g, days) },
  }
}

export const logicCasesOf: fc.Arbitrary<LogicCase> = fc.gen().map(logicCase)

/** The same cases for the same seed, on every machine. */
export const logicCases = (count: number, seed = 20261123): LogicCase[] =>
  fc.sample(logicCasesOf, { numRuns: count, seed })
