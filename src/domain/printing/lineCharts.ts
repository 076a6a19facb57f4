/**
 * Whether the numbers of a table make a line over moments, and which. They do when at least two
 * columns hold nothing but numbers of one kind, and some row has two of them. One chart holds as many
 * lines as can be told apart without colour.
 */
import { formatNumber } from '../kernel/format.js'
import type { Language } from '../kernel/language.js'
import { catalogue } from '../kernel/words.js'
import type { LineChart } from './figure.js'
import { ticksOf } from './ticksOf.js'

export type NumberColumn = {
  label: string
  /** Columns of one moment stand under one head. */
  group?: string
  unit?: string
  /** By row; `null` where there is none, `text` where there is something else. */
  values: (number | 'text' | null)[]
}

export type NumberTable = {
  label: string
  heads: string[]
  columns: NumberColumn[]
  language: Language
}

export const MOST_LINES = 6
const MOST_MOMENTS = 12

const nl = {
  about: 'Lijngrafiek bij',
  from: 'van',
  until: 'tot en met',
  none: 'geen waarde',
}

const en: typeof nl = {
  about: 'Line chart of',
  from: 'from',
  until: 'up to and including',
  none: 'no value',
}

const words = catalogue('lineCharts', { nl, en })

export function lineCharts(table: NumberTable): LineChart[] {
  const { moments, measure } = momentsOf(table.columns)
  const lines = table.heads
    .map((name, row) => ({ name, values: moments.map(({ values }) => numberAt(values, row)) }))
    .filter(({ values }) => values.some((value) => value !== null))
  const isLine = lines.some(({ values }) => values.filter((value) => value !== null).length > 1)
  const isDrawable =
    isLine && moments.length > 1 && moments.length <= MOST_MOMENTS && lines.every(isEarthly)
  return isDrawable
    ? inShares(lines).map((share) => chartOf(share, { table, moments, measure }))
    : []
}

/** No score of a school is larger, and no axis is drawn for what is. */
const isEarthly = ({ values }: { values: (number | null)[] }): boolean =>
  values.every((value) => Math.abs(value ?? 0) <= 1e12)

const numberAt = (values: NumberColumn['values'], row: number): number | null => {
  const value = values[row]
  return typeof value === 'number' ? value : null
}

type Moment = { name: string; values: NumberColumn['values'] }
type Moments = { moments: Moment[]; measure: string | undefined }

const holdsNumbers = ({ values }: NumberColumn): boolean =>
  values.every((value) => value !== 'text') && values.some((value) => value !== null)

const holdsBoth = ({ values }: NumberColumn): boolean =>
  values.includes('text') && values.some((value) => typeof value === 'number')

const none: Moments = { moments: [], measure: undefined }

/** Where a measure returns under every head, as `score` does, the heads are the moments. */
function momentsOf(columns: readonly NumberColumn[]): Moments {
  const numeric = columns.filter(holdsNumbers)
  const returning = numeric.find(
    ({ label, group }) =>
      group !== undefined &&
      numeric.some((other) => other.label === label && (other.group ?? group) !== group),
  )?.label
  const chosen =
    returning === undefined
      ? numeric
      : numeric.filter(({ label, group }) => label === returning && group !== undefined)
  const unit = unitOf(chosen)
  if (columns.some(holdsBoth) || unit === undefined) {
    return none
  }
  return {
    moments: chosen.map((column) => ({
      name: returning === undefined ? nameOf(column, chosen) : (column.group ?? ''),
      values: column.values,
    })),
    measure: measureOf(returning, unit),
  }
}

function measureOf(label: string | undefined, unit: string): string | undefined {
  if (label === undefined) {
    return unit === '' ? undefined : unit
  }
  return unit === '' ? label : `${label} (${unit})`
}

const nameOf = ({ label, group }: NumberColumn, all: readonly NumberColumn[]): string =>
  group !== undefined && new Set(all.map((column) => column.group)).size > 1
    ? `${group} ${label}`
    : label

/** Hours and percents share no axis. */
function unitOf(columns: readonly NumberColumn[]): string | undefined {
  const units = new Set(columns.map(({ unit }) => unit?.trim() ?? ''))
  return units.size === 1 ? [...units][0] : undefined
}

type Line = { name: string; values: (number | null)[] }

/** Shares as even as they can be: seven lines are four and three, not six and one. */
function inShares(lines: readonly Line[]): Line[][] {
  const count = Math.ceil(lines.length / MOST_LINES)
  const size = Math.ceil(lines.length / count)
  return Array.from({ length: count }, (_, index) =>
    lines.slice(index * size, (index + 1) * size),
  ).filter(({ length }) => length > 0)
}

type Drawn = Moments & { table: NumberTable }

function chartOf(lines: Line[], { table, moments, measure }: Drawn): LineChart {
  const { language } = table
  const names = moments.map(({ name }) => name)
  const values = lines.flatMap((line) => line.values.filter((value) => value !== null))
  return {
    kind: 'lineChart',
    about: aboutOf(table, names, measure),
    ...(measure !== undefined && { measure }),
    moments: names,
    ticks: ticksOf(values).map((at) => ({ at, text: formatNumber(at, language) })),
    series: lines.map((line) => ({ ...line, said: saidOf(line, names, language) })),
  }
}

function aboutOf({ label, language }: NumberTable, names: string[], measure: string | undefined) {
  const { about, from, until } = words[language]
  const what = measure === undefined ? '' : `: ${measure}`
  return `${about} ‘${label}’${what}, ${from} ${names[0] ?? ''} ${until} ${names.at(-1) ?? ''}.`
}

function saidOf({ name, values }: Line, names: string[], language: Language): string {
  const parts = values.map((value, index) => {
    const text = value === null ? words[language].none : formatNumber(value, language)
    return `${names[index] ?? ''} ${text}`
  })
  return `${name}: ${parts.join('; ')}.`
}
