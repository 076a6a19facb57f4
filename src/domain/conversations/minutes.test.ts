import { readFileSync } from 'node:fs'

import { describe, expect, it } from '@jest/globals'

import type { PlanDefinition } from '../definition/definition.js'
import type { AnyField } from '../fieldTypes/index.js'
import { validateAnswers } from '../forms/validateAnswers.js'
import { checkMinutes, type Minutes } from './minutes.js'
import { isFull, recordRow, withRecord } from './record.js'
import { recordPlace, type RecordPlace } from './recordPlace.js'

const { definition } = JSON.parse(readFileSync('templates/opp.json', 'utf8')) as {
  definition: PlanDefinition
}
const place = recordPlace(definition) as RecordPlace
const headings = { date: 'Datum:', present: 'Aanwezig:', actions: 'Afspraken:' }
const target = { place, headings, date: '10 december 2026' }

const sent = {
  present: 'Marta Kowalska, Carla Bos',
  summary: 'Het hele plan is besproken.',
  agreed: false,
  actions: 'Carla belt op maandag.',
  choices: { outcome: 'continued' },
}
const minutes = sent as Minutes
const row = (id: string) => recordRow(place, minutes, { id, date: '2026-12-10', headings })

const consultationIssues = (answers: unknown) =>
  validateAnswers({
    definition,
    answers,
    level: 'sign',
    circumstances: { today: '2026-12-10' },
    sectionIds: ['consultation'],
  }).map(({ code, warning = false }) => [code, warning])

describe('The record of consultation', () => {
  it('is where the template says, and takes the parts of the minutes that it asks', () => {
    expect(place).toMatchObject({ fieldId: 'meetings', agreed: 'agreed', date: 'date', left: [] })
    expect(row('r1')).toEqual({
      id: 'r1',
      values: {
        date: '2026-12-10',
        attendees: 'Marta Kowalska, Carla Bos',
        report: 'Het hele plan is besproken.\n\nAfspraken:\nCarla belt op maandag.',
        outcome: 'continued',
      },
    })
  })

  it('satisfies the guard, and one conversation without agreement warns', () => {
    expect(consultationIssues({ consultation: {} })).toContainEqual(['noConsultation', false])
    const { answers } = withRecord(place, {}, { row: row('r1'), agreed: false, ours: [] })
    expect(consultationIssues({ consultation: answers })).toEqual([['oneConsultation', true]])
    const second = withRecord(place, answers, { row: row('r2'), agreed: true, ours: [false] })
    expect(second.answers).toMatchObject({ agreed: true, meetings: [{ id: 'r1' }, { id: 'r2' }] })
    expect(consultationIssues({ consultation: second.answers })).toEqual([])
  })

  it('leaves what a person wrote', () => {
    const typed = { meetings: [{ id: 'typed', values: { report: 'Zelf getypt' } }], agreed: true }
    const added = withRecord(place, typed, { row: row('r1'), agreed: false, ours: [] })
    expect(added).toEqual({
      answers: { meetings: [...typed.meetings, row('r1')], agreed: true },
      isAgreedLeft: true,
    })
  })

  it('is nowhere in a template without the guard, or whose field is gone', () => {
    const { guards: _, ...without } = definition
    expect(recordPlace(without)).toBeUndefined()
    expect(recordPlace({ ...definition, sections: [] })).toBeUndefined()
  })

  it('has a last row', () => {
    const rows = { meetings: [row('r1')] }
    expect([
      isFull({ ...place, maxRows: 2 }, rows),
      isFull({ ...place, maxRows: 1 }, rows),
    ]).toEqual([false, true])
  })
})

describe('A record that asks other things', () => {
  const columnsOf = (keeps: (field: AnyField) => boolean, said: object = {}): PlanDefinition => ({
    ...definition,
    sections: definition.sections.map((section) => ({
      ...section,
      fields: section.fields.map((field) =>
        field.id === 'meetings' && field.type === 'group'
          ? {
              ...field,
              fields: field.fields
                .filter(keeps)
                .map((one) => (one.type === 'longText' ? { ...one, ...said } : one)),
            }
          : field,
      ),
    })),
  })

  it('has who were there and when in its summary, where it has no field for them', () => {
    const bare = recordPlace(columnsOf(({ type }) => type === 'longText')) as RecordPlace
    const written = recordRow(
      bare,
      { ...minutes, choices: {} },
      { id: 'r1', date: '2026-12-10', headings },
    )
    expect(written.values).toEqual({
      report:
        'Datum: 10 december 2026\nAanwezig: Marta Kowalska, Carla Bos\n\nHet hele plan is besproken.\n\nAfspraken:\nCarla belt op maandag.',
    })
    const long = { ...sent, summary: 'x'.repeat(3930), choices: {} }
    expect(checkMinutes(long, { ...target, place: bare })).toEqual({
      ok: false,
      problems: [{ code: 'summaryLong' }],
    })
  })

  it('is none without a field for the summary, or with one that is open only at times', () => {
    expect(recordPlace(columnsOf(({ type }) => type !== 'longText'))).toBeUndefined()
    const when = { field: 'outcome', is: 'answered' }
    expect(recordPlace(columnsOf(() => true, { readOnlyWhen: when }))).toBeUndefined()
    expect(recordPlace(columnsOf(() => true, { showWhen: when }))).toBeUndefined()
  })
})

describe('checkMinutes', () => {
  it('takes what is whole', () => {
    expect(checkMinutes(sent, target)).toEqual({ ok: true, minutes: sent })
  })

  it.each([
    [{ ...sent, present: ' ' }, [{ code: 'present' }]],
    [{ ...sent, present: 'x'.repeat(501) }, [{ code: 'presentLong' }]],
    [{ ...sent, summary: '' }, [{ code: 'summary' }]],
    [{ ...sent, summary: 'x'.repeat(3990) }, [{ code: 'summaryLong' }]],
    [{ ...sent, actions: 'x'.repeat(2001) }, [{ code: 'actionsLong' }]],
    [{ ...sent, agreed: 'ja' }, [{ code: 'agreed' }]],
    [{ ...sent, choices: {} }, [{ code: 'choice', fieldId: 'outcome' }]],
    [{ ...sent, choices: { outcome: 'maybe' } }, [{ code: 'choice', fieldId: 'outcome' }]],
    [
      null,
      [
        { code: 'present' },
        { code: 'summary' },
        { code: 'agreed' },
        { code: 'choice', fieldId: 'outcome' },
      ],
    ],
  ])('says everything that is wrong: %#', (wrong, problems) => {
    expect(checkMinutes(wrong, target)).toEqual({ ok: false, problems })
  })

  it('asks no choices where there is no field', () => {
    expect(checkMinutes(sent, { ...target, place: undefined })).toEqual({
      ok: true,
      minutes: { ...sent, choices: {} },
    })
  })
})
