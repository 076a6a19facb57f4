import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { brokenReferences } from '../../../test/support/brokenReferences.js'
import {
  definitionWith,
  field,
  many,
  option,
  sectionWith,
  slotsOf,
  withField,
  withSlot,
  type Json,
} from '../../../test/support/definitionJson.js'
import { definitions } from '../../../test/support/definitions.js'
import { problemText } from '../../translations/definitionProblem.js'
import type { DefinitionProblem } from '../definition/definitionProblem.js'
import type { Issue } from '../definition/answers.js'
import { languages } from '../kernel/language.js'
import { parseLayout } from '../layout/parseLayout.js'
import { parseDefinition, type ParsedDefinition } from './parseDefinition.js'
import { validateAnswers } from './validateAnswers.js'

const readTemplate = (name: string): Json =>
  JSON.parse(readFileSync(`${process.cwd()}/templates/${name}`, 'utf8')) as Json

const problemsOf = (value: unknown): DefinitionProblem[] => {
  const parsed = parseDefinition(value)
  return parsed.ok ? [] : parsed.problems
}

const wrong: [string, unknown, string, string][] = [
  ['nothing', undefined, 'missing', ''],
  ['a list', [], 'type', ''],
  ['another format', definitionWith({ format: 'x' }), 'choice', 'format'],
  ['a newer format', definitionWith({ formatVersion: 2 }), 'choice', 'formatVersion'],
  ['an unknown key', definitionWith({ extra: 1 }), 'unknownKey', 'extra'],
  [
    'no label',
    withField({ type: 'yesNo', label: undefined }),
    'missing',
    'sections.0.fields.0.label',
  ],
  [
    'an empty label',
    withField({ type: 'yesNo', label: ' ' }),
    'empty',
    'sections.0.fields.0.label',
  ],
  [
    'a label too long',
    withField({ type: 'yesNo', label: 'x'.repeat(301) }),
    'tooLong',
    'sections.0.fields.0.label',
  ],
  ['an unknown type', withField({ type: 'drawing' }), 'notInstalled', 'sections.0.fields.0.type'],
  ['no type', withField({}), 'missing', 'sections.0.fields.0.type'],
  [
    'a required explanation',
    withField({ type: 'explanation', text: 'x', required: true }),
    'unknownKey',
    'sections.0.fields.0.required',
  ],
  [
    'another level for required',
    withField({ type: 'yesNo', required: true }),
    'choice',
    'sections.0.fields.0.required',
  ],
  ['a bad id', withField({ type: 'yesNo', id: 'Één' }), 'id', 'sections.0.fields.0.id'],
  ['a long id', withField({ type: 'yesNo', id: 'a'.repeat(65) }), 'id', 'sections.0.fields.0.id'],
  [
    'constructor as id',
    withField({ type: 'yesNo', id: 'constructor' }),
    'id',
    'sections.0.fields.0.id',
  ],
  [
    'prototype as id',
    withField({ type: 'yesNo', id: 'prototype' }),
    'id',
    'sections.0.fields.0.id',
  ],
  [
    '__proto__ as id',
    withField({ type: 'yesNo', id: '__proto__' }),
    'id',
    'sections.0.fields.0.id',
  ],
  [
    '__proto__ as key',
    JSON.parse('{"sections":[{"__proto__":{}}]}'),
    'forbiddenKey',
    'sections.0.__proto__',
  ],
  [
    'no options',
    withField({ type: 'choice', options: [] }),
    'tooFew',
    'sections.0.fields.0.options',
  ],
  [
    '201 options',
    withField({ type: 'choice', options: many(201, option) }),
    'tooMany',
    'sections.0.fields.0.options',
  ],
  [
    'one option id twice',
    withField({ type: 'choices', options: [option('a'), option('a')] }),
    'duplicate',
    'sections.0.fields.0.options.1.id',
  ],
  [
    '21 columns',
    withField({ type: 'table', columns: many(21, (id) => field({ id, type: 'yesNo' })) }),
    'tooMany',
    'sections.0.fields.0.columns',
  ],
  [
    'a table in a table',
    withField({ type: 'table', columns: [field({ type: 'table' })] }),
    'choice',
    'sections.0.fields.0.columns.0.type',
  ],
  [
    'one column id twice',
    withField({ type: 'table', columns: [field({ type: 'yesNo' }), field({ type: 'date' })] }),
    'duplicate',
    'sections.0.fields.0.columns.1.id',
  ],
  [
    'one inner field id twice',
    withField({
      type: 'group',
      itemLabel: 'Doel',
      fields: [field({ type: 'yesNo' }), field({ type: 'date' })],
    }),
    'duplicate',
    'sections.0.fields.0.fields.1.id',
  ],
  [
    'min above max',
    withField({ type: 'number', min: 2, max: 1 }),
    'bounds',
    'sections.0.fields.0.min',
  ],
  [
    'an impossible date',
    withField({ type: 'date', min: '2026-02-30' }),
    'date',
    'sections.0.fields.0.min',
  ],
  [
    'dates out of order',
    withField({ type: 'date', min: '2026-02-02', max: '2026-02-01' }),
    'bounds',
    'sections.0.fields.0.min',
  ],
  [
    'rows out of order',
    withField({ type: 'table', minRows: 2, maxRows: 1, columns: [field({ type: 'yesNo' })] }),
    'bounds',
    'sections.0.fields.0.minRows',
  ],
  [
    'half a row',
    withField({ type: 'table', minRows: 0.5, columns: [field({ type: 'yesNo' })] }),
    'type',
    'sections.0.fields.0.minRows',
  ],
  [
    '501 rows',
    withField({ type: 'table', maxRows: 501, columns: [field({ type: 'yesNo' })] }),
    'range',
    'sections.0.fields.0.maxRows',
  ],
  [
    'a half surrogate pair',
    withField({ type: 'yesNo', label: '\ud800' }),
    'characters',
    'sections.0.fields.0.label',
  ],
  ['infinity', withField({ type: 'number', max: Infinity }), 'notJson', 'sections.0.fields.0.max'],
  ['a function', withField({ type: 'number', max: () => 1 }), 'notJson', 'sections.0.fields.0.max'],
  [
    'one section id twice',
    definitionWith({ sections: [sectionWith({}), sectionWith({})] }),
    'duplicate',
    'sections.1.id',
  ],
  [
    '61 sections',
    definitionWith({ sections: many(61, (id) => sectionWith({ id })) }),
    'tooMany',
    'sections',
  ],
  [
    '401 fields in all',
    definitionWith({
      sections: ['a', 'b', 'c'].map((id) =>
        sectionWith({
          id,
          fields: many(id === 'a' ? 201 : 100, (n) => field({ id: n, type: 'yesNo' })),
        }),
      ),
    }),
    'tooMany',
    'sections',
  ],
  ['a slot without intent', withSlot({ intents: [] }), 'tooFew', 'slots.0.intents'],
  ['an unknown intent', withSlot({ intents: ['agree'] }), 'choice', 'slots.0.intents.0'],
  ['one intent twice', withSlot({ intents: ['heard', 'heard'] }), 'duplicate', 'slots.0.intents.1'],
  [
    'one slot id twice',
    definitionWith({ slots: [...slotsOf({}), ...slotsOf({})] }),
    'duplicate',
    'slots.1.id',
  ],
  ['an unknown role', withSlot({ role: 'neighbour' }), 'choice', 'slots.0.role'],
  ...brokenReferences,
  ['a definition of over 1 MB', definitionWith({ slots: 'x'.repeat(1_000_001) }), 'size', ''],
]

