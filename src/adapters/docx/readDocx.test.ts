import { describe, expect, it } from '@jest/globals'
import type { DocxParts } from '../../../test/support/docx.js'
import {
  allTexts,
  boldLine,
  claimingEncryption,
  compoundFile,
  docx,
  external,
  heading,
  item,
  paragraph,
  run,
  t,
  table,
  textBox,
} from '../../../test/support/docx.js'
import { readDocx } from './readDocx.js'

const read = async (parts: DocxParts) => readDocx(await docx(parts))
const texts = async (parts: DocxParts) => (await read(parts)).paragraphs.map(({ text }) => text)
const refuses = (code: string) => expect.objectContaining({ name: 'DomainError', code })

const everything: DocxParts = {
  body: [
    heading(1, 'Mentor'),
    paragraph('Begeleidt & ondersteunt <leerlingen>.'),
    item('Voert gesprekken;'),
    item('met ouders;', { level: 1, list: 2 }),
    boldLine('Contacten'),
    table(
      [paragraph('Met ouders'), paragraph('over voortgang')],
      [paragraph('x') + table([paragraph('binnenste')]), ''],
    ),
    `<w:p>${run('Naast het kader. ')}${textBox(paragraph('In het kader.'))}${run('Verder.')}</w:p>`,
    `<w:sdt><w:sdtContent>${paragraph('In een veld')}</w:sdtContent></w:sdt>`,
    `<w:p><w:ins>${run('Ingevoegd')}</w:ins><w:hyperlink>${run(' met koppeling')}</w:hyperlink></w:p>`,
    `<w:t>Los in de tekst</w:t>`,
  ].join(''),
  header: paragraph('Stichting Het Voorbeeld'),
  footer: paragraph('Versie 2'),
  footnotes: `<w:footnote>${paragraph('Zie het reglement.')}</w:footnote>`,
  comments: `<w:comment>${paragraph('Klopt dit nog?')}</w:comment>`,
}

describe('a Word document', () => {
  it('gives every text of every part', async () => {
    const file = await docx(everything)
    const { paragraphs } = await readDocx(file)
    const found = paragraphs.map(({ text }) => text).join('\n')
    const expected = await allTexts(file)
    expect(expected).toHaveLength(20)
    expect(expected.filter((text) => !found.includes(text.trim()))).toEqual([])
  })

  it('gives them in reading order, with what the file says of each', async () => {
    const { paragraphs, notices } = await read(everything)
    expect(paragraphs).toEqual([
      { text: 'Mentor', heading: 1 },
      { text: 'Begeleidt & ondersteunt <leerlingen>.' },
      { text: 'Voert gesprekken;', listLevel: 0, ordered: false },
      { text: 'met ouders;', listLevel: 1, ordered: true },
      { text: 'Contacten', bold: true },
      { text: 'Met ouders', cell: { table: 0, row: 0, column: 0 } },
      { text: 'over voortgang', cell: { table: 0, row: 0, column: 1 } },
      { text: 'x', cell: { table: 0, row: 1, column: 0 } },
      { text: 'binnenste', cell: { table: 1, row: 0, column: 0 } },
      { text: 'Naast het kader. Verder.' },
      { text: 'In het kader.', from: 'textBox' },
      { text: 'In een veld' },
      { text: 'Ingevoegd met koppeling' },
      { text: 'Los in de tekst' },
      { text: 'Zie het reglement.', from: 'footnote' },
      { text: 'Stichting Het Voorbeeld', from: 'header' },
      { text: 'Versie 2', from: 'footer' },
      { text: 'Klopt dit nog?', from: 'comment' },
    ])
    expect(notices).toEqual([])
  })

  it('keeps tabs and line breaks', async () => {
    const body = `<w:p><w:r>${t('Kader:')}<w:tab/>${t('beleid')}<w:br/>${t('en wet')}</w:r></w:p>`
    expect(await texts({ body })).toEqual(['Kader:\tbeleid\nen wet'])
  })

  it('reads content that is there twice, for old programs too, once', async () => {
    const box = (text: string) => textBox(paragraph(text))
    const body = `<w:p><mc:AlternateContent><mc:Choice>${box('Kader')}</mc:Choice><mc:Fallback>${box('Kader')}</mc:Fallback></mc:AlternateContent></w:p>`
    expect(await texts({ body })).toEqual(['Kader'])
  })

  it('may hold a drawing of any size in an attribute', async () => {
    const body = `<w:p><w:r><w:pict gfxdata="${'A'.repeat(300_000)}"/>${t('Onderschrift')}</w:r></w:p>`
    expect(await texts({ body })).toEqual(['Onderschrift'])
  })

  it('knows headings and lists by style, also by a style it is based on', async () => {
    const styles = [
      '<w:style w:styleId="A"><w:name w:val="Eigen kop"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>',
      '<w:style w:styleId="B"><w:name w:val="Kop daarvan"/><w:basedOn w:val="A"/></w:style>',
      '<w:style w:styleId="C"><w:name w:val="Opsomming"/><w:basedOn w:val="C"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>',
    ].join('')
    const body =
      paragraph('Doel', '<w:pStyle w:val="B"/>') + paragraph('Een', '<w:pStyle w:val="C"/>')
    expect((await read({ styles, body })).paragraphs).toEqual([
      { text: 'Doel', heading: 2, bold: true },
      { text: 'Een', listLevel: 0, ordered: true },
    ])
  })
})

