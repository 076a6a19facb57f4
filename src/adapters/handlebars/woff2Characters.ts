/**
 * Which characters a WOFF2 font has glyphs for: its `cmap` (OpenType 1.9, formats 4 and 12), read
 * without the rest of the font (W3C WOFF 2.0, sections 4 and 5). What a package says of its ranges
 * is what the family may have, not what the file has.
 */
import { brotliDecompressSync } from 'node:zlib'

import { DomainError } from '../../domain/errors.js'

const HEADER = 48
const CMAP = 0
const [GLYF, LOCA] = [10, 11]
const TAG_FOLLOWS = 63

type Table = { tag: number; length: number }
type Reader = { bytes: Buffer; at: number }

export function woff2Characters(font: Buffer): ReadonlySet<number> {
  const reader: Reader = { bytes: font, at: HEADER }
  const tables = Array.from({ length: font.readUInt16BE(12) }, () => readTable(reader))
  const index = tables.findIndex(({ tag }) => tag === CMAP)
  if (font.toString('latin1', 0, 4) !== 'wOF2' || index < 0) {
    throw new DomainError('configuration.invalid', 'Expected a WOFF2 font with a character map.')
  }
  const start = tables.slice(0, index).reduce((sum, { length }) => sum + length, 0)
  const packed = font.subarray(reader.at, reader.at + font.readUInt32BE(20))
  const data = brotliDecompressSync(packed)
  return charactersOf(data.subarray(start, start + (tables[index]?.length ?? 0)))
}

function readTable(reader: Reader): Table {
  const flags = reader.bytes.readUInt8(reader.at)
  const tag = flags & 63
  reader.at += tag === TAG_FOLLOWS ? 5 : 1
  const length = readBase128(reader)
  // Outlines are always transformed but for version 3; of other tables only version 0 is not.
  const version = flags >> 6
  const isTransformed = tag === GLYF || tag === LOCA ? version !== 3 : version !== 0
  return { tag, length: isTransformed ? readBase128(reader) : length }
}

function readBase128(reader: Reader): number {
  let value = 0
  for (let byte = 128; byte >= 128; reader.at += 1) {
    byte = reader.bytes.readUInt8(reader.at)
    value = value * 128 + (byte & 127)
  }
  return value
}

function charactersOf(cmap: Buffer): ReadonlySet<number> {
  const found = new Set<number>()
  for (let record = 0; record < cmap.readUInt16BE(2); record += 1) {
    const map = cmap.subarray(cmap.readUInt32BE(4 + record * 8 + 4))
    const format = map.readUInt16BE(0)
    if (format === 4) {
      addSegments(map, found)
    } else if (format === 12) {
      addGroups(map, found)
    }
  }
  return found
}

function addSegments(map: Buffer, found: Set<number>): void {
  const size = map.readUInt16BE(6)
  for (let segment = 0; segment < size; segment += 2) {
    const last = map.readUInt16BE(14 + segment)
    const first = map.readUInt16BE(16 + size + segment)
    const delta = map.readUInt16BE(16 + 2 * size + segment)
    const offsetAt = 16 + 3 * size + segment
    const offset = map.readUInt16BE(offsetAt)
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const glyph =
        offset === 0 ? code + delta : map.readUInt16BE(offsetAt + offset + 2 * (code - first))
      if ((glyph & 0xffff) !== 0) {
        found.add(code)
      }
    }
  }
}

function addGroups(map: Buffer, found: Set<number>): void {
  for (let group = 0; group < map.readUInt32BE(12); group += 1) {
    const at = 16 + group * 12
    const last = map.readUInt32BE(at + 4)
    for (let code = map.readUInt32BE(at); code <= last; code += 1) {
      found.add(code)
    }
  }
}
