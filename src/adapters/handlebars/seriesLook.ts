/** How lines of a chart are told apart without colour: by stroke (in print.css) and by marker. */
import type { Path, Point } from './drawing.js'
import { circle, diamond, square, triangle } from './marks.js'

const R = 2.6

type Look = { marker: (at: Point) => string; open: boolean }

/** As many as `MOST_LINES` of the rule. */
const looks: readonly Look[] = [
  { marker: (at) => circle(at, R), open: false },
  { marker: (at) => square(at, 0.9 * R), open: true },
  { marker: (at) => triangle(at, R), open: false },
  { marker: (at) => diamond(at, 1.3 * R), open: true },
  { marker: (at) => circle(at, R), open: true },
  { marker: (at) => square(at, 0.9 * R), open: false },
]

export const seriesClass = (series: number): string => `line line-${series % looks.length}`

export const markersAt = (series: number, points: readonly Point[]): Path[] => {
  const look = looks[series % looks.length]
  return points.map((point) => ({
    d: look?.marker(point) ?? '',
    classes: look?.open === true ? 'marker open' : 'marker',
  }))
}
