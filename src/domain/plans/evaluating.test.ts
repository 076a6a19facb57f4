import { describe, expect, it } from '@jest/globals'

import { evaluationAnswers, evaluationTemplate } from '../../../test/support/evaluation.js'
import { oppAnswers, oppTemplate } from '../../../test/fixtures/world.js'
import type { Answers, Row } from '../definition/answers.js'
import type { PlanDefinition, Section } from '../definition/definition.js'
import type { Field } from '../fieldTypes/index.js'
import { readOnlyIssues } from '../forms/readOnlyIssues.js'
import {
  conclusionsOf,
  goalsAsSigned,
  knownAt,
  mayEvaluate,
  opensGoals,
  wordlessField,
  type Evaluated,
} from './evaluating.js'
import { phases, type Phase } from './phase.js'

const opp = oppTemplate().definition
const evaluation = evaluationTemplate().definition
const circumstances = { today: '2027-06-14' }
const answers = oppAnswers() as Answers
const given = evaluationAnswers() as Answers

const within = (definition: PlanDefinition, id: string, change: (section: Section) => Section) => ({
  ...definition,
  sections: definition.sections.map((section) => (section.id === id ? change(section) : section)),
})
const withGoals = (definition: PlanDefinition, id: string, change: (field: Field) => Field) =>
  within(definition, id, (section) => ({
    ...section,
    fields: section.fields.map((field) => (field.id === 'goals' ? change(field) : field)),
  }))
const begun = (definition: PlanDefinition, to = evaluation, told = answers) =>
  goalsAsSigned({ definition, answers: told, circumstances }, to, 'nl')

describe('Which plan may be evaluated', () => {
  const plan: Evaluated = { phase: 'inForce', subject: 'p1', kind: 'opp' }
  const by = { subject: 'p1', evaluates: evaluation.evaluates }
  const may = (changed: Partial<Evaluated>, other: Partial<typeof by> = {}, isUnderWay = false) =>
    mayEvaluate({ ...plan, ...changed }, { ...by, ...other }, { isUnderWay })

  it('is one that is in force', () => {
    const going: Phase[] = ['inForce', 'evaluated', 'evaluationDue', 'overdue']
    expect(phases.filter((phase) => may({ phase }))).toEqual(going)
  })

  it.each<[string, boolean]>([
    ['of another kind', may({ kind: 'groepsplan' })],
    ['about another pupil', may({}, { subject: 'p2' })],
    ['by a template of plans', may({}, { evaluates: undefined })],
    ['of which an evaluation is under way', may({}, {}, true)],
  ])('is none %s', (_, isAllowed) => {
    expect(isAllowed).toBe(false)
  })
})

describe('A plan that an evaluation is written of', () => {
  it('asks nothing for it itself: that would be sealed empty', () => {
    const told = opp.sections.flatMap(({ title, fields }) => [
      title,
      ...fields.flatMap(({ label, ...field }) => [label, 'help' in field ? field.help : undefined]),
    ])
    const ofEvaluations =
      /^(evaluatie|geëvalueerd|resultaat per doel)|alleen bij de evaluatie|afgelopen jaar/i
    expect(told.filter((text) => text !== undefined && ofEvaluations.test(text))).toEqual([])
  })

  it('leaves it to the evaluation to ask the pupil how it went, in words of their own', () => {
    const ofPupils = evaluation.sections.filter(({ access }) => access?.fill?.includes('pupil'))
    const asked = ofPupils.flatMap(({ fields }) => fields.map(({ label }) => label))
    expect(asked).toEqual(['Wat vind je van het afgelopen jaar?'])
  })
})

describe('What a plan that follows knew of evaluations when it was begun', () => {
  const [first, second] = ['2027-06-14T10:00:00.000Z', '2028-06-14T10:00:00.000Z'].map(
    (sealedAt) => ({ sealedAt }),
  )

  it.each([
    ['2027-01-01', { since: second }],
    ['2028-01-01', { known: first, since: second }],
    ['2029-01-01', { known: second }],
  ])('on %s', (day, found) => {
    const evaluations = [first, second].filter((one) => one !== undefined)
    expect(knownAt(evaluations, `${day}T12:00:00.000Z`)).toEqual(found)
  })
})

