import { describe, expect, it } from '@jest/globals'

import type { SectionAccess } from '../definition/access.js'
import type { PlanDefinition, Section } from '../definition/definition.js'
import { evaluateForm } from '../logic/evaluateForm.js'
import type { Reader } from '../plans/sectionAccess.js'
import { mayReadRemark, placeIn, remarkStatus, textFault } from './remark.js'

const section = (id: string, access?: SectionAccess): Section => ({
  id,
  title: `Deel ${id}`,
  fields: [
    { id: 'ask', type: 'yesNo', label: 'Vraag' },
    {
      id: 'more',
      type: 'shortText',
      label: 'Meer',
      showWhen: { ref: { field: 'ask' }, is: 'is', value: true },
    },
  ],
  ...(access && { access }),
})
const definition: PlanDefinition = {
  format: 'leidraad.plan-definition',
  formatVersion: 1,
  sections: [section('open'), section('theirs', { read: ['guardian'] })],
  slots: [],
}

it('a remark is open, answered, or taken over for good', () => {
  const after = (...kinds: ('answered' | 'takenOver')[]) =>
    remarkStatus(kinds.map((kind) => ({ kind })))
  expect([after(), after('answered'), after('takenOver'), after('takenOver', 'answered')]).toEqual([
    'open',
    'answered',
    'takenOver',
    'takenOver',
  ])
})

describe('placeIn', () => {
  const state = evaluateForm(definition, {}, { today: '2026-11-30' })
  const at = (sectionId?: string, fieldId?: string) =>
    placeIn({ definition, state }, { ...(sectionId && { sectionId }), ...(fieldId && { fieldId }) })

  it('keeps the name and the readers of what is spoken of', () => {
    expect(at()).toEqual({})
    expect(at('open')).toEqual({ sectionId: 'open', sectionTitle: 'Deel open' })
    expect(at('theirs', 'ask')).toEqual({
      sectionId: 'theirs',
      sectionTitle: 'Deel theirs',
      access: { read: ['guardian'] },
      fieldId: 'ask',
      fieldLabel: 'Vraag',
    })
  })

  it('has no place for what is not there or not shown', () => {
    expect([at('nowhere'), at('open', 'nothing'), at('open', 'more'), at('__proto__')]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })
})

describe('textFault', () => {
  it.each([
    ['', 'empty'],
    ['x'.repeat(2_000), undefined],
    ['x'.repeat(2_001), 'tooLong'],
    ['a\u0000b', 'unreadable'],
    ['Twee\nregels, مرحبا en 🙂', undefined],
  ])('of %#', (text, fault) => {
    expect(textFault(text)).toBe(fault)
  })
})

describe('mayReadRemark', () => {
  const coordinator: Reader = { audiences: ['coordinator'], staff: true }
  const platform: Reader = { audiences: [], staff: true }
  const may = (remark: Parameters<typeof mayReadRemark>[0], reader = coordinator) =>
    mayReadRemark(remark, { definition, reader })

  it('lets the school read what was said of what it may read', () => {
    expect([may({}), may({ sectionId: 'open' }), may({ sectionId: 'theirs' })]).toEqual([
      true,
      true,
      false,
    ])
    expect(may({ sectionId: 'open' }, { audiences: ['guardian'], staff: false })).toBe(false)
  })

  it('keeps the readers of a part that is gone, or that was opened since', () => {
    const access: SectionAccess = { read: ['coordinator'] }
    expect(may({ sectionId: 'gone', access })).toBe(true)
    expect(may({ sectionId: 'gone', access }, platform)).toBe(false)
    expect(may({ sectionId: 'open', access }, platform)).toBe(false)
  })
})
