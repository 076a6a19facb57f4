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

const SPACE = 1
const DELIMITER = 2
const classes = new Uint8Array(256)
for (const code of [0, 9, 10, 12, 13, 32]) {
  classes[code] = SPACE
}
for (const code of Buffer.from('()<>[]{}/%')) {
  classes[code] = DELIMITER
}

const OPEN = 40
const CLOSE = 41
const PLUS = 43
const MINUS = 45
const DOT = 46
const SLASH = 47
const ZERO = 48
const NINE = 57
const LESS = 60
const GREATER = 62
const LEFT = 91
const BACKSLASH = 92
const RIGHT = 93
const PERCENT = 37

const isNumeric = (byte: number): boolean =>
  (byte >= ZERO && byte <= NINE) || byte === MINUS || byte === DOT || byte === PLUS

/** Short words recur: one string for each. */
const words = new Map<number, string>()

/** What is handed over is good for the length of the call: the next operator is written over it. */
export function scanOperators(bytes: Uint8Array, follow: (operator: Operator) => void): void {
  new Scanner(bytes, follow).scan()
}

class Scanner {
  private at = 0
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
    this.skipSpace()
    while (this.at < this.bytes.length) {
      const byte = this.byteAt(this.at)
      if (this.start < 0) {
        this.start = this.at
      }
      if (isNumeric(byte)) {
        this.operands.push(this.number())
      } else if (classes[byte] === DELIMITER) {
        this.delimited(byte)
      } else {
        this.word()
      }
      this.skipSpace()
    }
  }

  private byteAt(place: number): number {
    return this.bytes[place] ?? 0
  }

  private skipSpace() {
    while (this.at < this.bytes.length && classes[this.byteAt(this.at)] === SPACE) {
      this.at += 1
    }
  }

  private endOfWord(from: number): number {
    let end = from
    while (end < this.bytes.length && classes[this.byteAt(end)] === 0) {
      end += 1
    }
    return end
  }

  private number(): number {
    const isNegative = this.byteAt(this.at) === MINUS
    let whole = 0
    let scale = 0
    const end = this.endOfWord(this.at)
    for (let place = this.at; place < end; place += 1) {
      const byte = this.byteAt(place)
      if (byte === DOT) {
        scale = 1
      } else if (byte >= ZERO && byte <= NINE) {
        whole = whole * 10 + byte - ZERO
        scale *= 10
      }
    }
    this.at = end
    const size = scale > 1 ? whole / scale : whole
    return isNegative ? -size : size
  }

  private delimited(byte: number) {
    if (byte === SLASH) {
      const end = this.endOfWord(this.at + 1)
      this.operands.push(this.text(this.at, end))
      this.at = end
    } else if (byte === OPEN) {
      this.operands.push(this.span(this.endOfLiteral()))
    } else if (byte === LESS && this.byteAt(this.at + 1) !== LESS) {
      this.operands.push(this.span(this.bytes.indexOf(GREATER, this.at) + 1))
    } else if (byte === PERCENT) {
      throw new DomainError('printing.failed', 'A comment in a content stream')
    } else {
      // Brackets of arrays and dictionaries: their elements are operands like others.
      this.at += byte === LEFT || byte === RIGHT ? 1 : 2
    }
  }

  private span(end: number): Span {
    if (end <= this.at) {
      throw new DomainError('printing.failed', 'A string without an end in a content stream')
    }
    const span = (this.pool[this.spans] ??= { start: 0, end: 0 })
    span.start = this.at
    span.end = end
    this.spans += 1
    this.at = end
    return span
  }

  private endOfLiteral(): number {
    let depth = 0
    for (let place = this.at; place < this.bytes.length; place += 1) {
      const byte = this.byteAt(place)
      if (byte === BACKSLASH) {
        place += 1
      } else if (byte === OPEN) {
        depth += 1
      } else if (byte === CLOSE && (depth -= 1) === 0) {
        return place + 1
      }
    }
    return 0
  }

  private word() {
    const end = this.endOfWord(this.at)
    const name = this.shortText(this.at, end)
    this.at = end
    if (name === 'true' || name === 'false' || name === 'null') {
      this.operands.push(name)
      return
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
  }

  private text(start: number, end: number): string {
    return Buffer.from(this.bytes.buffer, this.bytes.byteOffset + start, end - start).toString(
      'latin1',
    )
  }

  private shortText(start: number, end: number): string {
    if (end - start > 3) {
      return this.text(start, end)
    }
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
