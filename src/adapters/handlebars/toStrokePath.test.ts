import { describe, expect, it } from '@jest/globals'

import type { Stroke } from '../../domain/signing/slots.js'
import { toStrokePath } from './toStrokePath.js'

describe('toStrokePath', () => {
  it('draws each stroke and a lone tap as a dot', () => {
    expect(
      toStrokePath([
        [
          [1, 2],
          [3.26, 4],
        ],
        [[5, 6]],
        [],
      ]),
    ).toBe('M1 2L3.3 4M5 6h0.1')
  })

  it('leaves out what is no point', () => {
    const strokes = [
      [
        [1, 2],
        [NaN, 4],
        [Infinity, 1],
      ],
    ] as Stroke[]
    expect(toStrokePath(strokes)).toBe('M1 2h0.1')
  })
})
