import { describe, expect, it } from '@jest/globals'

import { problemPart } from './problemPart.js'

const definition = {
  sections: [{ id: 'goals', fields: [{ id: 'goal', fields: [{ id: 'who', label: '' }] }] }],
}

describe('problemPart', () => {
  it('leads from a path in the definition to a part and its setting', () => {
    const path = ['sections', 0, 'fields', 0, 'fields', 0, 'label']
    expect(problemPart(definition, path)).toEqual({
      kind: 'field',
      path: ['goals', 'goal', 'who'],
      setting: 'label',
    })
    expect(problemPart(definition, ['sections', 0, 'title'])).toEqual({
      kind: 'section',
      path: ['goals'],
      setting: 'title',
    })
  })

  it('leads to what stands beside the sections', () => {
    expect(problemPart(definition, ['slots', 0, 'label'])).toMatchObject({ kind: 'slots' })
    expect(problemPart(definition, ['guards', 'pupilHeard'])).toMatchObject({ kind: 'template' })
    expect(problemPart(definition, ['inBrief', 2])).toMatchObject({ setting: 'inBrief' })
    expect(problemPart(definition, ['sections', 7])).toMatchObject({ kind: 'template' })
  })
})
