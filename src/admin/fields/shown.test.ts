import { describe, expect, it } from '@jest/globals'

import type { Answers } from '../../domain/definition/answers.js'
import type { Field } from '../../domain/fieldTypes/index.js'
import type { Section } from '../../domain/definition/definition.js'
import { evaluateForm } from '../../domain/logic/evaluateForm.js'
import {
  keepSame,
  shownFields,
  shownInRow,
  stateOfShown,
  type Shown,
  type ShownFields,
} from './shown.js'

const section: Section = {
  id: 'goals',
  title: 'Doelen',
  fields: [
    { id: 'heard', type: 'yesNo', label: 'Gehoord?', required: 'discuss' },
    {
      id: 'why',
      type: 'longText',
      label: 'Waarom niet?',
      showWhen: { ref: { field: 'heard' }, is: 'is', value: false },
    },
    {
      id: 'scores',
      type: 'table',
      label: 'Scores',
      columns: [
        { id: 'from', type: 'number', label: 'Van', required: 'sign' },
        { id: 'to', type: 'number', label: 'Naar' },
        {
          id: 'growth',
          type: 'computed',
          label: 'Groei',
          result: 'number',
          expression: { fn: 'minus', of: [{ ref: { field: 'to' } }, { ref: { field: 'from' } }] },
        },
      ],
    },
    {
      id: 'plain',
      type: 'table',
      label: 'Afspraken',
      columns: [{ id: 'what', type: 'shortText', label: 'Wat', required: 'sign' }],
    },
  ],
}

const shownFor = (values: Answers[string]): ShownFields =>
  shownFields(section.fields, {
    path: ['goals'],
    values,
    state: evaluateForm({ sections: [section] }, { goals: values }, { today: '2026-11-22' }),
  })

const heard: Field = { id: 'heard', type: 'yesNo', label: 'Gehoord?', required: 'discuss' }

function of(fields: ShownFields, id: string): Shown {
  const found = fields[id]
  if (found === undefined) {
    throw new Error(`Expected a field ${id}`)
  }
  return found
}

const rows = [{ id: 'r1', values: { from: 2, to: 5 } }]

describe('shownFields', () => {
  it('follows the answers, also in the rows', () => {
    const shown = shownFor({ heard: false, scores: rows })
    expect(shown.why?.visible).toBe(true)
    expect(shownInRow(of(shown, 'scores'), 'r1', heard).required).toBe('discuss')
    expect(shown.scores?.rows?.r1?.growth?.value).toBe(3)
    expect(shownFor({ heard: true }).why?.visible).toBe(false)
  })

  it('does not look into rows without rules', () => {
    const shown = shownFor({ plain: [{ id: 'r1', values: {} }] })
    expect(shown.plain?.rows).toBeUndefined()
  })

  it('lets nobody write what is not known here, in a row that was just added either', () => {
    const strange = { id: 'code', type: 'host:code', label: 'Code' } as unknown as Field
    const shown: Shown = { visible: true, readOnly: false, required: undefined }
    expect(shownInRow(shown, 'new', strange).readOnly).toBe(true)
    expect(shownInRow(shown, 'new', heard).readOnly).toBe(false)
  })
})

describe('keepSame', () => {
  it('gives back the earlier value when nothing changed', () => {
    const before = shownFor({ heard: false, scores: rows })
    expect(keepSame(before, shownFor({ heard: false, scores: rows }))).toBe(before)
  })

  it('keeps every part that did not change', () => {
    const before = shownFor({ heard: false, scores: rows })
    const after = keepSame(before, shownFor({ heard: true, scores: rows }))
    expect(after).not.toBe(before)
    expect(after.scores).toBe(before.scores)
    expect(after.why).not.toBe(before.why)
  })

  it('loses no part that came or went', () => {
    expect(keepSame({ a: 1, b: 2 }, { a: 1 })).toEqual({ a: 1 })
    expect(keepSame({ a: 1 }, { a: 1, b: undefined })).toEqual({ a: 1, b: undefined })
  })
})

describe('stateOfShown', () => {
  it('answers for the rows as the form would', () => {
    const state = stateOfShown(of(shownFor({ scores: rows }), 'scores'))
    expect(state.field(['goals', 'scores', 'r1', 'growth']).value).toBe(3)
    expect(state.field(['goals', 'scores', 'r9', 'to']).visible).toBe(true)
  })
})
