import { describe, expect, it } from '@jest/globals'

import type { PlanDefinition } from '../definition/definition.js'
import { actionDigestOf } from './actionPart.js'

const definition: PlanDefinition = {
  format: 'leidraad.plan-definition',
  formatVersion: 1,
  sections: [
    {
      id: 'view',
      title: 'Perspectief',
      fields: [
        { id: 'support', type: 'yesNo', label: 'Krijgt ondersteuning' },
        { id: 'hours', type: 'number', label: 'Uren' },
        { id: 'note', type: 'shortText', label: 'Notitie' },
      ],
    },
    {
      id: 'action',
      title: 'Handelingsdeel',
      part: 'action',
      showWhen: { ref: { section: 'view', field: 'support' }, is: 'is', value: true },
      fields: [
        { id: 'goal', type: 'shortText', label: 'Doel' },
        {
          id: 'minutes',
          type: 'computed',
          label: 'Minuten',
          result: 'number',
          expression: {
            fn: 'times',
            of: [{ ref: { section: 'view', field: 'hours' } }, { value: 60 }],
          },
        },
      ],
    },
  ],
  slots: [],
}

const circumstances = { today: '2026-11-30', occasion: 'creation' } as const
const view = { support: true, hours: 2, note: 'a' }
const digest = (answers: Record<string, Record<string, unknown>>, subject = 'pupil:1') =>
  actionDigestOf({ definition, answers: answers as never, circumstances, subject })

describe('the action part that is consented to', () => {
  it('is another when what is read there is another, and the same when it is not', async () => {
    const before = await digest({ view, action: { goal: 'Lezen' } })
    expect(before).toMatch(/^[0-9a-f]{64}$/)
    expect(await digest({ view: { ...view, note: 'b' }, action: { goal: 'Lezen' } })).toBe(before)
    expect(await digest({ view, action: { goal: 'Rekenen' } })).not.toBe(before)
    expect(await digest({ view: { ...view, hours: 3 }, action: { goal: 'Lezen' } })).not.toBe(
      before,
    )
    expect(await digest({ view, action: { goal: 'Lezen' } }, 'pupil:2')).not.toBe(before)
  })

  it('is not there without individual support', async () => {
    const without = { ...view, support: false }
    expect(await digest({ view: without, action: { goal: 'Lezen' } })).toBeUndefined()
  })

  it('is not there for whoever does not get to read it', async () => {
    const answers = { view, action: { goal: 'Lezen' } } as never
    const plan = { definition, answers, circumstances, subject: 'pupil:1' }
    expect(await actionDigestOf({ ...plan, keeps: ({ id }) => id === 'view' })).toBeUndefined()
  })
})
