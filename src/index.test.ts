import { describe, expect, it } from '@jest/globals'
import type { Config } from 'payload'

import { createFakePrinter } from '../test/fakes/FakePrinter.js'
import { createFakeSealer } from '../test/fakes/FakeSealer.js'
import type { Services } from './actions/services.js'
import { leidraad } from './index.js'
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

  it('leaves the rules of the app for its queue alone, and says nothing of what it has none for', () => {
    const access = { run: () => true }
    expect(configWith({}, { jobs: { access, tasks: [] } }).jobs?.access).toEqual(access)
  })
})
