/** What who asks for a PDF gets while the printer has its hands full. */
import { readFileSync } from 'node:fs'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { createFinisher } from '../../../src/adapters/libpdf/createFinisher.js'
import { createPrinter } from '../../../src/adapters/puppeteer/createPrinter.js'
import type { PlanTemplateContent } from '../../../src/domain/standards/content.js'
import { makeWorld, type World } from '../../fixtures/world.js'
import { startLeidraad, type Leidraad } from '../../support/leidraad.js'

const opp = JSON.parse(readFileSync('templates/opp.json', 'utf8')) as PlanTemplateContent
const { title, planKind, definition } = opp
const longDocument = `<title>x</title><p>${'woord '.repeat(150_000)}</p>`

describe('A printer with its hands full', () => {
  const printer = createPrinter({ concurrency: 1, queueLimit: 0, timeoutMs: 59_000 })
  let app: Leidraad
  let world: World

  beforeAll(async () => {
    app = await startLeidraad('sqlite', { adapters: { printer, finisher: createFinisher() } })
    world = await makeWorld(app.payload)
    await printer.print('<title>x</title><p>warm</p>')
  }, 120_000)
  afterAll(async () => {
    await printer.close()
    await app.stop()
  })

  it('says so, and when to try again', async () => {
    const as = world.people.schoolAdmin
    const made = await app.rest('POST', '/plan-templates', {
      as,
      body: { title, planKind, definition },
    })
    const { id } = ((await made.json()) as { doc: { id: string } }).doc
    const meanwhile = printer.print(longDocument)
    const reply = await app.rest('GET', `/plan-templates/${id}/blank`, { as })
    expect(reply.status).toBe(503)
    expect(reply.headers.get('retry-after')).toBe('60')
    expect(await reply.json()).toMatchObject({ errors: [{ code: 'printing.busy' }] })
    await meanwhile
    const after = await app.rest('GET', `/plan-templates/${id}/blank`, { as })
    expect([after.status, after.headers.get('retry-after')]).toEqual([200, null])
  }, 60_000)
})
