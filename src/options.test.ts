import { describe, expect, it } from '@jest/globals'

import { resolveOptions } from './options.js'
import type { Sealer } from './ports/sealer.js'

const sealer = (demonstration: boolean): Sealer => ({
  demonstration,
  seal: () => Promise.reject(new Error('not asked')),
  verify: () => Promise.reject(new Error('not asked')),
})

describe('Options', () => {
  it.each([
    [{}, 'http://localhost:3000/api/leidraad'],
    [{ serverURL: 'https://plannen.example' }, 'https://plannen.example/api/leidraad'],
    [{ routes: { api: '/rest/v1' } }, 'http://localhost:3000/rest/v1/leidraad'],
    [{ routes: { api: '/' } }, 'http://localhost:3000/leidraad'],
  ])('put the public pages where the app %j has its API', (config, address) => {
    const { publicUrl, pagesPath } = resolveOptions({ sealer: sealer(true) }, config)
    expect(`${publicUrl}${pagesPath}`).toBe(address)
  })

  it('show mails in the admin of a demonstration', () => {
    const { outboxDir } = resolveOptions({ sealer: sealer(true), outboxDir: '.data/outbox' }, {})
    expect(outboxDir).toBe('.data/outbox')
  })

  it('show no mails under a real seal: each holds a link by which its reader signs', () => {
    const resolve = () => resolveOptions({ sealer: sealer(false), outboxDir: '.data/outbox' }, {})
    expect(resolve).toThrow('Expected `outboxDir` to be left out')
    expect(resolveOptions({ sealer: sealer(false) }, {}).outboxDir).toBeUndefined()
  })
})
