import { describe, expect, it } from '@jest/globals'

import { fileInForm } from './fileInForm.js'

const TYPE = 'multipart/form-data; boundary=b'
const sought = { name: 'file', parts: 3 }

const part = (name: string, content: string, file = '; filename="plan.pdf"') =>
  `--b\r\nContent-Disposition: form-data; name="${name}"${file}\r\nContent-Type: application/pdf\r\n\r\n${content}\r\n`
const form = (...parts: string[]) => `${parts.join('')}--b--\r\n`

const fileIn = (body: string, type = TYPE) => {
  const file = fileInForm(new Uint8Array(Buffer.from(body, 'latin1')), type, sought)
  return file && Buffer.from(file).toString('latin1')
}

describe('the file of a form', () => {
  it('is found as a browser writes it, whatever its bytes are', async () => {
    const content = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 7) % 256)
    const written = new FormData()
    written.set('first', 'a text')
    written.set('file', new File([content], 'Łukasz "plan".pdf', { type: 'application/pdf' }))
    const body = new Uint8Array(await new Response(written).arrayBuffer())
    const [, boundary = ''] = /^--(.*)\r\n/.exec(Buffer.from(body).toString('latin1')) ?? []
    expect(fileInForm(body, `multipart/form-data; boundary=${boundary}`, sought)).toEqual(content)
  })

  it.each([
    ['one file', form(part('file', 'x')), 'x'],
    ['no bytes in it', form(part('file', '')), ''],
    ['texts before it', form(part('a', '1', ''), part('b', '2', ''), part('file', 'x')), 'x'],
    ['another file before it', form(part('other', '1'), part('file', 'x')), 'x'],
    ['lines that look like its boundary', form(part('file', '--b\n--c\r\n-b')), '--b\n--c\r\n-b'],
    ['an old header', form(part('file', 'x').replace('Content-D', 'CONTENT-D')), 'x'],
  ])('is found with %s', (_, body, content) => {
    expect(fileIn(body)).toBe(content)
  })

  it.each([
    ['nothing', ''],
    ['no part', form()],
    ['another field', form(part('other', 'x'))],
    ['a text of that name', form(part('file', 'x', ''))],
    [
      'more parts than are looked at',
      form(...'abc'.split('').map((n) => part(n, '1')), part('file', 'x')),
    ],
    ['no end', part('file', 'x')],
    ['no header', '--b\r\nx\r\n--b--\r\n'],
    ['a header without end', `--b\r\n${'x'.repeat(5_000)}`],
    ['something before its first boundary', `x${form(part('file', 'x'))}`],
  ])('is not found in a form with %s', (_, body) => {
    expect(fileIn(body)).toBeUndefined()
  })

  it.each(['multipart/form-data; boundary=other', 'multipart/form-data', 'text/plain', ''])(
    'is not found in a form that calls itself %p',
    (type) => {
      expect(fileIn(form(part('file', 'x')), type)).toBeUndefined()
    },
  )
})
