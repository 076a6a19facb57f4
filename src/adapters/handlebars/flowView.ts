/** Steps as boxes in rows, from left to right, with arrows from each to the next. */
import type { FlowDiagram } from '../../domain/printing/figure.js'
import {
  LEADING,
  line,
  polyline,
  rectangle,
  stacked,
  textLines,
  together,
  WIDTH,
  wrapped,
  type Band,
  type Drawing,
  type Path,
  type Shapes,
} from './drawing.js'
import { arrowHead, circle } from './marks.js'

const IN_ROW = 3
const BETWEEN = 30
const BENEATH = 24
const BOX = (WIDTH - (IN_ROW - 1) * BETWEEN) / IN_ROW
const PAD = 7
const BADGE = 8
const HEAD = 4
/** The whole of a name stands in the text; a box is for recognising it. */
const NAME_LINES = 6
const ACTOR_LINES = 4

type Step = FlowDiagram['steps'][number]
type Box = { step: Step; names: string[]; actors: string[] }

export function flowDrawings({ about, steps }: FlowDiagram): Drawing[] {
  const boxes = steps.map(boxOf)
  const rows = Array.from({ length: Math.ceil(boxes.length / IN_ROW) }, (_, row) =>
    boxes.slice(row * IN_ROW, (row + 1) * IN_ROW),
  )
  return stacked(
    rows.map((row, index) => bandOf(row, index === rows.length - 1)),
    about,
  )
}

const boxOf = (step: Step): Box => ({
  step,
  names: wrapped(step.name, BOX - 3 * PAD - 2 * BADGE, NAME_LINES),
  actors: step.actor === undefined ? [] : wrapped(step.actor, BOX - 2 * PAD, ACTOR_LINES),
})

const nameHeight = ({ names }: Box): number => Math.max(names.length * LEADING, 2 * BADGE)

const heightOf = (box: Box): number =>
  2 * PAD + nameHeight(box) + (box.actors.length > 0 ? PAD + box.actors.length * LEADING : 0)

const leftOf = (index: number): number => index * (BOX + BETWEEN)

function bandOf(row: readonly Box[], isLast: boolean): Band {
  const height = Math.max(...row.map(heightOf))
  return {
    said: row.map(({ step }) => step.said).join(' '),
    height: height + (isLast ? 1 : BENEATH),
    at: (top) =>
      together([
        ...row.map((box, index) => boxShapes(box, { x: leftOf(index), y: top + 0.5, height })),
        ...row.slice(1).map((_, index) => ({
          paths: arrowAcross(index, top + height / 2),
          texts: [],
        })),
        { paths: isLast ? [] : arrowDown(row.length - 1, top + height), texts: [] },
      ]),
  }
}

type Bounds = { x: number; y: number; height: number }

function boxShapes(box: Box, { x, y, height }: Bounds): Shapes {
  const { step, names, actors } = box
  const badge = { x: x + PAD + BADGE, y: y + PAD + BADGE }
  const text = x + 2 * PAD + 2 * BADGE
  const rule = y + PAD + nameHeight(box) + PAD / 2
  return {
    paths: [
      { d: rectangle({ x: x + 0.5, y, width: BOX - 1, height: height - 1 }), classes: 'box' },
      { d: circle(badge, BADGE), classes: 'filled' },
      ...(actors.length > 0
        ? [
            {
              d: line({ x: x + PAD, y: rule }, { x: x + BOX - PAD, y: rule }),
              classes: 'grid',
            },
          ]
        : []),
    ],
    texts: [
      ...textLines({
        x: badge.x,
        y: badge.y - LEADING / 2,
        lines: [String(step.number)],
        classes: 'middle inside',
      }),
      ...textLines({
        x: text,
        y: y + PAD + (names.length === 1 ? BADGE - LEADING / 2 : 0),
        lines: names,
        classes: 'strong',
      }),
      ...textLines({ x: x + PAD, y: rule + PAD / 2, lines: actors, classes: 'quiet' }),
    ],
  }
}

function arrowAcross(index: number, y: number): Path[] {
  const from = leftOf(index) + BOX
  const to = from + BETWEEN
  return [
    { d: line({ x: from, y }, { x: to - HEAD, y }), classes: 'arrow' },
    { d: arrowHead({ x: to, y }, 'right'), classes: 'head' },
  ]
}

/** From the last box of a row, back to the first of the next. */
function arrowDown(last: number, y: number): Path[] {
  const [from, to] = [leftOf(last) + BOX / 2, BOX / 2]
  const turn = y + BENEATH / 2 - 1
  const end = y + BENEATH
  const bend = [
    { x: from, y },
    { x: from, y: turn },
    { x: to, y: turn },
    { x: to, y: end - HEAD },
  ]
  return [
    { d: polyline(bend), classes: 'arrow' },
    { d: arrowHead({ x: to, y: end }, 'down'), classes: 'head' },
  ]
}
