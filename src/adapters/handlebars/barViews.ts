/** Bars of a document: how far each goal is, and which goals stand where. */
import type { ProgressChart, StandChart } from '../../domain/printing/figure.js'
import {
  LEADING,
  line,
  rectangle,
  stacked,
  sum,
  textLines,
  WIDTH,
  wrapped,
  type Band,
  type Drawing,
} from './drawing.js'

const GAP = 8
const NAMES = 168
const VALUES = 96
const BAR = WIDTH - NAMES - VALUES - 2 * GAP
const BAR_HEIGHT = 9
/** Enough to know a goal by; the whole of it stands in the text. */
const SUBJECT_LINES = 2
const VALUE_LINES = 6

export const progressDrawings = ({ about, bars }: ProgressChart): Drawing[] =>
  stacked(bars.map(progressBand), about)

function progressBand({ name, subject, share, value, said }: ProgressChart['bars'][number]): Band {
  const names = wrapped(name, NAMES, SUBJECT_LINES)
  const about = subject === undefined ? [] : wrapped(subject, NAMES, SUBJECT_LINES)
  const values = wrapped(value, VALUES, VALUE_LINES)
  const lines = Math.max(names.length + about.length, values.length)
  return {
    said,
    height: lines * LEADING + GAP,
    at: (top) => {
      const y = top + GAP / 2
      const bar = { x: NAMES + GAP, y: y + 0.5, height: BAR_HEIGHT }
      return {
        paths: [
          { d: rectangle({ ...bar, width: BAR }), classes: 'outline' },
          ...(share > 0
            ? [{ d: rectangle({ ...bar, width: BAR * share }), classes: 'filled' }]
            : []),
        ],
        texts: [
          ...textLines({ x: 0, y, lines: names, classes: 'strong' }),
          ...textLines({ x: 0, y: y + names.length * LEADING, lines: about, classes: 'quiet' }),
          ...textLines({ x: WIDTH - VALUES, y, lines: values }),
        ],
      }
    },
  }
}

const STANDS = 110
const STAND_LINES = 4
const BLOCK = { width: 20, height: 14 }
const BESIDE = BLOCK.width + 2
const BENEATH = BLOCK.height + 2
const IN_ROW = Math.floor((WIDTH - STANDS - GAP) / BESIDE)

export function standDrawings({ about, bars }: StandChart): Drawing[] {
  const bands = bars.flatMap(standBands)
  return stacked(bands, about)
}

type Stand = StandChart['bars'][number]

/** So many goals that their bar takes several rows: each row may stand on a page of its own. */
function standBands({ name, numbers, said }: Stand): Band[] {
  const rows = Array.from({ length: Math.ceil(numbers.length / IN_ROW) }, (_, row) =>
    numbers.slice(row * IN_ROW, (row + 1) * IN_ROW),
  )
  return rows.map((row, index) =>
    rowBand({ name: index === 0 ? name : '', numbers: row, said: index === 0 ? said : '' }),
  )
}

function rowBand({ name, numbers, said }: Stand): Band {
  const names = wrapped(name, STANDS, STAND_LINES)
  const text = names.length * LEADING
  const height = Math.max(text, BENEATH) + (name === '' ? 0 : GAP / 2)
  return {
    said,
    height,
    at: (top) => {
      const bottom = top + height
      const y = bottom - Math.max(text, BENEATH)
      const blocks = numbers.map((number, index) => ({ number, x: STANDS + GAP + index * BESIDE }))
      return {
        paths: [
          ...blocks.map(({ x }) => ({ d: rectangle({ ...BLOCK, x, y }), classes: 'filled' })),
          { d: line(axisAt(top), axisAt(bottom)), classes: 'axis' },
        ],
        texts: [
          ...textLines({ x: 0, y: y + 2, lines: names }),
          ...blocks.flatMap(({ number, x }) =>
            textLines({
              x: sum([x, BLOCK.width / 2]),
              y: y + 2,
              lines: [String(number)],
              classes: 'middle inside',
            }),
          ),
        ],
      }
    },
  }
}

const axisAt = (y: number) => ({ x: STANDS + GAP / 2, y })
