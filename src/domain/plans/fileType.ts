/**
 * What a file is, by its content: what its sender says about it is not believed. Only what people
 * look at is taken; what can carry script (HTML, SVG, macros) is no type here.
 */
import type { FileKind } from '../fieldTypes/file.js'

export type FileType = { kind: FileKind; mimeType: string; extension: string }

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const ODT = 'application/vnd.oasis.opendocument.text'

const png: FileType = { kind: 'image', mimeType: 'image/png', extension: 'png' }
const jpeg: FileType = { kind: 'image', mimeType: 'image/jpeg', extension: 'jpg' }
const webp: FileType = { kind: 'image', mimeType: 'image/webp', extension: 'webp' }
const pdf: FileType = { kind: 'pdf', mimeType: 'application/pdf', extension: 'pdf' }
const docx: FileType = { kind: 'document', mimeType: WORD, extension: 'docx' }
const odt: FileType = { kind: 'document', mimeType: ODT, extension: 'odt' }

/** By mime type: of what was stored. */
export const fileTypes: readonly FileType[] = [png, jpeg, webp, pdf, docx, odt]

const latin1 = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to))

export function fileTypeOf(bytes: Uint8Array): FileType | undefined {
  const head = latin1(bytes, 0, 16)
  if (head.startsWith('\x89PNG\r\n\x1a\n')) {
    return png
  }
  if (head.startsWith('\xff\xd8\xff')) {
    return jpeg
  }
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') {
    return webp
  }
  if (head.startsWith('%PDF-')) {
    return pdf
  }
  return head.startsWith('PK\x03\x04') ? documentOf(bytes) : undefined
}

/** A text document says what it is in its first entry (ODF 1.3 part 2, 3.3) or by its parts (OPC). */
function documentOf(bytes: Uint8Array): FileType | undefined {
  if (latin1(bytes, 30, 38 + ODT.length + 1).startsWith(`mimetype${ODT}P`)) {
    return hasEntry(bytes, 'Basic/') ? undefined : odt
  }
  const isWord = hasEntry(bytes, '[Content_Types].xml') && hasEntry(bytes, 'word/document.xml')
  return isWord && !hasEntry(bytes, 'word/vbaProject.bin') ? docx : undefined
}

const CENTRAL_HEADER = [0x50, 0x4b, 0x01, 0x02]
const NAME_AT = 46

/** Names of entries stand in the central directory; a path also stands for what is within it. */
function hasEntry(bytes: Uint8Array, name: string): boolean {
  const wanted = Array.from(name, (character) => character.charCodeAt(0))
  for (let at = bytes.indexOf(0x50); at !== -1; at = bytes.indexOf(0x50, at + 1)) {
    if (startsWith(bytes, at, CENTRAL_HEADER) && startsWith(bytes, at + NAME_AT, wanted)) {
      return true
    }
  }
  return false
}

const startsWith = (bytes: Uint8Array, at: number, wanted: readonly number[]): boolean =>
  wanted.every((byte, index) => bytes[at + index] === byte)

const MAX_NAME = 100
// Also marks that turn the direction of text: they can make `exe.pdf` look like another name.
const unseen = /[\p{Control}\p{Format}\p{Surrogate}\p{Private_Use}]/gu

/** The name people gave it, without folders and with the extension of what it is. */
export function cleanName(name: string, { extension }: FileType): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const stem = last
    .replace(unseen, '')
    .replace(/[<>:"|?*]/g, '-')
    .replace(/\.[^.]*$/, '')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  return `${Array.from(stem).slice(0, MAX_NAME).join('') || 'bestand'}.${extension}`
}
