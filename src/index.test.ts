import { describe, expect, it } from '@jest/globals'
import type { Config, PayloadRequest } from 'payload'

import { createFakePrinter } from '../test/fakes/FakePrinter.js'
import { createFakeSealer } from '../test/fakes/FakeSealer.js'
import { docx, paragraph, run } from '../test/support/docx.js'
import { busyDuring } from '../test/support/busyDuring.js'
import type { Services } from './actions/services.js'
import { leidraad } from './index.js'
import { QUEUES } from './jobs/queues.js'
import type { LeidraadOptions } from './options.js'

const db = {} as Config['db']
const configWith = (adapters: LeidraadOptions['adapters'], host: Partial<Config> = {}): Config => {
  const options = {
    sealer: createFakeSealer(),
    adapters: { printer: createFakePrinter(), ...adapters },
  }
  return leidraad(options)({ secret: 'x', db, ...host })
}

describe('The plugin', () => {
  it('packs with the archiver and keeps prints in the cache of the app', () => {
    const archiver = { archive: () => new ReadableStream<Uint8Array>() }
    const printCache = { once: (_: string, make: () => Promise<Uint8Array>) => make() }
    const services = configWith({ archiver, printCache }).custom?.leidraad as Services
    expect(services.archiver).toBe(archiver)
    expect(services.prints).toBe(printCache)
  })

  it('reads a Word document beside what else is done', async () => {
    const { codec } = configWith({}).custom?.leidraad as Services
    await codec.read(await docx({ body: paragraph('Mentor') }))
    const long = await docx({ body: `<w:p>${run('woord ').repeat(10_000)}</w:p>` })
    expect(await busyDuring(() => codec.read(long))).toBeLessThan(0.5)
    await codec.close?.()
  }, 60_000)

  it('leaves the rules of the app for its queue alone, but for people of a school who ask for ours', () => {
    const config = configWith({}, { jobs: { access: { run: () => true }, tasks: [] } })
    const { access } = config.jobs ?? {}
    const users = { config: { custom: { leidraad: true } } }
    const payload = { config, collections: { users } }
    const runs = (collection: string, query: object) =>
      access?.run?.({
        req: { user: { collection }, query, payload } as unknown as PayloadRequest,
      })
    expect(Object.keys(access ?? {})).toEqual(['run'])
    expect([runs('accounts', { allQueues: 'true' }), runs('users', { queue: 'own' })]).toEqual([
      true,
      true,
    ])
    // People of a school came with us, and our queues are worked through by the server itself.
    expect([runs('users', { allQueues: 'true' }), runs('users', { queue: QUEUES[0] })]).toEqual([
      false,
      false,
    ])
  })
})
