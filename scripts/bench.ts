/** Render and seal times of one run on this machine: `npm run bench -- --only seal --json FILE`. */
import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'

import { benchRender, type RenderResult } from './bench/render.js'
import { benchSeal, type SealResult } from './bench/seal.js'

const PAGES = [1, 4, 12]

const { values: options } = parseArgs({
  options: { only: { type: 'string' }, json: { type: 'string' } },
})

const renderRow = ({
  pages,
  composing,
  bare,
  ours,
  launching,
  ratio,
  launchRatio,
}: RenderResult) => ({
  pages,
  'compose p50 (ms)': composing.p50,
  'bare p50 (ms)': bare.p50,
  'ours p50 (ms)': ours.p50,
  'ours p95 (ms)': ours.p95,
  'ours ÷ bare': ratio,
  'launch per document p50 (ms)': launching.p50,
  'launch ÷ bare': launchRatio,
})

const sealRow = ({ pages, kilobytes, seal, inspect }: SealResult) => ({
  pages,
  'sealed (kB)': kilobytes,
  'seal p50 (ms)': seal.p50,
  'seal p95 (ms)': seal.p95,
  'inspect p50 (ms)': inspect.p50,
})

async function bench(): Promise<void> {
  const { only, json } = options
  if (only !== undefined && only !== 'render' && only !== 'seal') {
    throw new Error(`Expected --only render or --only seal, got ${only}.`)
  }
  console.log(`Node ${process.version}, ${availableParallelism()} cores`)
  const render = only === 'seal' ? [] : await benchRender(PAGES)
  const seal = only === 'render' ? [] : await benchSeal(PAGES)
  if (render.length > 0) {
    console.table(render.map(renderRow))
  }
  if (seal.length > 0) {
    console.table(seal.map(sealRow))
  }
  if (json !== undefined) {
    writeFileSync(json, `${JSON.stringify({ node: process.version, render, seal }, null, 2)}\n`)
  }
}

try {
  await bench()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