describe('what cannot come along', () => {
  it('is named: macros, links, pictures, embedded files and struck text', async () => {
    const { paragraphs, notices } = await read({
      body: `<w:p>${run('Blijft.')}<w:del><w:r><w:delText>Weg.</w:delText></w:r></w:del></w:p>`,
      relationships: external('attachedTemplate', 'http://127.0.0.1:9/sjabloon.dotm'),
      files: {
        'word/vbaProject.bin': 'macro',
        'word/media/image1.png': 'picture',
        'word/embeddings/sheet.xlsx': 'sheet',
      },
    })
    expect(paragraphs).toEqual([{ text: 'Blijft.' }])
    expect(notices).toEqual([
      'macrosRemoved',
      'externalLinksRemoved',
      'picturesRemoved',
      'embeddedPartsRemoved',
      'deletedTextRemoved',
    ])
  })

  it('reads no part that lies outside the file', async () => {
    const { paragraphs } = await read({
      body: paragraph('Tekst'),
      relationships: external('header', 'file:///etc/hostname'),
    })
    expect(paragraphs).toEqual([{ text: 'Tekst' }])
  })
})

describe('a file that is refused', () => {
  const attributes = (count: number) =>
    Array.from({ length: count }, (_, at) => `a${at}="x"`).join(' ')
  const bytes = (text: string) => new TextEncoder().encode(text)

  it.each([
    ['nothing', new Uint8Array(0), 'import.notDocx'],
    ['a text', bytes('gewoon tekst'), 'import.notDocx'],
    ['a PDF', bytes('%PDF-1.7\n'), 'import.notDocx'],
    ['an old .doc', compoundFile({ encrypted: false }), 'import.notDocx'],
    ['an encrypted document', compoundFile({ encrypted: true }), 'import.encrypted'],
    ['only the start of a zip', bytes('PK\u0003\u0004 and no more'), 'import.broken'],
    ['50 MB', new Uint8Array(50 * 1024 * 1024), 'import.tooLarge'],
  ])('is %s', async (_, file, code) => {
    await expect(readDocx(file)).rejects.toEqual(refuses(code))
  })

  it('gets a hint when it is an old .doc', async () => {
    const reading = readDocx(compoundFile({ encrypted: false }))
    await expect(reading).rejects.toMatchObject({ data: { hint: 'saveAsDocx' } })
  })

  it('is cut off anywhere', async () => {
    const file = await docx(everything)
    for (let part = 1; part < 10; part += 1) {
      const reading = readDocx(file.subarray(0, Math.floor((file.length * part) / 10)))
      await expect(reading).rejects.toEqual(refuses('import.broken'))
    }
  })

  it('has a zip password', async () => {
    await expect(readDocx(claimingEncryption(await docx()))).rejects.toEqual(
      refuses('import.encrypted'),
    )
  })

  it.each<[string, DocxParts, string]>([
    ['a zip of something else', { without: ['_rels/.rels'] }, 'import.notDocx'],
    ['no document', { without: ['word/document.xml'] }, 'import.broken'],
    [
      'a document that is no Word document',
      { files: { 'word/document.xml': '<workbook/>' } },
      'import.notDocx',
    ],
    ['XML that stops', { body: '<w:p><w:r>' }, 'import.broken'],
    ['no XML', { files: { 'word/document.xml': 'x' } }, 'import.broken'],
    [
      'bytes that are no text',
      { files: { 'word/document.xml': new Uint8Array([0x3c, 0xff, 0xfe]) } },
      'import.broken',
    ],
    [
      'an entity of its own',
      {
        files: {
          'word/document.xml': '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><d>&x;</d>',
        },
      },
      'import.broken',
    ],
    [
      'a tag that would hold the parser for a minute',
      { body: `<w:p ${attributes(200_000)}/>` },
      'import.tooLarge',
    ],
    [
      'XML too deep to walk',
      { body: '<w:p>'.repeat(2000) + '</w:p>'.repeat(2000) },
      'import.tooLarge',
    ],
  ])('holds %s', async (_, parts, code) => {
    await expect(read(parts)).rejects.toEqual(refuses(code))
  })

  it('unpacks to far more than it is', async () => {
    const bomb = await docx({ body: paragraph('a'.repeat(60 * 1024 * 1024)) })
    expect(bomb.length).toBeLessThan(200_000)
    await expect(readDocx(bomb)).rejects.toEqual(refuses('import.tooLarge'))
  })

  it('lies about what it unpacks to', async () => {
    const file = Buffer.from(await docx({ body: paragraph('a'.repeat(100_000)) }))
    const name = Buffer.from('word/document.xml')
    const entry = file.lastIndexOf(name, file.lastIndexOf('word/_rels')) - 46
    file.writeUInt32LE(500, entry + 24)
    expect(file.readUInt32LE(entry)).toBe(0x02014b50)
    await expect(readDocx(file)).rejects.toEqual(refuses('import.broken'))
  })

  it('has more parts than a document has', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 40 }, (_, at) => [`word/extra${at}.xml`, 'x']),
    )
    const reading = readDocx(await docx({ files }), { maxParts: 20 })
    await expect(reading).rejects.toEqual(refuses('import.tooLarge'))
  })

  it.each([
    ['5000 paragraphs', paragraph('a'), 5_000],
    ['500,000 characters', paragraph('a'.repeat(1_000)), 500],
  ])('has more than %s', async (_, one, count) => {
    expect((await read({ body: one.repeat(count) })).paragraphs).toHaveLength(count)
    await expect(read({ body: one.repeat(count + 1) })).rejects.toEqual(refuses('import.tooLarge'))
  })
})
