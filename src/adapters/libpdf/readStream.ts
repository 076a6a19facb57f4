/** Follows the operators of one content stream: which marks are open, and what is painted in them. */
import { PdfNumber, PdfStream, type PdfArray } from '@libpdf/core'

import { DomainError } from '../../domain/errors.js'
import type { ContentStream, FormContent, Mark, PageContent, Step } from './content.js'
import { emptyBox, identity, stretch, times, type Matrix } from './matrix.js'
import { contentOf } from './objects.js'
import { scanOperators, type Operand, type Operator } from './scanOperators.js'
import { StreamText, type TextReading } from './streamText.js'

export type StreamReading = TextReading & {
  page: PageContent
  /** From the space of the stream to that of the page. */
  matrix: Matrix
  form: FormContent | undefined
}

export function readStream(reading: StreamReading): ContentStream {
  const { content, form } = reading
  const stream: ContentStream = { content, form, steps: [], spaces: [] }
  const reader = new StreamReader(reading, stream)
  scanOperators(content, (operator) => rules.get(operator.name)?.(reader, operator))
  return stream
}

type Rule = (reader: StreamReader, operator: Operator) => void

const numberAt = (operands: readonly Operand[], index: number): number => {
  const operand = operands[index]
  return typeof operand === 'number' ? operand : 0
}
const matrixOf = (operands: readonly Operand[]): Matrix => [
  numberAt(operands, 0),
  numberAt(operands, 1),
  numberAt(operands, 2),
  numberAt(operands, 3),
  numberAt(operands, 4),
  numberAt(operands, 5),
]
const formMatrix = (array: PdfArray | undefined): Matrix =>
  array
    ? matrixOf(array.toArray().map((item) => (item instanceof PdfNumber ? item.value : 0)))
    : [1, 0, 0, 1, 0, 0]

class StreamReader {
  readonly text: StreamText
  matrix: Matrix
  private readonly open: (Mark | 'says itself' | undefined)[] = []
  /** Those of `open` that have an id. */
  private marks: readonly Mark[] = []
  private readonly saved: Matrix[] = []
  private path: number[] = []

  constructor(
    private readonly reading: StreamReading,
    private readonly stream: ContentStream,
  ) {
    this.matrix = reading.matrix
    this.text = new StreamText(reading, stream)
  }

  /** Remembers the operator for the writing of the stream. */
  step({ name, start, end }: Operator, more: Omit<Step, keyof Operator> = {}): void {
    this.stream.steps.push({ name, start, end, ...more })
  }

  begin(operator: Operator): void {
    const { operands } = operator
    const said = operands.indexOf('/ActualText')
    if (said >= 0) {
      this.step(operator)
      this.text.beginSaying(operands[said + 1], operator.end)
      this.open.push('says itself')
      return
    }
    const at = operands.indexOf('/MCID')
    const mark = at < 0 ? undefined : this.markOf(numberAt(operands, at + 1))
    this.step(operator, mark && { mark })
    this.open.push(mark)
    this.marks = this.open.filter(isMark)
  }

  private markOf(id: number): Mark {
    const { page, form } = this.reading
    const known = page.marks.get(id)
    if (known !== undefined) {
      return known
    }
    const seen = { hasText: false, hasPath: false, hasPicture: false, isArtifact: false }
    const mark = { page, id, text: '', box: emptyBox(), form, ...seen }
    page.marks.set(id, mark)
    return mark
  }

  end(operator: Operator): void {
    this.step(operator)
    if (this.open.length === 0) {
      refuse('An end of marked content without a beginning')
    }
    if (this.open.pop() === 'says itself') {
      this.text.endSaying(operator.end)
    }
    this.marks = this.open.filter(isMark)
  }

  save(operator: Operator): void {
    this.step(operator)
    this.saved.push(this.matrix)
  }

  restore(operator: Operator): void {
    this.step(operator)
    this.matrix = this.saved.pop() ?? this.matrix
  }

