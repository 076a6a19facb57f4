/**
 * A drawing as a layout sees it: paths and lines of text with their places, in points on a page of
 * 170 mm. What it shows is said in its alternative, because a reader of the tags hears only that.
 */
import type { Said } from '../../domain/printing/figure.js'
import { wrapText } from '../../domain/printing/wrapText.js'

export const WIDTH = 480
/** A page holds this much beneath a heading. */
export const TALLEST = 560
export const TEXT = 8
export const LEADING = 10
/** From the middle of a line of text down to where its letters stand. */
export const DROP = 2.7

export type Path = { d: string; classes: string }
export type Text = { x: number; y: number; text: string; classes: string }
export type Shapes = { paths: Path[]; texts: Text[] }
export type Drawing = Shapes & { width: number; height: number; alternative: string }

/** A part that stays whole, drawn at a height that is known only later. */
export type Band = Said & { height: number; at: (y: number) => Shapes }

const round = (value: number): number => Math.round(value * 100) / 100

type Box = { x: number; y: number; width: number; height: number }
export type Point = { x: number; y: number }

export const line = (from: Point, to: Point): string => polyline([from, to])

/** Through the points, in order. */
export const polyline = (points: readonly Point[]): string =>
  points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('')

export const rectangle = ({ x, y, width, height }: Box): string =>
  `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`

export type Lines = { x: number; y: number; lines: readonly string[]; classes?: string }

/** Lines beneath one another; `y` is the top of the first. */
export const textLines = ({ x, y, lines, classes = '' }: Lines): Text[] =>
  lines.map((text, index) => ({
    text,
    classes,
    x: round(x),
    y: round(y + index * LEADING + LEADING / 2 + DROP),
  }))

export const wrapped = (text: string, width: number, lines?: number): string[] =>
  wrapText(text, { width, size: TEXT, ...(lines !== undefined && { lines }) })

export const together = (shapes: readonly Shapes[]): Shapes => ({
  paths: shapes.flatMap(({ paths }) => paths),
  texts: shapes.flatMap(({ texts }) => texts),
})

/** Bands beneath one another, in as many drawings as there are pages needed. */
export const stacked = (bands: readonly Band[], about: string): Drawing[] =>
  inPages(bands).map((page) => {
    const tops = page.map((_, index) => sum(page.slice(0, index).map(({ height }) => height)))
    return {
      ...together(page.map(({ at }, index) => at(tops[index] ?? 0))),
      width: WIDTH,
      height: round(sum(page.map(({ height }) => height))),
      alternative: [about, ...page.map(({ said }) => said)].join(' '),
    }
  })

export const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0)

function inPages(bands: readonly Band[]): Band[][] {
  const pages: Band[][] = []
  for (const band of bands) {
    const page = pages.at(-1)
    if (page && sum(page.map(({ height }) => height)) + band.height <= TALLEST) {
      page.push(band)
    } else {
      pages.push([band])
    }
  }
  return pages
}
