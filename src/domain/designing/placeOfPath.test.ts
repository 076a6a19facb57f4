import { describe, expect, it } from '@jest/globals'

import { placeOfPath } from './placeOfPath.js'

const definition = {
  sections: [{ id: 'goals', fields: [{ id: 'goal', fields: [{ id: 'who', label: '' }] }] }],
}

describe('placeOfPath', () => {
  it('leads from a path in the definition to a place and its setting', () => {
    const path = ['sections', 0, 'fields', 0, 'fields', 0, 'label']
    expect(placeOfPath(definition, path)).toEqual({
      kind: 'field',
      place: ['goals', 'goal', 'who'],
      setting: 'label',
    })
    expect(placeOfPath(definition, ['sections', 0, 'title'])).toEqual({
      kind: 'section',
      place: ['goals'],
      setting: 'title',
    })
  })

  it('leads to what stands beside the sections', () => {
    expect(placeOfPath(definition, ['slots', 0, 'label'])).toMatchObject({ kind: 'slots' })
    expect(placeOfPath(definition, ['guards', 'pupilHeard'])).toMatchObject({ kind: 'template' })
    expect(placeOfPath(definition, ['sections', 7])).toMatchObject({ kind: 'template' })
  })
})