describe('parseDefinition', () => {
  it.each(wrong)('refuses %s', (_, value, ...[code, path]) => {
    const problems = problemsOf(value)
    expect(problems.map((problem) => [problem.code, problem.path.join('.')])).toEqual([
      [code, path],
    ])
  })

  it.each(wrong)('says in words what is wrong with %s', (_, value) => {
    for (const language of languages) {
      const [text = ''] = problemsOf(value).map((problem) => problemText(problem, language))
      expect(text).toMatch(/^.+: .{10,}$/)
      expect(text).not.toMatch(/undefined|\{|: *$|kies uit: \.|from: \./i)
    }
  })

  it.each([
    { type: 'number', min: 3, max: 3 },
    { type: 'date', min: '2026-02-01', max: '2026-02-01' },
    { type: 'table', minRows: 2, maxRows: 2, columns: [field({ type: 'yesNo' })] },
  ])('accepts bounds that are equal: %o', (settings) => {
    expect(problemsOf(withField(settings))).toEqual([])
  })

  it('names the place of a problem in words and as a path', () => {
    const [problem] = problemsOf(withField({ type: 'choice', options: [option('A')] }))
    expect(problem?.labels).toEqual(['Deel', 'Veld', 'A'])
    expect(problemText(problem as DefinitionProblem, 'nl')).toMatch(
      /^Deel › Veld › A \(sections\[0\]\.fields\[0\]\.options\[0\]\.id\): een id begint/,
    )
  })

  it('refuses deep and cyclic values without a stack overflow', () => {
    const deep: unknown = JSON.parse(`${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`)
    const cyclic: Json = {}
    cyclic.sections = cyclic
    expect(problemsOf(deep).map(({ code }) => code)).toEqual(['depth'])
    expect(problemsOf(cyclic).map(({ code }) => code)).toEqual(['size'])
  })

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), (anything) => {
        expect(parseDefinition(anything).ok).toBe(false)
        expect(parseDefinition(definitionWith({ sections: anything, slots: [anything] })).ok).toBe(
          false,
        )
      }),
      { numRuns: 300 },
    )
  })

  it('accepts every generated definition and keeps it through JSON', () => {
    fc.assert(
      fc.property(definitions, (definition) => {
        expect(parseDefinition(definition)).toEqual({ ok: true, definition })
        const stored: unknown = JSON.parse(JSON.stringify(definition))
        expect(parseDefinition(stored)).toEqual({ ok: true, definition: stored })
      }),
      { numRuns: 200 },
    )
  })
})

