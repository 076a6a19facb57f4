/**
 * Drawings of what a document says in words as well. A figure says what it shows, not where: whoever
 * draws it decides on places and splits what is too long for a page. Read aloud it is `about` and
 * then each `said`, as whole sentences.
 */
export type Said = { said: string }

/** What was measured, over moments. A missing value is a gap in the line. */
export type LineChart = {
  kind: 'lineChart'
  about: string
  /** What is measured, or its unit: `DLE`, `%`. */
  measure?: string
  moments: string[]
  /** Evenly spaced values, from the lowest to the highest. */
  ticks: { at: number; text: string }[]
  series: (Said & { name: string; values: (number | null)[] })[]
}

/** How far each goal is; `share` lies from 0 up to and including 1. */
export type ProgressChart = {
  kind: 'progressChart'
  about: string
  bars: (Said & { name: string; subject?: string; share: number; value: string })[]
}

/** Which goals stand where: a bar of numbered goals for each stand. */
export type StandChart = {
  kind: 'standChart'
  about: string
  bars: (Said & { name: string; numbers: number[] })[]
}

/** Steps one after another, and who acts. */
export type FlowDiagram = {
  kind: 'flowDiagram'
  about: string
  steps: (Said & { number: number; name: string; actor?: string })[]
}

export type Figure = LineChart | ProgressChart | StandChart | FlowDiagram
