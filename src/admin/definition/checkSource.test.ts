import { describe, expect, it } from '@jest/globals'

import { checkSource, toSource } from './checkSource.js'

const definition = {
  format: 'leidraad.plan-definition',
  formatVersion: 1,
  sections: [
    {
      id: 'goals',
      title: 'Doelen',
      fields: [{ id: 'goal', type: 'shortText', label: 'Doel' }],
    },
  ],
  slots: [],
}

describe('checkSource', () => {
  it('reads a definition that is right', () => {
    expect(checkSource(toSource(definition), 'nl')).toMatchObject({ kind: 'fine', definition })
  })

  it('points each problem to its line in the text', () => {
    const source = toSource(definition).replace('shortText', 'shortest')
    const checked = checkSource(source, 'nl')
    const lines = source.split('\n')
    expect(checked.kind).toBe('wrong')
    const [problem] = checked.kind === 'wrong' ? checked.problems : []
    expect(lines[(problem?.line ?? 0) - 1]).toContain('shortest')
    expect(problem?.text).toContain('Doelen › Doel')
  })

  it('tells where broken JSON breaks', () => {
    expect(checkSource('{\n"a": 1,,\n}', 'nl')).toMatchObject({
      kind: 'broken',
      line: 2,
      column: 8,
    })
  })
})
