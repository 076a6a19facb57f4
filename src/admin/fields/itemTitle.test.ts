import { describe, expect, it } from '@jest/globals'

import type { GroupField } from '../../domain/fieldTypes/group.js'
import { standOf, subjectOf } from './itemTitle.js'

const fields: GroupField['fields'] = [
  { id: 'hours', type: 'number', label: 'Uren' },
  { id: 'goal', type: 'longText', label: 'Doel' },
  { id: 'status', type: 'choice', label: 'Stand', options: [{ id: 'met', label: 'Behaald' }] },
  { id: 'note', type: 'shortText', label: 'Notitie' },
]
const row = (values: Record<string, string | null>) => ({ id: 'r1', values })

describe('subjectOf', () => {
  it('is the first line of the first text', () => {
    expect(subjectOf({ fields }, row({ goal: ' Leest vlot\nop E5', note: 'x' }))).toBe('Leest vlot')
  })

  it('is cut where a title ends', () => {
    expect(subjectOf({ fields }, row({ goal: 'a'.repeat(200) }))).toHaveLength(80)
  })

  it('is nothing while nothing is written', () => {
    expect(subjectOf({ fields }, row({ goal: '  ' }))).toBeUndefined()
    expect(subjectOf({ fields: fields.slice(0, 1) }, row({}))).toBeUndefined()
  })
})

describe('standOf', () => {
  it('is the label of what was chosen last in the item', () => {
    expect(standOf({ fields }, row({ status: 'met' }))).toBe('Behaald')
    expect(standOf({ fields }, row({ status: 'gone' }))).toBeUndefined()
  })

  it('is the choice that says how far a goal is, where there is one', () => {
    const [, , status] = fields
    const options = [{ id: 'go', label: 'Voortzetten' }]
    const next = { id: 'next', type: 'choice' as const, label: 'Vervolg', options }
    const progress = { ...status, progress: true } as GroupField['fields'][number]
    const values = row({ status: 'met', next: 'go' })
    expect(standOf({ fields: [progress, next] }, values)).toBe('Behaald')
    expect(standOf({ fields: [...fields, next] }, values)).toBe('Voortzetten')
  })
})
