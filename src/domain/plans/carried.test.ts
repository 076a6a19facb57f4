import { describe, expect, it } from '@jest/globals'

import { DEFINITION_FORMAT, type PlanDefinition, type Section } from '../definition/definition.js'
import { evaluateForm } from '../logic/evaluateForm.js'
import { begunWith, carriedAlong, carriedIssues, decidedBySave, openIn } from './carried.js'

const section = {
  id: 's',
  title: 'Gegevens',
  fields: [
    { id: 'language', type: 'shortText', label: 'Taal' },
    { id: 'story', type: 'longText', label: 'Verhaal' },
    {
      id: 'goals',
      type: 'table',
      label: 'Doelen',
      columns: [{ id: 'goal', type: 'shortText', label: 'Doel' }],
    },
    {
      id: 'which',
      type: 'shortText',
      label: 'Welke',
      showWhen: { ref: { field: 'language' }, is: 'answered' },
    },
  ],
} satisfies Section
const definition: PlanDefinition = {
  format: DEFINITION_FORMAT,
  formatVersion: 1,
  sections: [section],
  slots: [],
}
const former = { plan: 'p1', digest: 'a'.repeat(64) }
const carried = begunWith(
  Object.fromEntries(
    ['language', 'story', 'goals', 'which'].map((id) => [
      id,
      { section: 's', field: id, review: id === 'story' },
    ]),
  ),
  former,
)
const row = (goal: string) => ({ id: goal, values: { goal } })
const before = { language: 'Pools', story: 'x', goals: [row('a'), row('b')], which: 'thuis' }
const who = { by: 'Carla', at: '2026-11-30T12:00:00.000Z' }
const saved = (after: object) =>
  decidedBySave(section, carried, { before, after: { ...after }, ...who })

describe('What came along', () => {
  it('is open, and says where it came from', () => {
    expect(carried.story).toEqual({
      ...former,
      ...{ section: 's', field: 'story', review: true, state: 'open' },
    })
    expect(openIn(carried)).toEqual(['language', 'story', 'goals', 'which'])
  })

  it('names the evaluation that decided which goals go along', () => {
    const evaluation = { plan: 'e1', digest: 'b'.repeat(64) }
    const origin = { section: 's', field: 'goals', review: false }
    const began = (evaluated: object) =>
      begunWith({ goals: { ...origin, ...evaluated } }, { ...former, evaluation }).goals
    expect(began({ evaluated: true })).toMatchObject({ ...former, evaluation })
    expect(began({})).not.toHaveProperty('evaluation')
  })

  it('is decided by who writes it anew or takes it away, and by no other save', () => {
    expect(saved(before)).toEqual(carried)
    const after = saved({ ...before, language: 'Frans', story: null, goals: [row('a')] })
    expect(after).toMatchObject({
      language: { state: 'changed', ...who },
      story: { state: 'left', ...who },
      goals: { state: 'open' },
      which: { state: 'open' },
    })
    const later = decidedBySave(section, after, { before: {}, after: before, ...who, by: 'Bo' })
    expect(later.language).toMatchObject({ state: 'changed', by: 'Carla' })
    expect(saved({ ...before, goals: [] }).goals?.state).toBe('left')
  })

  it('keeps a plan from being sent where it is shown, and only there', () => {
    const asked = (answers: object, sectionIds?: string[]) =>
      carriedIssues({
        ...{ definition, carried: { s: carried } },
        state: evaluateForm(definition, answers, { today: '2026-11-30' }),
        ...(sectionIds && { sectionIds }),
      })
    const fields = (answers: object) => asked(answers).map(({ fieldId }) => fieldId)
    expect(fields({ s: before })).toEqual(['language', 'story', 'goals', 'which'])
    expect(fields({ s: { ...before, language: null } })).toEqual(['language', 'story', 'goals'])
    expect(asked({ s: before })[0]).toEqual({
      code: 'carried',
      sectionId: 's',
      fieldId: 'language',
      values: { section: 'Gegevens', field: 'Taal' },
    })
    expect(asked({ s: before }, [])).toEqual([])
  })

  it('goes along with its answer to a newer version of the template', () => {
    const place = (path: string[]) => ({ path, label: '', labels: [] })
    const moved = (from: string[], to: string[]) => ({
      ...{ kind: 'moves' as const, label: '', count: 1 },
      ...{ from: place(from), to: place(to) },
    })
    const moves = [
      moved(['s', 'language'], ['t', 'tongue']),
      moved(['s', 'goals', 'goal'], ['s', 'goals', 'goal']),
      moved(['s', 'own'], ['s', 'own']),
    ]
    expect(carriedAlong({ s: carried }, { carried: moves })).toEqual({
      t: { tongue: carried.language },
      s: { goals: carried.goals },
    })
  })
})