  rectangle(operator: Operator): void {
    this.step(operator)
    const { operands } = operator
    const [x, y] = [numberAt(operands, 0), numberAt(operands, 1)]
    this.path.push(x, y, x + numberAt(operands, 2), y + numberAt(operands, 3))
  }

  pass(operands: readonly Operand[]): void {
    for (let at = 0; at < operands.length; at += 1) {
      this.path.push(numberAt(operands, at))
    }
  }

  leave(operator: Operator): void {
    this.step(operator)
    this.path = []
  }

  paint(operator: Operator): void {
    this.step(operator)
    for (const mark of this.marks) {
      mark.hasPath = true
      stretch(mark.box, this.matrix, this.path)
    }
    this.path = []
  }

  shade(operator: Operator): void {
    this.step(operator)
    for (const mark of this.marks) {
      mark.hasPicture = true
      stretch(mark.box, this.matrix, [0, 0, 1, 0, 0, 1, 1, 1])
    }
  }

  show(operator: Operator): void {
    this.text.show(operator, this.marks, this.matrix)
  }

  draw(operator: Operator): void {
    const { resources, resolve, page } = this.reading
    const [drawn] = operator.operands
    const key = typeof drawn === 'string' ? drawn.slice(1) : ''
    const ref = resources?.getDict('XObject', resolve)?.getRef(key)
    const stream = ref && resolve(ref)
    if (ref && stream instanceof PdfStream && stream.getName('Subtype')?.value === 'Form') {
      const known = page.forms.find(({ form }) => form?.stream === stream)
      this.step(operator, { drawn: known ?? this.readForm({ ref, stream, owners: [] }) })
      this.marks.forEach((mark) => (mark.hasPicture = true))
    } else {
      this.shade(operator)
    }
  }

  private readForm(form: FormContent): ContentStream {
    const { resolve, page } = this.reading
    const { stream } = form
    const read = readStream({
      ...this.reading,
      content: contentOf(stream),
      resources: stream.getDict('Resources', resolve),
      matrix: times(formMatrix(stream.getArray('Matrix', resolve)), this.matrix),
      form,
    })
    page.forms.push(read)
    return read
  }
}

const isMark = (one: Mark | string | undefined): one is Mark => typeof one === 'object'

function refuse(what: string): never {
  throw new DomainError('printing.failed', what)
}

const begin: Rule = (reader, operator) => reader.begin(operator)
const pass: Rule = (reader, { operands }) => reader.pass(operands)
const paint: Rule = (reader, operator) => reader.paint(operator)
const show: Rule = (reader, operator) => reader.show(operator)

/** ISO 32000-1, table 51; what is not here changes nothing that matters to tags. */
const rules: ReadonlyMap<string, Rule> = new Map(
  Object.entries<Rule>({
    BDC: begin,
    BMC: begin,
    EMC: (reader, operator) => reader.end(operator),
    q: (reader, operator) => reader.save(operator),
    Q: (reader, operator) => reader.restore(operator),
    cm: (reader, { operands }) => {
      reader.matrix = times(matrixOf(operands), reader.matrix)
    },
    re: (reader, operator) => reader.rectangle(operator),
    m: (reader, operator) => {
      reader.step(operator)
      reader.pass(operator.operands)
    },
    ...{ l: pass, c: pass, v: pass, y: pass },
    n: (reader, operator) => reader.leave(operator),
    ...{ f: paint, F: paint, 'f*': paint, B: paint, 'B*': paint, b: paint, 'b*': paint },
    ...{ S: paint, s: paint },
    Do: (reader, operator) => reader.draw(operator),
    sh: (reader, operator) => reader.shade(operator),
    BT: (reader, operator) => {
      reader.step(operator)
      reader.text.begin(identity)
    },
    Tf: (reader, { operands }) => reader.text.select(operands),
    Tm: (reader, { operands }) => {
      reader.text.begin(matrixOf(operands))
    },
    Td: (reader, { operands }) => reader.text.move(numberAt(operands, 0), numberAt(operands, 1)),
    ...{ Tj: show, TJ: show, "'": show, '"': show },
    BI: () => refuse('A picture within a content stream'),
  }),
)
