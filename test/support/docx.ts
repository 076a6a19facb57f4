import { buffer } from 'node:stream/consumers'

import JSZip from 'jszip'
import yazl from 'yazl'

/** A small Word document, written for tests: what is given here is all that is in it. */
export type DocxParts = {
  /** Markup inside `<w:body>`. */
  body?: string
  styles?: string
  numbering?: string
  /** Markup inside the root of each part. */
  header?: string
  footer?: string
  footnotes?: string
  comments?: string
  /** Further relationships of the document. */
  relationships?: string
  /** Further files in the zip. */
  files?: Record<string, string | Uint8Array>
  /** Files to leave out. */
  without?: string[]
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const MAIN_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

export const escapeXml = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

export const t = (text: string) => `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`
export const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr>${t(text)}</w:r>`
export const paragraph = (text: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr>${run(text)}</w:p>`
export const boldLine = (text: string) => `<w:p>${run(text, '<w:b/>')}</w:p>`
export const heading = (level: number, text: string) =>
  paragraph(text, `<w:pStyle w:val="Kop${level}"/>`)
export const item = (text: string, { level = 0, list = 1 } = {}) =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)
export const table = (...rows: string[][]) =>
  `<w:tbl>${rows
    .map((row) => `<w:tr>${row.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`)
    .join('')}</w:tbl>`
export const textBox = (content: string) =>
  `<w:r><w:pict><w:txbxContent>${content}</w:txbxContent></w:pict></w:r>`
export const external = (kind: string, target: string) =>
  `<Relationship Id="x-${kind}" Type="${OFFICE}/${kind}" Target="${target}" TargetMode="External"/>`

const root = (name: string, content: string) =>
  `${HEAD}<w:${name} xmlns:w="${W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">${content}</w:${name}>`

const relationships = (content: string) =>
  `${HEAD}<Relationships xmlns="${PACKAGE}">${content}</Relationships>`

const relationship = (kind: string, target: string) =>
  `<Relationship Id="${kind}" Type="${OFFICE}/${kind}" Target="${target}"/>`

export const headingStyles = [1, 2, 3]
  .map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="Kop${level}"><w:name w:val="heading ${level}"/></w:style>`,
  )
  .join('')

const level = (depth: number, format: string) =>
  `<w:lvl w:ilvl="${depth}"><w:numFmt w:val="${format}"/></w:lvl>`
/** List 1 has bullets, list 2 numbers. */
export const twoLists =
  `<w:abstractNum w:abstractNumId="1">${level(0, 'bullet')}${level(1, 'bullet')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="2">${level(0, 'decimal')}${level(1, 'decimal')}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>' +
  '<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>'

function optionalParts(parts: DocxParts): [kind: string, file: string, xml: string][] {
  const all: [string, string, string, string | undefined][] = [
    ['styles', 'styles.xml', 'styles', parts.styles ?? headingStyles],
    ['numbering', 'numbering.xml', 'numbering', parts.numbering ?? twoLists],
    ['header', 'header1.xml', 'hdr', parts.header],
    ['footer', 'footer1.xml', 'ftr', parts.footer],
    ['footnotes', 'footnotes.xml', 'footnotes', parts.footnotes],
    ['comments', 'comments.xml', 'comments', parts.comments],
  ]
  return all.flatMap(([kind, file, name, content]) =>
    content === undefined ? [] : [[kind, file, root(name, content)]],
  )
}

export async function docx(parts: DocxParts = {}): Promise<Uint8Array> {
  const beside = optionalParts(parts)
  const links = beside.map(([kind, file]) => relationship(kind, file)).join('')
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${MAIN_TYPE}"/></Types>`,
    '_rels/.rels': relationships(relationship('officeDocument', 'word/document.xml')),
    'word/document.xml': root('document', `<w:body>${parts.body ?? ''}</w:body>`),
    'word/_rels/document.xml.rels': relationships(links + (parts.relationships ?? '')),
    ...Object.fromEntries(beside.map(([, file, xml]) => [`word/${file}`, xml])),
    ...parts.files,
  }
  const zip = new yazl.ZipFile()
  for (const [name, content] of Object.entries(files)) {
    if (parts.without?.includes(name) !== true) {
      zip.addBuffer(Buffer.from(content), name)
    }
  }
  zip.end()
  return buffer(zip.outputStream)
}

/** The head of a compound file, with the stream name that says it holds an encrypted package. */
export function compoundFile({ encrypted }: { encrypted: boolean }): Uint8Array {
  const head = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  const stream = encrypted ? 'EncryptedPackage' : 'WordDocument'
  return Buffer.concat([head, Buffer.alloc(504), Buffer.from(stream, 'utf16le'), Buffer.alloc(512)])
}

/** The same zip with the claim in its directory that a part is encrypted. */
export function claimingEncryption(file: Uint8Array): Uint8Array {
  const changed = Buffer.from(file)
  for (let at = 0; at < changed.length - 46; at += 1) {
    const isEntry = changed.readUInt32LE(at) === 0x02014b50
    if (isEntry && changed.readUInt32LE(at + 20) > 0) {
      changed.writeUInt16LE(changed.readUInt16LE(at + 8) | 1, at + 8)
    }
  }
  return changed
}

/** Every text of every part, read without the reader under test. */
export async function allTexts(file: Uint8Array): Promise<string[]> {
  const zip = await JSZip.loadAsync(file)
  const parts = Object.values(zip.files).filter(({ name }) => name.endsWith('.xml'))
  const xml = await Promise.all(parts.map((part) => part.async('string')))
  return xml
    .flatMap((one) => [...one.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)])
    .map(([, text = '']) =>
      text
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&amp;/g, '&'),
    )
}
