import { describe, expect, it } from '@jest/globals'
import { create } from 'qrcode'

import { qrPath } from './qrPath.js'

describe('qrPath', () => {
  it('draws every dark module once, within a white border of four', () => {
    const address = 'https://plannen.kompas.example/controle'
    const { size, path } = qrPath(address)
    const { modules } = create(address, { errorCorrectionLevel: 'M' })
    expect(size).toBe(modules.size + 8)
    const squares = path.match(/M\d+ \d+h1v1h-1z/g) ?? []
    expect(squares.join('')).toBe(path)
    expect(squares).toHaveLength(modules.data.reduce((sum, dark) => sum + dark, 0))
    // The corner of the first finder pattern.
    expect(squares[0]).toBe('M4 4h1v1h-1z')
  })
})
