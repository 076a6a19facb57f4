/**
 * What the codes of a font stand for, by its ToUnicode map (ISO 32000-1, 9.10.3). Composite fonts
 * have codes of two bytes; variable and synthetic ones become Type 3 fonts with codes of one.
 */
import { PdfStream, type PdfDict } from '@libpdf/core'

import { contentOf, replaceContent, type Resolve } from './objects.js'
import type { Span } from './scanOperators.js'

export type Font = {
  codeBytes: 1 | 2
  texts: ReadonlyMap<number, string>
  /** The code of a space, as it is written in a content stream; absent when the font has none. */
  space: string | undefined
}

export function readFont(font: PdfDict, resolve: Resolve): Font {
  const codeBytes = font.getName('Subtype')?.value === 'Type0' ? 2 : 1
  const map = font.get('ToUnicode', resolve)
  const texts = map instanceof PdfStream ? textsIn(mendedMap(map)) : new Map<number, string>()
  const space = [...texts].find(([, text]) => text === ' ')?.[0]
  return { codeBytes, texts, space: space === undefined ? undefined : hex(space, codeBytes) }
}

/**
 * Parts of letters, such as the dots of Arabic ones, have no text of their own: Chromium says zero,
 * which PDF/A forbids (ISO 19005-3, 6.2.11.7.2). A joiner says as little.
 */
function mendedMap(stream: PdfStream): string {
  const map = Buffer.from(contentOf(stream)).toString('latin1')
  const mended = map.replace(/(<\w+> )<0000>/g, '$1<200D>')
  if (mended !== map) {
    replaceContent(stream, Buffer.from(mended, 'latin1'))
  }
  return mended
}

const hex = (code: number, codeBytes: number) =>
  `<${code.toString(16).padStart(2 * codeBytes, '0')}>`

function textsIn(map: string): Map<number, string> {
  const texts = new Map<number, string>()
  for (const [code, text] of rowsIn(map, 'bfchar')) {
    texts.set(parseInt(code ?? '', 16), unicode(text ?? ''))
  }
  for (const [from, to, text] of rowsIn(map, 'bfrange')) {
    addRange(texts, {
      from: parseInt(from ?? '', 16),
      to: parseInt(to ?? '', 16),
      text: text ?? '',
    })
  }
  return texts
}

/** Rows of hexadecimal strings in the blocks of one kind. */
function rowsIn(map: string, kind: 'bfchar' | 'bfrange'): string[][] {
  const blocks = map.matchAll(new RegExp(`begin${kind}\\s([^]*?)end${kind}`, 'g'))
  return [...blocks]
    .flatMap(([, block = '']) => block.split('\n'))
    .map((row) => [...row.matchAll(/<(\w+)>/g)].map(([, digits = '']) => digits))
    .filter(({ length }) => length > 1)
}

type Range = { from: number; to: number; text: string }

function addRange(texts: Map<number, string>, { from, to, text }: Range): void {
  const first = unicode(text).codePointAt(0) ?? 0
  for (let code = from; code <= to; code += 1) {
    texts.set(code, String.fromCodePoint(first + code - from))
  }
}

const unicode = (digits: string): string => Buffer.from(digits, 'hex').swap16().toString('utf16le')

const NO_GLYPH = 0

export type Shown = { text: string; isMissing: boolean }

/** What a string of a content stream, written in hexadecimal digits, says in this font. */
export function shownText(content: Uint8Array, { start, end }: Span, font: Font): Shown {
  const width = font.codeBytes * 2
  let text = ''
  let isMissing = false
  for (let place = start + 1; place + width < end; place += width) {
    const code = codeAt(content, place, width)
    text += font.texts.get(code) ?? ''
    isMissing ||= font.codeBytes === 2 && code === NO_GLYPH
  }
  return { text, isMissing }
}

function codeAt(content: Uint8Array, place: number, digits: number): number {
  let code = 0
  for (let digit = place; digit < place + digits; digit += 1) {
    const byte = content[digit] ?? 0
    // `0`–`9` are 48–57, `A`–`F` 65–70, `a`–`f` 97–102.
    code = code * 16 + (byte < 58 ? byte - 48 : (byte & 15) + 9)
  }
  return code
}
