import { describe, expect, it } from '@jest/globals'
import { digestOfState } from '../../../test/support/digestOfState.js'
import { logicCases } from '../../../test/support/logicCases.js'
import type { Answers } from '../definition/answers.js'
import type { Field } from '../fieldTypes/index.js'
import type { Condition } from '../definition/condition.js'
import { completedAnswers } from './completedAnswers.js'
import { evaluateForm } from './evaluateForm.js'

const today = '2026-11-23'
const showWhen: Condition = { ref: { field: 'a' }, is: 'is', value: true }
const text = (id: string, whenHidden?: 'keep' | 'clear') => ({
  id,
  label: id,
  type: 'shortText' as const,
  showWhen,
  ...(whenHidden && { whenHidden }),
})
const fields: Field[] = [
  { id: 'a', label: 'A', type: 'yesNo' },
  text('kept'),
  text('cleared', 'clear'),
  {
    id: 'rows',
    label: 'Rijen',
    type: 'group',
    itemLabel: 'Rij',
    fields: [
      { id: 'a', label: 'A', type: 'yesNo' },
      text('kept', 'keep'),
      text('cleared', 'clear'),
      { id: 'inner', label: 'In', type: 'table', columns: [text('cleared', 'clear')] },
    ],
  },
]
const row = (id: string, a: boolean) => ({
  id,
  values: { a, kept: 'k', cleared: 'c', inner: [{ id: 'x', values: { cleared: 'c' } }] },
})

describe('completedAnswers', () => {
  const definition = { sections: [{ id: 's', title: 'S', fields }] }

  it('clears what is hidden and is to be cleared, row by row', () => {
    const answers: Answers = {
      s: { a: false, kept: 'k', cleared: 'c', rows: [row('r1', true), row('r2', false)] },
      unknown: { x: 1 },
    }
    expect(completedAnswers(definition, answers, { today })).toEqual({
      s: {
        a: false,
        kept: 'k',
        cleared: null,
        rows: [
          row('r1', true),
          {
            id: 'r2',
            values: {
              a: false,
              kept: 'k',
              cleared: null,
              inner: [{ id: 'x', values: { cleared: null } }],
            },
          },
        ],
      },
      unknown: { x: 1 },
    })
  })

  it('changes nothing that is shown, and is done after one time', () => {
    for (const { definition, answers, circumstances } of logicCases(150, 5)) {
      const once = completedAnswers(definition, answers as Answers, circumstances)
      const digest = (given: unknown) =>
        digestOfState(definition, given, evaluateForm(definition, given, circumstances))
      expect(completedAnswers(definition, once, circumstances)).toEqual(once)
      for (const [path, state] of Object.entries(digest(once))) {
        expect(state).toEqual(digest(answers)[path])
      }
    }
  })
})
