import { afterAll, describe, expect, it } from '@jest/globals'

import { docx, heading, paragraph, run } from '../../../test/support/docx.js'
import { busyDuring } from '../../../test/support/busyDuring.js'
import type { Codec } from '../../ports/codec.js'
import { createThreadCodec, type ThreadCodecOptions } from './createThreadCodec.js'

describe('a codec in a thread', () => {
  const codecs: Codec[] = []
  const codecWith = (options: ThreadCodecOptions = {}) => {
    const codec = createThreadCodec(options)
    codecs.push(codec)
    return codec
  }
  const task = () => docx({ body: heading(1, 'Mentor') + paragraph('Begeleidt leerlingen.') })
  afterAll(async () => {
    for (const codec of codecs) {
      await codec.close?.()
    }
  })

  it('reads what it is given, and lets others work meanwhile', async () => {
    const codec = codecWith()
    expect(await codec.read(await task())).toMatchObject({
      content: { title: 'Mentor', remainder: [{ runs: [{ text: 'Begeleidt leerlingen.' }] }] },
      notices: [],
    })
    const long = await docx({ body: `<w:p>${run('woord ').repeat(10_000)}</w:p>` })
    expect(await busyDuring(() => codec.read(long))).toBeLessThan(0.5)
  }, 60_000)

  it('refuses in words of its own, with the figure that helps', async () => {
    const codec = codecWith({ maxBytes: 1024 * 1024 })
    await expect(codec.read(new TextEncoder().encode('PK'))).rejects.toMatchObject({
      name: 'DomainError',
      code: 'import.broken',
    })
    await expect(codec.read(new Uint8Array(2 * 1024 * 1024))).rejects.toMatchObject({
      code: 'import.tooLarge',
      data: { maxMegabytes: 1 },
    })
  }, 60_000)

  it.each([
    ['time', { milliseconds: 20 }],
    ['memory', { memory: 16 }],
  ])(
    'ends a document that goes over its %s, and reads the next',
    async (limit, limits) => {
      const codec = codecWith(limits)
      const heavy = await docx({ body: paragraph('a').repeat(100_000) })
      await expect(codec.read(heavy)).rejects.toMatchObject({
        code: 'import.tooLarge',
        message: expect.stringContaining(limit),
      })
      await expect(codec.read(new TextEncoder().encode('x'))).rejects.toMatchObject({
        code: 'import.notDocx',
      })
    },
    60_000,
  )
})
