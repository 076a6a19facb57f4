import { afterAll, describe, expect, it } from '@jest/globals'
import { PDF } from '@libpdf/core'

import { createFinisher } from '../../src/adapters/libpdf/createFinisher.js'
import { createThreadFinisher } from '../../src/adapters/libpdf/createThreadFinisher.js'
import { createPrinter } from '../../src/adapters/puppeteer/createPrinter.js'
import { createFakeFinisher } from '../fakes/FakeFinisher.js'
import { runFinisherContract } from '../../src/contracts/finisher.js'

const html =
  '<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Plan van Ayşe</title></head>' +
  '<body><h1>Plan van Ayşe</h1><p>Zie <a href="https://voorbeeld.nl/">de bron</a>.</p></body></html>'
const printer = createPrinter()
const print = () => printer.print(html)
const at = new Date('2026-11-23T09:00:00.000Z')
afterAll(() => printer.close())

describe('finisher with libpdf', () => {
  runFinisherContract({ createFinisher, print })

  it('refuses a print that lost a link', async () => {
    const { pdf, reading } = await print()
    const lost = { pdf, reading: { ...reading, links: ['de bron', 'nog een'] } }
    await expect(
      createFinisher().finish({ print: lost, author: 'De Regenboog', at }),
    ).rejects.toMatchObject({ code: 'printing.textLost' })
  })

  it('refuses what has no tags, or is no PDF', async () => {
    const { reading } = await print()
    const bare = PDF.create()
    bare.addPage({ size: 'a4' })
    for (const pdf of [await bare.save(), new Uint8Array([1, 2, 3])]) {
      await expect(
        createFinisher().finish({ print: { pdf, reading }, author: 'De Regenboog', at }),
      ).rejects.toMatchObject({ code: 'printing.failed' })
    }
  })
})

describe('finisher in a thread', () => {
  const finisher = createThreadFinisher()
  afterAll(() => finisher.close?.())
  runFinisherContract({ createFinisher: () => finisher, print })

  it('makes the very same as beside it', async () => {
    const request = { print: await print(), author: 'De Regenboog', at }
    const [one, other] = [await finisher.finish(request), await createFinisher().finish(request)]
    expect(Buffer.from(one).equals(other)).toBe(true)
  })

  it('says why it cannot, and goes on with the next', async () => {
    const good = await print()
    const bad = { pdf: new Uint8Array([1, 2, 3]), reading: good.reading }
    const lost = { pdf: good.pdf, reading: { ...good.reading, texts: ['Iets anders'] } }
    const [failed, refused, finished] = await Promise.allSettled(
      [bad, lost, good].map((each) => finisher.finish({ print: each, author: 'X', at })),
    )
    expect(failed).toMatchObject({
      reason: {
        code: 'printing.failed',
        cause: { message: expect.stringMatching(/\w/) as unknown },
      },
    })
    expect(refused).toMatchObject({
      reason: { code: 'printing.textLost', data: expect.anything() },
    })
    expect(finished?.status).toBe('fulfilled')
  })
})

describe('fake finisher', () => {
  runFinisherContract({ createFinisher: createFakeFinisher, print })
})
