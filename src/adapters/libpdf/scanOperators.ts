/**
 * The operators of a content stream with their operands (ISO 32000-1, 7.8.2), read byte by byte: a
 * page holds thousands of them, nearly all of which show one glyph. Names keep their slash; strings
 * are left where they stand.
 */
import { DomainError } from '../../domain/errors.js'

/** Bytes from `start` up to `end`. */
export type Span = { start: number; end: number }
export type Operand = number | string | Span
/** `start` is where its first operand begins. */
export type Operator = Span & { name: string; operands: Operand[] }

const WORD = 0
const NUMBER = 1
const SPACE = 2
const DELIMITER = 3
/** What a byte is or begins; up to `NUMBER` it goes on with the word before it. */
const kinds = new Uint8Array(256).fill(WORD)
const markAs = (kind: number, signs: string) => {
  for (const code of Buffer.from(signs, 'latin1')) {
    kinds[code] = kind
  }
}
markAs(NUMBER, '0123456789+-.')
markAs(SPACE, '\0\t\n\f\r ')
markAs(DELIMITER, '()<>[]{}/%')

const OPEN = 40
const CLOSE = 41
const MINUS = 45
const DOT = 46
const SLASH = 47
const ZERO = 48
const LESS = 60
const GREATER = 62
const LEFT = 91
const BACKSLASH = 92
const RIGHT = 93
const PERCENT = 37

/** Short words recur: one string for each, by its bytes as one number. */
const words = new Map<number, string>()
const SHORT = 3

const kindIn = (bytes: Uint8Array, place: number) => kinds[bytes[place] as number] as number

const isConstant = (word: string) => word === 'true' || word === 'false' || word === 'null'

/** What is handed over is good for the length of the call: the next operator is written over it. */
export function scanOperators(bytes: Uint8Array, follow: (operator: Operator) => void): void {
  new Scanner(bytes, follow).scan()
}

/** Its methods take the place where something begins, and give that after its end. */
class Scanner {
  private start = -1
  private readonly operands: Operand[] = []
  private readonly pool: Span[] = []
  private spans = 0
  private readonly operator: Operator = { name: '', start: 0, end: 0, operands: this.operands }

  constructor(
    private readonly bytes: Uint8Array,
    private readonly follow: (operator: Operator) => void,
  ) {}

  scan(): void {
    const { bytes } = this
    let at = 0
    while (at < bytes.length) {
      const kind = kindIn(bytes, at)
      if (kind === SPACE) {
        at += 1
        continue
      }
      if (this.start < 0) {
        this.start = at
      }
      at = kind === NUMBER ? this.number(at) : kind === WORD ? this.word(at) : this.delimited(at)
    }
  }

  private byteAt(place: number): number {
    return this.bytes[place] as number
  }

  private endOfWord(from: number): number {
    const { bytes } = this
    let end = from
    while (end < bytes.length && kindIn(bytes, end) <= NUMBER) {
      end += 1
    }
    return end
  }

  private number(from: number): number {
    const { bytes } = this
    let whole = 0
    let scale = 0
    let end = from
    for (; end < bytes.length && kindIn(bytes, end) <= NUMBER; end += 1) {
      const byte = bytes[end] as number
      const digit = byte - ZERO
      if (digit >= 0 && digit <= 9) {
        whole = whole * 10 + digit
        scale *= 10
      } else if (byte === DOT) {
        scale = 1
      }
    }
    const size = scale > 1 ? whole / scale : whole
    this.operands.push(this.byteAt(from) === MINUS ? -size : size)
    return end
  }

  private delimited(at: number): number {
    const byte = this.byteAt(at)
    if (byte === LESS && this.bytes[at + 1] !== LESS) {
      return this.span(at, this.endOfHexadecimal(at))
    }
    if (byte === SLASH) {
      const end = this.endOfWord(at + 1)
      this.operands.push(this.text(at, end))
      return end
    }
    if (byte === OPEN) {
      return this.span(at, this.endOfLiteral(at))
    }
    if (byte === PERCENT) {
      throw new DomainError('printing.failed', 'A comment in a content stream')
    }
    // Brackets of arrays and dictionaries: their elements are operands like others.
    return at + (byte === LEFT || byte === RIGHT ? 1 : 2)
  }

  private span(start: number, end: number): number {
    const span = (this.pool[this.spans] ??= { start: 0, end: 0 })
    span.start = start
    span.end = end
    this.spans += 1
    this.operands.push(span)
    return end
  }

  private endOfHexadecimal(from: number): number {
    const { bytes } = this
    for (let place = from; place < bytes.length; place += 1) {
      if (bytes[place] === GREATER) {
        return place + 1
      }
    }
    return endless()
  }

  private endOfLiteral(from: number): number {
    let depth = 0
    for (let place = from; place < this.bytes.length; place += 1) {
      const byte = this.byteAt(place)
      if (byte === BACKSLASH) {
        place += 1
      } else if (byte === OPEN) {
        depth += 1
      } else if (byte === CLOSE && (depth -= 1) === 0) {
        return place + 1
      }
    }
    return endless()
  }

  private word(at: number): number {
    const end = this.endOfWord(at)
    const isShort = end - at <= SHORT
    const name = isShort ? this.shortWord(at, end) : this.text(at, end)
    if (!isShort && isConstant(name)) {
      this.operands.push(name)
      return end
    }
    this.operator.name = name
    this.operator.start = this.start
    this.operator.end = end
    this.follow(this.operator)
    // Popped one by one: a new length would give the room away, and be paid for at each operator.
    while (this.operands.length > 0) {
      this.operands.pop()
    }
    this.spans = 0
    this.start = -1
    return end
  }

  private text(start: number, end: number): string {
    return Buffer.from(this.bytes.buffer, this.bytes.byteOffset + start, end - start).toString(
      'latin1',
    )
  }

  private shortWord(start: number, end: number): string {
    let key = 0
    for (let place = start; place < end; place += 1) {
      key = key * 256 + this.byteAt(place)
    }
    let word = words.get(key)
    if (word === undefined) {
      word = this.text(start, end)
      words.set(key, word)
    }
    return word
  }
}

function endless(): never {
  throw new DomainError('printing.failed', 'A string without an end in a content stream')
}
