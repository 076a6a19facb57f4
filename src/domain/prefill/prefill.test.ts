import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import type { SectionAnswers } from '../definition/answers.js'
import type { Section } from '../definition/definition.js'
import { decideSource, fillFromSources, sourceChanges, type SourceValues } from './prefill.js'

const section: Section = {
  id: 'head',
  title: 'Gegevens',
  fields: [
    { id: 'pupil', type: 'shortText', label: 'Leerling', source: 'pupil.name' },
    { id: 'group', type: 'shortText', label: 'Groep', source: 'pupil.group' },
    { id: 'question', type: 'longText', label: 'Hulpvraag', source: 'earlierPlan' },
    { id: 'note', type: 'longText', label: 'Opmerking' },
  ],
}
const at = '2026-09-01T08:00:00.000Z'
const later = '2026-11-22T08:00:00.000Z'
const values: SourceValues = {
  known: { 'pupil.name': 'Łukasz van der Meer', 'pupil.group': '6a' },
  earlierPlan: { head: { question: 'Leren plannen' } },
}
const nothing = { answers: {}, provenance: {} }
const filled = fillFromSources(section, nothing, { values, at })
const moved: SourceValues = { ...values, known: { ...values.known, 'pupil.group': '7b' } }

describe('fillFromSources', () => {
  it('answers what is open, and keeps the source and the moment', () => {
    expect(filled.answers).toEqual({
      pupil: 'Łukasz van der Meer',
      group: '6a',
      question: 'Leren plannen',
    })
    expect(filled.provenance.group).toEqual({ from: 'pupil.group', value: '6a', at })
  })

  it('answers nothing of a type that is not known here', () => {
    const foreign = { id: 'code', type: 'host:code', label: 'Code', source: 'pupil.name' }
    const fields = [foreign] as unknown as Section['fields']
    expect(fillFromSources({ ...section, fields }, nothing, { values, at })).toEqual(nothing)
  })

  it('leaves what a person wrote, also when that was emptied again', () => {
    const own = fillFromSources(
      section,
      { answers: { group: 'plusklas' }, provenance: {} },
      { values, at },
    )
    expect(own.answers.group).toBe('plusklas')
    expect(own.provenance.group).toBeUndefined()
    const emptied = { ...filled, answers: { ...filled.answers, group: '' } }
    expect(fillFromSources(section, emptied, { values, at: later })).toEqual(emptied)
  })

  it('takes no rows, lists or inherited names from an earlier plan', () => {
    for (const question of [['a'], [{ id: '1', values: {} }], { root: {} }, '  ', null]) {
      const odd = { known: {}, earlierPlan: { head: { question } as SectionAnswers } }
      expect(fillFromSources(section, nothing, { values: odd, at })).toEqual(nothing)
    }
    const inherited = {
      known: {},
      earlierPlan: Object.create({ head: { question: 'x' } }) as object,
    }
    expect(fillFromSources(section, nothing, { values: inherited as SourceValues, at })).toEqual(
      nothing,
    )
  })
})

describe('sourceChanges', () => {
  it('shows the old and the new value', () => {
    expect(sourceChanges(section, filled, values)).toEqual([])
    expect(sourceChanges(section, filled, moved)).toEqual([
      { fieldId: 'group', from: 'pupil.group', was: '6a', now: '7b', isOwn: false },
    ])
  })

  it('says that a person had changed the answer', () => {
    const own = { ...filled, answers: { ...filled.answers, group: 'plusklas' } }
    expect(sourceChanges(section, own, moved)).toMatchObject([{ fieldId: 'group', isOwn: true }])
  })

  it('is silent about a source that says nothing any more', () => {
    expect(sourceChanges(section, filled, { known: {} })).toEqual([])
  })
})

describe('decideSource', () => {
  const [change] = sourceChanges(section, filled, moved)

  it.each([
    [true, '7b'],
    [false, '6a'],
  ])('asks no more once it is decided (take: %p)', (take, answer) => {
    if (!change) {
      throw new Error('Expected a change')
    }
    const decided = decideSource(filled, change, { take, at: later })
    expect(decided.answers.group).toBe(answer)
    expect(decided.provenance.group).toEqual({ from: 'pupil.group', value: '7b', at: later })
    expect(sourceChanges(section, decided, moved)).toEqual([])
  })

  it('never changes a written answer, whatever the sources do', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), (written, name) => {
        fc.pre(written.trim() !== '')
        const own = { answers: { pupil: written }, provenance: filled.provenance }
        const next = { known: { 'pupil.name': name } }
        expect(fillFromSources(section, own, { values: next, at }).answers.pupil).toBe(written)
      }),
    )
  })
})
