import { describe, expect, it } from '@jest/globals'

import type { Answers } from '../../domain/definition/answers.js'
import type { PlanDefinition } from '../../domain/definition/definition.js'
import { createLiveForm, findingsOf, LOOK_AFTER } from './liveForm.js'

const definition: PlanDefinition = {
  format: 'leidraad.plan-definition',
  formatVersion: 1,
  slots: [],
  sections: [
    {
      id: 'start',
      title: 'Begin',
      fields: [
        { id: 'name', type: 'shortText', label: 'Naam', required: 'discuss' },
        { id: 'more', type: 'yesNo', label: 'Meer?' },
      ],
    },
    {
      id: 'more',
      title: 'Meer',
      showWhen: { ref: { section: 'start', field: 'more' }, is: 'is', value: true },
      fields: [{ id: 'goal', type: 'shortText', label: 'Doel', required: 'sign' }],
    },
  ],
}

/** Answers that change when told, and a clock that runs when told. */
function world(answers: Answers) {
  let current = answers
  const listeners = new Set<() => void>()
  const waiting: { callback: () => void; milliseconds: number; stopped: boolean }[] = []
  const form = createLiveForm(
    { definition, today: '2026-11-22' },
    {
      answers: () => current,
      subscribe: (listener) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
    (callback, milliseconds) => {
      const timer = { callback, milliseconds, stopped: false }
      waiting.push(timer)
      return () => {
        timer.stopped = true
      }
    },
  )
  const change = (next: Answers): void => {
    current = next
    listeners.forEach((listener) => {
      listener()
    })
  }
  const run = (): number[] => {
    const due = waiting.splice(0).filter(({ stopped }) => !stopped)
    due.forEach(({ callback }) => {
      callback()
    })
    return due.map(({ milliseconds }) => milliseconds)
  }
  return { form, change, run }
}

const fieldsOf = (issues: readonly { fieldId?: string }[]) => issues.map(({ fieldId }) => fieldId)

describe('createLiveForm', () => {
  it('works its rules out once for each change', () => {
    const { form, change } = world({})
    const before = form.state()
    expect(form.state()).toBe(before)
    change({ start: { more: true } })
    expect(form.state()).not.toBe(before)
    expect(form.shownSections()).toBe('start more')
    change({ start: { more: false } })
    expect(form.shownSections()).toBe('start')
  })

  it('looks for what is missing once, a moment after the last change', () => {
    const { form, change, run } = world({})
    let told = 0
    form.subscribeFindings(() => {
      told += 1
    })
    expect(fieldsOf(form.findings().discuss)).toEqual(['name'])
    change({ start: { name: 'A' } })
    change({ start: { name: 'Anna', more: true } })
    expect(fieldsOf(form.findings().discuss)).toEqual(['name'])
    expect(run()).toEqual([LOOK_AFTER])
    expect(told).toBe(1)
    expect(form.findings().discuss).toEqual([])
    expect(fieldsOf(form.findings().sign)).toEqual(['goal'])
  })

  it('stops looking for who left', () => {
    const { form, change, run } = world({})
    const leave = form.subscribeFindings(() => {
      throw new Error('Expected nobody to be told')
    })
    change({ start: { name: 'A' } })
    leave()
    expect(run()).toEqual([])
  })
})

describe('a form that takes too much to work out', () => {
  const column = { ref: { field: 'items', column: 'amount' } }
  const mixed = { ref: { field: 'amount' } }
  const heavy = {
    ...definition,
    sections: [
      {
        id: 'plan',
        title: 'Plan',
        fields: [
          {
            id: 'items',
            type: 'group',
            label: 'Doelen',
            itemLabel: 'Doel',
            fields: [
              { id: 'amount', type: 'number', label: 'Aantal' },
              ...Array.from({ length: 20 }, (_, index) => ({
                id: `sum-${index}`,
                type: 'computed',
                label: 'Som',
                result: 'number',
                expression: { fn: 'sum', of: [mixed, column, column] },
              })),
            ],
          },
        ],
      },
    ],
  } as PlanDefinition
  const row = (index: number) => ({ id: `row-${index}`, values: { amount: index } })
  const answers: Answers = { plan: { items: Array.from({ length: 500 }, (_, at) => row(at)) } }
  const subject = { definition: heavy, today: '2026-11-22' }

  it('stays open, so that it can be made shorter, and says what is wrong', () => {
    const source = { answers: () => answers, subscribe: () => () => undefined }
    const form = createLiveForm(subject, source, () => () => undefined)
    expect(form.shownSections()).toBe('plan')
    expect(form.state().field(['plan', 'items', 'row-0', 'amount'])).toMatchObject({
      visible: true,
      readOnly: false,
    })
    expect(findingsOf(subject, answers).save).toMatchObject([{ code: 'tooHeavy' }])
  })
})