const issuesOf = (parsed: ParsedDefinition, answers: unknown): Issue[] =>
  parsed.ok
    ? validateAnswers({
        definition: parsed.definition,
        answers,
        level: 'sign',
        circumstances: { today: '2026-11-23' },
      })
    : [{ code: 'type', values: {} }]

describe('the starter template of an OPP', () => {
  const { definition: source, layout, ...template } = readTemplate('opp.json')
  const parsed = parseDefinition(source)
  const answers = readTemplate('opp-example-answers.json')

  it('is a definition of fourteen sections, of which one asks consent', () => {
    expect(problemsOf(source)).toEqual([])
    expect(template).toEqual({ kind: 'planTemplate', title: expect.any(String), planKind: 'opp' })
    expect(parseLayout(layout, source as never)).toEqual({ ok: true, layout, warnings: [] })
    const sections = parsed.ok ? parsed.definition.sections : []
    expect(sections).toHaveLength(14)
    expect(sections.filter(({ part }) => part === 'action').map(({ id }) => id)).toEqual([
      'actionPart',
    ])
  })

  it('has example answers that are complete', () => {
    expect(issuesOf(parsed, answers)).toEqual([])
  })

  it('cannot be signed when nothing is filled in', () => {
    const issues = issuesOf(parsed, {})
    expect(new Set(issues.map(({ code }) => code))).toEqual(
      new Set(['required', 'pupilNotHeard', 'noConsultation']),
    )
    expect(issues.map(({ fieldId }) => fieldId)).toContain('substantiation')
  })
})
