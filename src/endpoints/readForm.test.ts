import { describe, expect, it } from '@jest/globals'
import type { PayloadRequest } from 'payload'

import { readForm } from './readForm.js'

const MULTIPART = 'multipart/form-data; boundary=b'
const part = (name: string) => `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\nx\r\n`

const sent = (type: string, body: BodyInit) =>
  new Request('http://localhost', {
    ...{ method: 'POST', headers: { 'Content-Type': type }, body, duplex: 'half' },
  }) as unknown as PayloadRequest

describe('a form', () => {
  it.each([
    [MULTIPART, `${part('a').repeat(3)}--b--\r\n`],
    ['application/x-www-form-urlencoded', 'a=x&a=x&a=x'],
  ])('of %s is read with as many fields as it may have, and no more', async (type, body) => {
    const read = await readForm(sent(type, body), 1_000, { fields: 4 })
    expect(read.ok && read.form.getAll('a')).toEqual(['x', 'x', 'x'])
    expect(await readForm(sent(type, body), 1_000, { fields: 1 })).toEqual({
      ok: false,
      fault: 'tooManyFields',
    })
  })

  it.each([
    'multipart/form-data; xboundary=other; boundary=b',
    'multipart/form-data; boundary=other; boundary=b',
    'multipart/form-data; boundary="o\\ther"; boundary=b',
    'multipart/form-data',
    'text/plain',
    '',
  ])('that calls itself %p hides no fields', async (type) => {
    const read = await readForm(sent(type, `${part('a').repeat(30)}--b--\r\n`), 10_000, {
      fields: 4,
    })
    expect(read.ok && [...read.form.keys()]).toEqual(false)
  })

  it('is waited for so long', async () => {
    const endless = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new TextEncoder().encode(part('a'))),
    })
    expect(await readForm(sent(MULTIPART, endless), 1_000, { milliseconds: 20 })).toEqual({
      ok: false,
      fault: 'tooSlow',
    })
  })

  it('of more bytes than it may have is not read', async () => {
    expect(await readForm(sent(MULTIPART, part('a')), 10)).toEqual({ ok: false, fault: 'tooLarge' })
  })
})