describe('The goals that an evaluation begins with', () => {
  it('are those of the plan, each with its id and what was signed of it', () => {
    const goals = answers.actionPart?.goals as Row[]
    expect(begun(opp)).toEqual({
      goals: {
        goals: goals.map(({ id, values }) => ({
          id,
          values: { goal: values.goal, criterion: values.successCriterion },
        })),
      },
    })
  })

  it('tell a choice and a day in words, and nothing of what is not there', () => {
    const asked = (from: string) => ({
      ...{ id: from, type: 'longText' as const, label: from, fromGoal: from },
    })
    const fields = ['domain', 'end', 'nothing'].map(asked)
    const to = withGoals(evaluation, 'goals', (field) => ({ ...field, fields }) as Field)
    const [first] = begun(opp, to).goals?.goals as Row[]
    expect(first?.values).toEqual({ domain: 'Werkhouding', end: '19 februari 2027' })
  })

  it('say at least something of each, whatever the plan calls its questions', () => {
    const asked = { id: 'goal', type: 'longText' as const, label: 'Doel', fromGoal: 'elsewhere' }
    const to = withGoals(evaluation, 'goals', (field) => ({ ...field, fields: [asked] }) as Field)
    const goals = answers.actionPart?.goals as Row[]
    const [first] = begun(opp, to).goals?.goals as Row[]
    expect(first?.values).toEqual({ goal: goals[0]?.values.goal })
    const [row = { id: '', values: {} }] = goals
    const silent = { ...answers, actionPart: { goals: [row, { id: 'g2', values: {} }] } }
    expect(wordlessField(to, begun(opp, to, silent))).toBe('Doel')
    expect(wordlessField(to, begun(opp, to))).toBeUndefined()
  })

  it('are not those that the plan did not show', () => {
    const showWhen = { ref: { section: 'actionPart', field: 'aids' }, is: 'unanswered' as const }
    const hidden = withGoals(opp, 'actionPart', (field) => ({ ...field, showWhen }))
    expect(begun(hidden)).toEqual({})
  })

  it('come before nobody who may not read them in the plan', () => {
    const closed = within(opp, 'actionPart', (section) => ({
      ...section,
      access: { read: ['coordinator'] },
    }))
    const alike = within(evaluation, 'goals', (section) => ({
      ...section,
      access: { read: ['coordinator'] },
    }))
    expect(opensGoals(opp, evaluation)).toBe(false)
    expect(opensGoals(closed, evaluation)).toBe(true)
    expect(opensGoals(closed, alike)).toBe(false)
  })

  it('are written by nobody, taken away by nobody and joined by no other', () => {
    const before = begun(opp)
    const rows = before.goals?.goals as Row[]
    const changed = (goals: Row[]) =>
      readOnlyIssues({
        ...{ definition: evaluation, circumstances, before, after: { goals: { goals } } },
        sectionIds: ['goals'],
      }).map(({ code }) => code)
    const reached = rows.map((row) => ({ ...row, values: { ...row.values, reached: 'fully' } }))
    const other = rows.map((row) => ({ ...row, values: { ...row.values, goal: 'Makkelijker' } }))
    expect(changed(reached)).toEqual([])
    expect(changed(other)).toEqual(['readOnly'])
    expect(changed(rows.slice(1))).toEqual(['readOnly'])
    expect(changed([...rows, { id: 'new', values: { goal: 'Nieuw' } }])).toEqual(['readOnly'])
    expect(changed([...rows, { id: 'new', values: {} }])).toEqual(['readOnly'])
    expect(changed(rows.toReversed())).toEqual(['readOnly'])
  })
})

describe('What an evaluation concludes', () => {
  it('is told of each goal by its id', () => {
    expect(conclusionsOf(evaluation, given)).toMatchObject([
      { goalId: 'goal-1', outcome: 'done' },
      { goalId: 'goal-2', outcome: 'adjust' },
    ])
    expect(conclusionsOf(evaluation, given)[0]?.goal).toContain('Łukasz bij vier van de vijf')
  })

  it('is nothing where it was not said, and to go on where an option says nothing', () => {
    const goals: Row[] = [
      { id: 'g0', values: { next: 'continue' } },
      { id: 'g1', values: { next: 'strange' } },
      { id: 'g2', values: {} },
    ]
    expect(conclusionsOf(evaluation, { goals: { goals } })).toEqual([
      { goalId: 'g0', goal: '', outcome: 'continue' },
      { goalId: 'g1', goal: '', outcome: 'continue' },
    ])
    expect(conclusionsOf(opp, answers)).toEqual([])
  })
})
