import { readdirSync, readFileSync } from 'node:fs'

import { describe, expect, it } from '@jest/globals'

import type { PlanDefinition } from '../definition/definition.js'
import { copy, moveField } from '../designing/edit.js'
import { parseDefinition } from '../forms/parseDefinition.js'
import { fieldNodes, type FieldNode } from '../versions/fieldNodes.js'
import { carryRules } from './carryRules.js'

const starters = readdirSync('templates')
  .filter((name) => name.endsWith('.json'))
  .map((name) => [name, JSON.parse(readFileSync(`templates/${name}`, 'utf8'))] as const)
  .flatMap(([name, { definition }]: readonly [string, { definition?: PlanDefinition }]) =>
    definition ? [[name, definition] as const] : [],
  )
const starter = (name: string) =>
  new Map(starters).get(name) ?? { format: 'leidraad.plan-definition', sections: [] }

const carriedNodes = (definition: PlanDefinition): FieldNode[] => {
  const rules = carryRules(definition)
  return fieldNodes(definition).filter((node) => rules.of(node) !== 'leave')
}
const pathsOf = (definition: PlanDefinition) =>
  carriedNodes(definition).map(({ path }) => path.join('.'))

/** What the school knows of somebody or something, and does not tell of this year. */
const lasting = [
  'particulars.born',
  'particulars.enrolledOn',
  'reason.research.date',
  'startingPoint.scores.date',
  'start.scores.date',
]

describe('Of a starter template', () => {
  it.each(starters)(
    '%s what goes along is no day of that plan and nobody’s view',
    (_, definition) => {
      const carried = carriedNodes(definition)
      const days = carried.filter(({ field }) => field.type === 'date')
      expect(
        days.map(({ path }) => path.join('.')).filter((path) => !lasting.includes(path)),
      ).toEqual([])
      const telling =
        /instem|akkoord|gehoord|geëvalueerd|besproken|eens over|visie|vindt|handtekening/i
      expect(
        carried.filter(({ field }) => telling.test(field.label)).map(({ path }) => path),
      ).toEqual([])
      expect(carried.filter(({ field }) => field.type === 'file')).toEqual([])
      expect(parseDefinition(definition)).toMatchObject({ ok: true })
    },
  )

  it.each(starters)('%s every goal goes along', (_, definition) => {
    const goals = fieldNodes(definition).filter(
      ({ field }) => field.type === 'group' && field.purpose === 'goals',
    )
    const carried = pathsOf(definition)
    for (const { path } of goals) {
      expect(carried).toContain(path.join('.'))
      expect(carried).toContain([...path, 'goal'].join('.'))
    }
  })

  it('the OPP takes along parents, contacts, factors, scores and goals', () => {
    expect(pathsOf(starter('opp.json') as PlanDefinition)).toEqual(
      expect.arrayContaining([
        'particulars.guardians.name',
        'particulars.guardians.hasCustody',
        'particulars.contacts.name',
        'particulars.schoolHistory.school',
        'factors.factors.promoting',
        'startingPoint.scores.score',
        'startingPoint.growth.lastEnd',
        'destination.destination',
        'needs.needs.need',
        'actionPart.goals.goal',
        'actionPart.goals.approach',
      ]),
    )
  })
})

const opp = () => structuredClone(starter('opp.json')) as PlanDefinition
const problemsOf = (change: (definition: PlanDefinition) => void) => {
  const definition = opp()
  change(definition)
  const parsed = parseDefinition(definition)
  return parsed.ok ? [] : parsed.problems.map(({ code, path }) => [code, path.at(-1)])
}
const field = (definition: PlanDefinition, section: string, id: string) =>
  definition.sections.find((one) => one.id === section)?.fields.find((one) => one.id === id) ?? {}
const column = (definition: PlanDefinition, id: string) =>
  (field(definition, 'startingPoint', 'growth') as { columns: { id: string }[] }).columns.find(
    (one) => one.id === id,
  ) ?? {}

const number = (limits: object = {}) => ({ type: 'number', ...limits })
const choice = (ids: string[], rest: object = {}) => ({
  ...{ type: 'choice', options: ids.map((id) => ({ id, label: id })) },
  ...rest,
})
const takingProblems = (last: object, current: object) =>
  problemsOf((definition) =>
    Object.assign(field(definition, 'startingPoint', 'growth'), {
      columns: [
        { id: 'last', label: 'Vorig jaar', carryFrom: 'now', ...last },
        { id: 'now', label: 'Dit jaar', ...current },
      ],
    }),
  )

describe('A template', () => {
  it.each([
    ['a day of the plan', 'cover', 'startDate'],
    ['whether the pupil was heard', 'pupilVoice', 'heard'],
    ['a consultation', 'consultation', 'meetings'],
  ])('cannot let %s go along', (_, section, id) => {
    expect(
      problemsOf((definition) => Object.assign(field(definition, section, id), { carry: 'keep' })),
    ).toEqual([['carry', 'carry']])
  })

  it.each(['gone', 'lastMiddle'])('takes for a column no column %s', (carryFrom) => {
    expect(
      problemsOf((definition) => Object.assign(column(definition, 'lastMiddle'), { carryFrom })),
    ).toEqual([['reference', 'carryFrom']])
  })

  it.each([
    ['a lower bound', number({ max: 100 }), number({ max: 120 })],
    ['a bound where the other has none', number({ min: 0 }), number()],
    ['fewer decimals', number({ decimals: 0 }), number({ decimals: 1 })],
    ['fewer choices', choice(['a']), choice(['a', 'b'])],
    ['no choice of one’s own', choice(['a']), choice(['a'], { other: true })],
  ])('takes nothing for a column with %s', (_, last, current) => {
    expect(takingProblems(last, current)).toEqual([['carryRoom', 'carryFrom']])
  })

  it.each([
    ['the same bounds', number({ max: 120 }), number({ max: 120, unit: 'DLE' })],
    ['wider bounds', number({ max: 200, decimals: 2 }), number({ max: 120, decimals: 0 })],
    ['more choices', choice(['a', 'b'], { other: true }), choice(['a'])],
  ])('takes for a column with %s what another held', (_, last, current) => {
    expect(takingProblems(last, current)).toEqual([])
  })

  it('keeps in a copied table what its columns take, and in no other table', () => {
    const copied = copy(opp(), ['startingPoint', 'growth'], (label) => `${label} (kopie)`)
    const path = copied.path
    const columns = fieldNodes(copied.definition).filter(
      ({ around }) => around.at(-1)?.field.id === path[1],
    )
    const [first, , third] = columns.map((node) => node.field)
    expect(first).toMatchObject({ carryFrom: third?.id })
    expect(parseDefinition(copied.definition)).toMatchObject({ ok: true })
    const moved = moveField(opp(), ['startingPoint', 'growth', 'lastMiddle'], {
      parent: ['startingPoint', 'scores'],
      index: 0,
    })
    expect(parseDefinition(moved.definition)).toMatchObject({ ok: true })
  })
})
