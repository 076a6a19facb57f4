/** The text of a stream as it is followed: in which font, where, and what it says. */
import type { PdfDict } from '@libpdf/core'

import { DomainError } from '../../domain/errors.js'
import type { ContentStream, Face, Fonts, Mark } from './content.js'
import { shownText, type Font, type Shown } from './fonts.js'
import type { LineEnds } from './lineEnds.js'
import { identity, times, type Box, type Matrix } from './matrix.js'
import type { Resolve } from './objects.js'
import type { Operand, Operator, Span } from './scanOperators.js'
import { textString } from './textString.js'

/** What a reader shows for it. */
const NO_CHARACTER = '\ufffd'

const isSpan = (operand: Operand): operand is Span => typeof operand === 'object'

export type TextReading = {
  content: Uint8Array
  resources: PdfDict | undefined
  resolve: Resolve
  fonts: Fonts
  lines: LineEnds
}

export class StreamText {
  /** From the space of the text to that of the stream. */
  private matrix: Matrix = identity
  /** How far the text went on in its own space. */
  private x = 0
  private y = 0
  private face: Face | undefined
  private line: Line | undefined
  /** What glyphs stand for together, until the first of them is shown. */
  private said: string | undefined
  private saidFrom = 0

  constructor(
    private readonly reading: TextReading,
    private readonly stream: ContentStream,
  ) {}

  select([name, size]: readonly Operand[]): void {
    const fontName = typeof name === 'string' ? name : ''
    const font = this.fontOf(fontName.slice(1))
    this.face = font && new WrittenFace(font, { name: fontName, size: Number(size), text: this })
    this.line = undefined
  }

  begin(matrix: Matrix): void {
    this.matrix = matrix
    this.x = 0
    this.y = 0
    this.line = undefined
  }

  move(x: number, y: number): void {
    this.x += x
    this.y += y
  }

  /** Letters with marks, parts of letters: what the glyphs that follow say, whatever each would (14.9.4). */
  beginSaying(words: Operand | undefined, from: number): void {
    if (words === undefined || !isSpan(words)) {
      throw new DomainError('printing.failed', 'Glyphs that stand for no text')
    }
    this.said = textString(this.reading.content, words)
    this.saidFrom = from
  }

  endSaying(end: number): void {
    this.said = undefined
    this.reading.lines.extend(this.stream, { start: this.saidFrom, end })
  }

  /** Of all in the stream that have a space, the first. */
  spacedFont(): { name: string; space: string } | undefined {
    const { resources, resolve } = this.reading
    for (const { value } of resources?.getDict('Font', resolve)?.keys() ?? []) {
      const space = this.fontOf(value)?.space
      if (space !== undefined) {
        return { name: `/${value}`, space }
      }
    }
    return undefined
  }

  /** Adds what is shown to the marks it stands in. */
  show(operator: Operator, marks: readonly Mark[], outer: Matrix): void {
    const { face } = this
    if (face === undefined) {
      return
    }
    const { text, isMissing } = this.read(operator, face.font)
    if (isMissing) {
      const place = marks.at(-1)?.text.slice(-40) ?? ''
      const data = { character: NO_CHARACTER, code: '?', place }
      throw new DomainError('printing.glyph', 'A character without a glyph', { data })
    }
    const line = this.lineIn(outer, face.size)
    const { stream, x, y } = this
    const { end } = operator
    const baseline = line.up(x, y)
    this.reading.lines.follow({ stream, end, text, marks, face, baseline, em: line.em })
    for (const mark of marks) {
      mark.text += text
      mark.hasText = true
      line.reach(mark.box, line.across(x, y), baseline)
    }
  }

  private lineIn(outer: Matrix, size: number): Line {
    if (this.line?.outer !== outer) {
      this.line = new Line(this.matrix, outer, size)
    }
    return this.line
  }

  private read(operator: Operator, font: Font): Shown {
    const shown = this.readGlyphs(operator, font)
    const { said } = this
    if (said === undefined) {
      return shown
    }
    this.said = ''
    return { ...shown, text: said }
  }

  private readGlyphs({ operands }: Operator, font: Font): Shown {
    const [only] = operands
    const { content } = this.reading
    if (operands.length === 1 && only !== undefined && isSpan(only)) {
      return shownText(content, only, font)
    }
    const parts = operands.filter(isSpan).map((span) => shownText(content, span, font))
    return {
      text: parts.map(({ text }) => text).join(''),
      isMissing: parts.some(({ isMissing }) => isMissing),
    }
  }

  private fontOf(name: string): Font | undefined {
    const { resources, resolve, fonts } = this.reading
    const dict = resources?.getDict('Font', resolve)?.getDict(name, resolve)
    return dict && fonts(dict)
  }
}

type Written = { name: string; size: number; text: StreamText }

class WrittenFace implements Face {
  readonly size: number

  constructor(
    readonly font: Font,
    private readonly written: Written,
  ) {
    this.size = written.size
  }

  showSpace(): string | undefined {
    if (this.font.space !== undefined) {
      return `${this.font.space} Tj`
    }
    const { name, size, text } = this.written
    const other = text.spacedFont()
    return other && `${other.name} ${size} Tf ${other.space} Tj ${name} ${size} Tf`
  }
}

/** How far a glyph reaches, in ems: enough to bound a figure. */
const WIDE = 0.55
const HIGH = 0.75

/** What is the same for all glyphs that follow one another in one face: thousands on a page. */
class Line {
  readonly em: number
  private readonly place: Matrix
  private readonly wide: number
  private readonly high: number

  constructor(
    matrix: Matrix,
    readonly outer: Matrix,
    size: number,
  ) {
    this.place = times(matrix, outer)
    const [a, b, c, d] = this.place
    this.em = Math.hypot(c, d) * size
    this.wide = (a * WIDE + c * HIGH) * size
    this.high = (b * WIDE + d * HIGH) * size
  }

  across(x: number, y: number): number {
    return this.place[0] * x + this.place[2] * y + this.place[4]
  }

  up(x: number, y: number): number {
    return this.place[1] * x + this.place[3] * y + this.place[5]
  }

  /** Makes the box hold a glyph that stands there. */
  reach(box: Box, across: number, up: number): void {
    box[0] = Math.min(box[0], across, across + this.wide)
    box[1] = Math.min(box[1], up, up + this.high)
    box[2] = Math.max(box[2], across, across + this.wide)
    box[3] = Math.max(box[3], up, up + this.high)
  }
}
