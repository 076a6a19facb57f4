/** The figures of printing as a part of docs/performance.md: `npm run bench -- --only render --docs`. */
import { readFileSync, writeFileSync } from 'node:fs'

import { format, resolveConfig } from 'prettier'

import type { RenderResult, RenderRow } from './render.js'

const FILE = 'docs/performance.md'
const [BEGIN, END] = ['<!-- npm run bench -- --only render --docs -->', '<!-- until here -->']

const tableOf = (heads: string[], rows: (string | number)[][]): string =>
  [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

const ms = (value: number | null): string => (value === null ? '–' : `${value} ms`)

const rowOf = (row: RenderRow): (string | number)[] => [
  row.pages,
  ms(row.composeMs),
  ms(row.bareMs),
  ms(row.oursMs),
  row.ratioWarm,
  ms(row.finishMs),
  `${ms(row.newPageMs)} (${row.newPageRatio})`,
  `${ms(row.launchPerDocumentMs)} (${row.launchPerDocumentRatio})`,
  `${ms(row.jsreportMs)} (${row.jsreportRatio ?? '–'})`,
]

function sectionOf({ rows, throughput, memory, versions }: RenderResult, day: string): string {
  const { cores, cpu, memoryGb, machine, node, chromium, puppeteer, jsreport } = versions
  const heads = [
    'Pages',
    'compose',
    'bare',
    'ours',
    'ours ÷ bare',
    'finish',
    'a new page each (÷ ours)',
  ]
  return [
    `${day}: ${cores} cores (${cpu}), ${memoryGb} GB, ${machine}; Node ${node}, ${chromium}, puppeteer-core ${puppeteer}, jsreport ${jsreport ?? 'not installed'}. Medians.`,
    tableOf([...heads, 'a browser each (÷ ours)', 'jsreport (÷ ours)'], rows.map(rowOf)),
    tableOf(
      ['Four pages, many after one another', 'documents a second', '÷ bare'],
      [
        ['bare', throughput.bare, 1],
        ['ours', throughput.ours, throughput.throughputRatio],
        ['ours, finished', throughput.finished, throughput.throughputFinishedRatio],
      ],
    ),
    `Over ${memory.documents} documents memory went from ${memory.firstMb} to ${memory.lastMb} MB (our process and the browser, shared pages counted for each).`,
  ].join('\n\n')
}

export async function writeRenderSection(result: RenderResult, day: string): Promise<void> {
  const text = readFileSync(FILE, 'utf8')
  const [before, rest] = text.split(BEGIN)
  const after = rest?.split(END)[1]
  if (before === undefined || after === undefined) {
    throw new Error(`Expected ${BEGIN} and ${END} in ${FILE}.`)
  }
  const section = `${before}${BEGIN}\n\n${sectionOf(result, day)}\n\n${END}${after}`
  const style = await resolveConfig(FILE)
  writeFileSync(FILE, await format(section, { ...style, filepath: FILE }))
}
