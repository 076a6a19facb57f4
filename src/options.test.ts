import { describe, expect, it } from '@jest/globals'

import { resolveOptions } from './options.js'
import type { Sealer } from './ports/sealer.js'

const sealer = (demonstration: boolean): Sealer => ({
  demonstration,
  seal: () => Promise.reject(new Error('not asked')),
  verify: () => Promise.reject(new Error('not asked')),
})

describe('Options', () => {
  it('show mails in the admin of a demonstration', () => {
    const { outboxDir } = resolveOptions({ sealer: sealer(true), outboxDir: '.data/outbox' }, '')
    expect(outboxDir).toBe('.data/outbox')
  })

  it('show no mails under a real seal: each holds a link by which its reader signs', () => {
    const resolve = () => resolveOptions({ sealer: sealer(false), outboxDir: '.data/outbox' }, '')
    expect(resolve).toThrow('Expected `outboxDir` to be left out')
    expect(resolveOptions({ sealer: sealer(false) }, '').outboxDir).toBeUndefined()
  })
})
