/** Form, render and seal times of one run on this machine: `npm run bench -- --only forms --json FILE`. */
import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'

import { benchForms, type FormsResult } from './bench/forms.js'
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

const formsRow = (result: FormsResult) => ({
  fields: result.fields,
  'designer key p95 (ms)': result.designerKeystrokeMs,
  'designer nodes': result.designerDomNodes,
  'filler key p95 (ms)': result.fillerKeystrokeMs,
  'filler nodes': result.fillerDomNodes,
  'validate p95 (ms)': result.validate200FieldsMs,
})

const parts = ['forms', 'render', 'seal'] as const

async function bench(): Promise<void> {
  const { only, json } = options
  if (only !== undefined && !parts.some((part) => part === only)) {
    throw new Error(`Expected --only ${parts.join(', --only ')}, got ${only}.`)
  }
  const isAsked = (part: (typeof parts)[number]) => only === undefined || only === part
  console.log(`Node ${process.version}, ${availableParallelism()} cores`)
  const forms = isAsked('forms') ? await benchForms() : undefined
  const render = isAsked('render') ? await benchRender(PAGES) : []
  const seal = isAsked('seal') ? await benchSeal(PAGES) : []
  const tables = [forms ? [formsRow(forms)] : [], render.map(renderRow), seal.map(sealRow)]
  for (const table of tables.filter((rows) => rows.length > 0)) {
    console.table(table)
  }
  if (json !== undefined) {
    const result = { node: process.version, ...forms, render, seal }
    writeFileSync(json, `${JSON.stringify(result, null, 2)}\n`)
  }
}

try {
  await bench()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
