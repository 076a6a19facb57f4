/**
 * Reads single PDF values (ISO 32000-1, 7.3) from the text of a file, one character a byte. Written
 * for files of strangers: every pattern is bounded, nesting is limited, nothing is decompressed,
 * and what is not plain syntax throws `PdfSyntaxError` instead of being guessed at.
 */
export type PdfValue =
  | { kind: 'number'; value: number }
  | { kind: 'name'; value: string }
  | { kind: 'word'; value: string }
  /** `start` and `end` are where its bytes stand in the file, delimiters included. */
  | { kind: 'string'; value: string; hex: boolean; start: number; end: number }
  | { kind: 'reference'; object: number }
  | { kind: 'array'; items: PdfValue[] }
  | PdfDictionary
export type PdfDictionary = { kind: 'dictionary'; entries: Map<string, PdfValue> }

export class PdfSyntaxError extends Error {
  constructor(readonly at: number) {
    super(`Not a PDF value at byte ${at}`)
  }
}

const MAX_DEPTH = 40
/** A seal takes some 20 kB in hex, a title far less. */
const MAX_STRING = 1024 * 1024

const PERCENT = 0x25
const blanks = new Set(Buffer.from('\0\t\n\f\r '))
const lineEnds = new Set(Buffer.from('\r\n'))
const reference =
  /(\d{1,10})[\0\t\n\f\r ]{1,4}\d{1,5}[\0\t\n\f\r ]{1,4}R(?![^\0\t\n\f\r ()<>[\]{}/%])/y
const number = /[+-]?(?:\d{1,20}(?:\.\d{0,20})?|\.\d{1,20})/y
const name = /\/([^\0\t\n\f\r ()<>[\]{}/%]{0,200})/y
const word = /true|false|null/y
const hexString = /<([0-9A-Fa-f\0\t\n\f\r ]*)>/y

/** Reads forward through a text; `at` is the next byte. */
export class PdfReader {
  constructor(
    readonly text: string,
    public at: number,
  ) {}

  value(depth = 0): PdfValue {
    this.skipBlank()
    if (depth > MAX_DEPTH) {
      throw new PdfSyntaxError(this.at)
    }
    if (this.text.startsWith('<<', this.at)) {
      return this.dictionary(depth)
    }
    switch (this.text[this.at]) {
      case '[':
        return this.array(depth)
      case '(':
        return this.literalString()
      case '<':
        return this.hexString()
      case '/':
        return { kind: 'name', value: this.name() }
      default:
        return this.atom()
    }
  }

  /** Moves past the pattern if it stands here. */
  match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)
    if (!found) {
      return undefined
    }
    this.at = pattern.lastIndex
    return found
  }

  private atom(): PdfValue {
    const referred = this.match(reference)
    if (referred) {
      return { kind: 'reference', object: Number(referred[1]) }
    }
    const counted = this.match(number)
    if (counted) {
      return { kind: 'number', value: Number(counted[0]) }
    }
    const spelled = this.match(word)
    if (spelled) {
      return { kind: 'word', value: spelled[0] }
    }
    throw new PdfSyntaxError(this.at)
  }

  private array(depth: number): PdfValue {
    const items: PdfValue[] = []
    this.at += 1
    while (!this.closes(']')) {
      items.push(this.value(depth + 1))
    }
    return { kind: 'array', items }
  }

  private dictionary(depth: number): PdfDictionary {
    const entries = new Map<string, PdfValue>()
    this.at += 2
    while (!this.closes('>>')) {
      const key = this.name()
      if (entries.has(key)) {
        throw new PdfSyntaxError(this.at)
      }
      entries.set(key, this.value(depth + 1))
    }
    return { kind: 'dictionary', entries }
  }

  private name(): string {
    const found = this.match(name)
    if (!found) {
      throw new PdfSyntaxError(this.at)
    }
    return unescapeName(found[1] ?? '')
  }

  /** Without a pattern: that keeps a place to go back to for every comment, and a file has millions. */
  private skipBlank(): void {
    let isComment = false
    while (this.at < this.text.length) {
      const code = this.text.charCodeAt(this.at)
      isComment = isComment ? !lineEnds.has(code) : code === PERCENT
      if (!isComment && !blanks.has(code)) {
        return
      }
      this.at += 1
    }
  }

  private closes(end: string): boolean {
    this.skipBlank()
    if (!this.text.startsWith(end, this.at)) {
      return false
    }
    this.at += end.length
    return true
  }

  private hexString(): PdfValue {
    const start = this.at
    const found = this.match(hexString)
    if (!found || found[0].length > MAX_STRING) {
      throw new PdfSyntaxError(start)
    }
    const digits = (found[1] ?? '').replace(/[^0-9A-Fa-f]/g, '')
    const value = Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex').toString('latin1')
    return { kind: 'string', value, hex: true, start, end: this.at }
  }

  private literalString(): PdfValue {
    const start = this.at
    let open = 0
    do {
      const char = this.text[this.at]
      if (char === undefined || this.at - start > MAX_STRING) {
        throw new PdfSyntaxError(start)
      }
      open += char === '(' ? 1 : char === ')' ? -1 : 0
      this.at += char === '\\' ? 2 : 1
    } while (open > 0)
    const value = unescapeString(this.text.slice(start + 1, this.at - 1))
    return { kind: 'string', value, hex: false, start, end: this.at }
  }
}

const unescapeName = (raw: string): string =>
  raw.includes('#')
    ? raw.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) =>
        String.fromCharCode(parseInt(code, 16)),
      )
    : raw

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

const unescapeString = (raw: string): string =>
  raw.replace(/\\([0-7]{1,3}|\r\n|[^])/g, (_, code: string) => {
    if (/^[0-7]/.test(code)) {
      return String.fromCharCode(parseInt(code, 8) & 0xff)
    }
    return /^[\r\n]/.test(code) ? '' : (escapes[code] ?? code)
  })

/** A text string: UTF-16BE or UTF-8 with its mark, else taken as Latin-1. */
export function textOf(value: PdfValue | undefined): string | undefined {
  if (value?.kind !== 'string') {
    return undefined
  }
  const bytes = Buffer.from(value.value, 'latin1')
  if (value.value.startsWith('\xfe\xff')) {
    return new TextDecoder('utf-16be').decode(bytes.subarray(2))
  }
  return value.value.startsWith('\xef\xbb\xbf') ? bytes.subarray(3).toString() : value.value
}

export const nameOf = (value: PdfValue | undefined): string | undefined =>
  value?.kind === 'name' ? value.value : undefined

export const dictionaryOf = (value: PdfValue | undefined): PdfDictionary | undefined =>
  value?.kind === 'dictionary' ? value : undefined

export const numberOf = (value: PdfValue | undefined): number | undefined =>
  value?.kind === 'number' ? value.value : undefined
