/**
 * A line chart: moments from left to right, a line with markers of its own for each series, and its
 * name at the end. Lines differ in stroke and marker, so that they can be told apart in grey.
 */
import type { LineChart } from '../../domain/printing/figure.js'
import { textWidth } from '../../domain/printing/textWidth.js'
import {
  LEADING,
  line,
  polyline,
  sum,
  TEXT,
  textLines,
  together,
  WIDTH,
  wrapped,
  type Drawing,
  type Path,
  type Point,
  type Shapes,
} from './drawing.js'
import { markersAt, seriesClass } from './seriesLook.js'

const NAMES = 128
const SAMPLE = 20
const GAP = 6
const LOWEST = 120
/** Names of moments and of series end in an ellipsis after so many lines. */
const MOMENT_LINES = 4
const NAME_LINES = 4

type Frame = {
  chart: LineChart
  left: number
  right: number
  top: number
  bottom: number
}

export function lineChartDrawing(chart: LineChart): Drawing {
  const names = chart.series.map(({ name }) => wrapped(name, NAMES - SAMPLE - 4, NAME_LINES))
  const measure = chart.measure === undefined ? [] : wrapped(chart.measure, WIDTH - NAMES, 2)
  const top = measure.length * LEADING + GAP
  const frame = {
    chart,
    left: Math.max(...chart.ticks.map(({ text }) => textWidth(text))) * TEXT + GAP,
    right: WIDTH - NAMES - GAP,
    top,
    bottom: top + Math.max(LOWEST, sum(names.map(heightOf))),
  }
  const moments = momentTexts(frame)
  return {
    ...together([
      { paths: [], texts: textLines({ x: 0, y: 0, lines: measure, classes: 'quiet' }) },
      grid(frame),
      ...chart.series.map((_, index) => seriesShapes(frame, index)),
      namesShapes(frame, names),
      moments,
    ]),
    width: WIDTH,
    height: Math.ceil(Math.max(...moments.texts.map(({ y }) => y), frame.bottom) + GAP),
    alternative: [chart.about, ...chart.series.map(({ said }) => said)].join(' '),
  }
}

const heightOf = (lines: readonly string[]): number => lines.length * LEADING + 3

const slotOf = ({ chart, left, right }: Frame): number => (right - left) / chart.moments.length

const xOf = (frame: Frame, moment: number): number => frame.left + slotOf(frame) * (moment + 0.5)

function yOf({ chart, top, bottom }: Frame, value: number): number {
  const low = chart.ticks[0]?.at ?? 0
  const high = chart.ticks.at(-1)?.at ?? 1
  return bottom - ((value - low) / (high - low)) * (bottom - top)
}

function grid(frame: Frame): Shapes {
  const { chart, left, right } = frame
  const rows = chart.ticks.map(({ at, text }) => ({ text, y: yOf(frame, at) }))
  return {
    paths: rows.map(({ y }, index) => ({
      d: line({ x: left, y }, { x: right, y }),
      classes: index === 0 ? 'axis' : 'grid',
    })),
    texts: rows.flatMap(({ text, y }) =>
      textLines({ x: left - GAP, y: y - LEADING / 2, lines: [text], classes: 'end quiet' }),
    ),
  }
}

function momentTexts(frame: Frame): Shapes {
  const width = slotOf(frame) - 4
  return {
    paths: [],
    texts: frame.chart.moments.flatMap((name, index) =>
      textLines({
        x: xOf(frame, index),
        y: frame.bottom + 4,
        lines: wrapped(name, width, MOMENT_LINES),
        classes: 'middle quiet',
      }),
    ),
  }
}

const pointsOf = (frame: Frame, series: number): (Point | undefined)[] =>
  (frame.chart.series[series]?.values ?? []).map((value, index) =>
    value === null ? undefined : { x: xOf(frame, index), y: yOf(frame, value) },
  )

/** A missing value leaves a gap: nobody knows what was between. */
const unbroken = (points: readonly (Point | undefined)[]): Point[][] =>
  points
    .reduce<Point[][]>(
      (runs, point) =>
        point === undefined
          ? [...runs, []]
          : [...runs.slice(0, -1), [...(runs.at(-1) ?? []), point]],
      [[]],
    )
    .filter(({ length }) => length > 0)

function seriesShapes(frame: Frame, series: number): Shapes {
  const runs = unbroken(pointsOf(frame, series))
  const lines = runs
    .filter(({ length }) => length > 1)
    .map((run) => ({ d: polyline(run), classes: seriesClass(series) }))
  return { paths: [...lines, ...markersAt(series, runs.flat())], texts: [] }
}

type Label = { series: number; lines: string[]; wish: number }

/** Names stand at the height of the end of their line, as far as there is room for all. */
function namesShapes(frame: Frame, names: string[][]): Shapes {
  const labels = names
    .map((lines, series) => ({ series, lines, wish: endOf(frame, series)?.y ?? frame.bottom }))
    .sort((one, other) => one.wish - other.wish || one.series - other.series)
  const tops = topsOf(labels, frame)
  return together(labels.map((label, index) => nameShapes(frame, label, tops[index] ?? 0)))
}

const endOf = (frame: Frame, series: number): Point | undefined =>
  pointsOf(frame, series).findLast((point) => point !== undefined)

/** First from above, none over another; then from below, none under the axis. */
function topsOf(labels: readonly Label[], { top, bottom }: Frame): number[] {
  const tops: number[] = []
  let free = top
  for (const { lines, wish } of labels) {
    tops.push(Math.max(wish - heightOf(lines) / 2, free))
    free = (tops.at(-1) ?? 0) + heightOf(lines)
  }
  let floor = bottom
  for (let index = labels.length - 1; index >= 0; index -= 1) {
    tops[index] = Math.min(tops[index] ?? 0, floor - heightOf(labels[index]?.lines ?? []))
    floor = tops[index] ?? 0
  }
  return tops
}

function nameShapes(frame: Frame, { series, lines }: Label, top: number): Shapes {
  const x = WIDTH - NAMES
  const y = top + 1.5 + LEADING / 2
  const start = { x: x + 2, y }
  return {
    paths: [
      ...leader(frame, series, start),
      { d: line(start, { x: x + SAMPLE - 2, y }), classes: seriesClass(series) },
      ...markersAt(series, [{ x: x + SAMPLE / 2, y }]),
    ],
    texts: textLines({ x: x + SAMPLE + 4, y: top + 1.5, lines }),
  }
}

/** From the end of a line to its name; one that stops earlier is known by its marker. */
function leader(frame: Frame, series: number, to: Point): Path[] {
  const last = pointsOf(frame, series).at(-1)
  return last === undefined
    ? []
    : [
        {
          d: polyline([{ x: last.x + 5, y: last.y }, { x: frame.right, y: last.y }, to]),
          classes: 'grid',
        },
      ]
}
