import { describe, expect, it } from '@jest/globals'
import type { Field } from '../forms/definition.js'
import { evaluateForm } from './evaluateForm.js'

const today = '2026-11-23'
const section = (fields: Field[]) => ({ sections: [{ id: 's', title: 'S', fields }] })

describe('evaluateForm', () => {
  it('looks in the own row first, whatever other rows say', () => {
    const definition = section([
      {
        id: 'goals',
        label: 'Doelen',
        type: 'table',
        columns: [
          { id: 'reached', label: 'Behaald', type: 'yesNo' },
          {
            id: 'why',
            label: 'Waarom niet',
            type: 'shortText',
            required: 'sign',
            showWhen: { ref: { field: 'reached' }, is: 'is', value: false },
          },
        ],
      },
    ])
    const rows = [
      { id: 'r1', values: { reached: true } },
      { id: 'r2', values: { reached: false } },
    ]
    const state = evaluateForm(definition, { s: { goals: rows } }, { today })
    expect(state.field(['s', 'goals', 'r1', 'why'])).toEqual({
      visible: false,
      readOnly: false,
      required: undefined,
    })
    expect(state.field(['s', 'goals', 'r2', 'why'])).toMatchObject({
      visible: true,
      required: 'sign',
    })
  })

  it('computes growth between two scores', () => {
    const definition = section([
      { id: 'from', label: 'Van', type: 'number' },
      { id: 'to', label: 'Tot', type: 'number' },
      {
        id: 'growth',
        label: 'Groei',
        type: 'computed',
        result: 'number',
        decimals: 1,
        expression: {
          fn: 'minus',
          of: [{ ref: { field: 'to' } }, { ref: { field: 'from' } }],
        },
      },
    ])
    const growth = (answers: unknown) =>
      evaluateForm(definition, { s: answers }, { today }).field(['s', 'growth']).value
    expect(growth({ from: 0.1, to: 0.35 })).toBe(0.3)
    expect(growth({ from: 0.1 })).toBeUndefined()
  })
})
