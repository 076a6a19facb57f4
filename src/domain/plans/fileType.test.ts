import { describe, expect, it } from '@jest/globals'

import { cleanName, fileTypeOf } from './fileType.js'

const bytes = (text: string): Uint8Array =>
  Uint8Array.from(Array.from(text, (character) => character.charCodeAt(0)))

/** As much of a zip as is looked at: one local header, and the directory. */
const zip = (names: string[], first = ''): Uint8Array =>
  bytes(
    `PK\x03\x04${'\0'.repeat(26)}${first}${names
      .map((name) => `PK\x01\x02${'\0'.repeat(42)}${name}`)
      .join('')}`,
  )
const odt = 'mimetypeapplication/vnd.oasis.opendocument.textPK'

describe('fileTypeOf', () => {
  it.each([
    ['png', bytes('\x89PNG\r\n\x1a\n')],
    ['jpg', bytes('\xff\xd8\xff\xe0')],
    ['webp', bytes('RIFF\0\0\0\0WEBPVP8 ')],
    ['pdf', bytes('%PDF-1.7')],
    ['docx', zip(['[Content_Types].xml', 'word/document.xml'])],
    ['odt', zip(['mimetype', 'content.xml'], odt)],
  ])('knows a %s', (extension, content) => {
    expect(fileTypeOf(content)?.extension).toBe(extension)
  })

  it.each([
    ['nothing', bytes('')],
    ['HTML', bytes('<!doctype html><script>')],
    ['SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg">')],
    ['HTML before a PDF', bytes('<html>%PDF-1.7')],
    ['a program', bytes('MZ\x90')],
    ['a zip', zip(['a.exe'])],
    [
      'a Word document with macros',
      zip(['[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin']),
    ],
    ['a text document with macros', zip(['mimetype', 'Basic/Standard'], odt)],
    ['a spreadsheet', zip(['[Content_Types].xml', 'xl/workbook.xml'])],
    ['other RIFF', bytes('RIFF\0\0\0\0WAVE')],
  ])('takes no %s', (_, content) => {
    expect(fileTypeOf(content)).toBeUndefined()
  })
})

describe('cleanName', () => {
  const pdf = { kind: 'pdf', mimeType: 'application/pdf', extension: 'pdf' } as const

  it.each([
    ['Verslag groep 7.pdf', 'Verslag groep 7.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\Users\\x\\verslag.PDF', 'verslag.pdf'],
    ['page.html', 'page.pdf'],
    ['a\u202Efdp.exe', 'afdp.pdf'],
    ['a"b<c>\n.pdf', 'a-b-c-.pdf'],
    ['', 'bestand.pdf'],
    ['...', 'bestand.pdf'],
    [`${'ë'.repeat(300)}.pdf`, `${'ë'.repeat(100)}.pdf`],
  ])('makes of %j %j', (given, name) => {
    expect(cleanName(given, pdf)).toBe(name)
  })
})
