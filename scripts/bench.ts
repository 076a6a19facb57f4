/** What the platform takes on this machine, part by part: `npm run bench -- --only forms --json FILE`. */
import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'

import { benchForms, type FormsResult } from './bench/forms.js'
import { benchMany, type ManyResult } from './bench/many.js'
import { benchPreview, type PreviewResult } from './bench/preview.js'
import { benchRender, type RenderResult, type RenderRow } from './bench/render.js'
import { writeRenderSection } from './bench/renderSection.js'
import { benchSeal, type SealResult } from './bench/seal.js'

const PAGES = [1, 4, 12]

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    json: { type: 'string' },
    docs: { type: 'boolean', default: false },
  },
})

const renderRow = (row: RenderRow) => ({
  pages: row.pages,
  'compose (ms)': row.composeMs,
  'bare (ms)': row.bareMs,
  'ours (ms)': row.oursMs,
  'ours ÷ bare': row.ratioWarm,
  'finish (ms)': row.finishMs,
  'new page ÷ ours': row.newPageRatio,
  'launch ÷ ours': row.launchPerDocumentRatio,
  'jsreport ÷ ours': row.jsreportRatio,
})

const sealRow = ({ pages, kilobytes, seal, verify }: SealResult) => ({
  pages,
  'sealed (kB)': kilobytes,
  'seal p50 (ms)': seal.p50,
  'seal p95 (ms)': seal.p95,
  'verify p50 (ms)': verify.p50,
})

const formsRow = (result: FormsResult) => ({
  fields: result.fields,
  'designer key p95 (ms)': result.designerKeystrokeMs,
  'designer nodes': result.designerDomNodes,
  'filler key p95 (ms)': result.fillerKeystrokeMs,
  'filler nodes': result.fillerDomNodes,
  'validate p95 (ms)': result.validate200FieldsMs,
})

const previewRow = ({ previewMs, previewParts }: PreviewResult) => ({
  'change to page p50 (ms)': previewMs.p50,
  'change to page p95 (ms)': previewMs.p95,
  'wait p50 (ms)': previewParts.waitMs.p50,
  'server p50 (ms)': previewParts.serverMs.p50,
  'draw p50 (ms)': previewParts.drawMs.p50,
})

const manyRow = (result: ManyResult) => ({
  plans: result.plans,
  'bare (s)': result.bareSeconds,
  'job, printed (s)': result.printedSeconds,
  'job, finished (s)': result.finishedSeconds,
  'bare ÷ printed': result.manyRatio,
  'bare ÷ finished': result.manyFinishedRatio,
  'memory (MB)': result.manyGrowthMb,
})

const parts = ['forms', 'many', 'preview', 'render', 'seal'] as const

type Results = {
  forms: FormsResult | undefined
  many: ManyResult | undefined
  preview: PreviewResult | undefined
  render: RenderResult | undefined
  seal: SealResult[]
}

const tablesOf = ({ forms, many, preview, render, seal }: Results): object[][] => [
  forms ? [formsRow(forms)] : [],
  many ? [manyRow(many)] : [],
  preview ? [previewRow(preview)] : [],
  ...(render ? [render.rows.map(renderRow), [render.throughput], [render.memory]] : []),
  seal.map(sealRow),
]

async function measured(only: string | undefined): Promise<Results> {
  const isAsked = (part: (typeof parts)[number]) => only === undefined || only === part
  return {
    forms: isAsked('forms') ? await benchForms() : undefined,
    many: isAsked('many') ? await benchMany() : undefined,
    preview: isAsked('preview') ? await benchPreview() : undefined,
    render: isAsked('render') ? await benchRender(PAGES) : undefined,
    seal: isAsked('seal') ? await benchSeal(PAGES) : [],
  }
}

async function bench(): Promise<void> {
  const { only, json, docs } = options
  if (only !== undefined && !parts.some((part) => part === only)) {
    throw new Error(`Expected --only ${parts.join(', --only ')}, got ${only}.`)
  }
  console.log(`Node ${process.version}, ${availableParallelism()} cores`)
  const results = await measured(only)
  for (const table of tablesOf(results).filter((rows) => rows.length > 0)) {
    console.table(table)
  }
  if (docs && results.render) {
    await writeRenderSection(results.render, new Date().toISOString().slice(0, 10))
  }
  if (json !== undefined) {
    const { forms, many, preview, render, seal } = results
    const result = { node: process.version, ...forms, ...many, ...preview, ...render, seal }
    writeFileSync(json, `${JSON.stringify(result, null, 2)}\n`)
  }
}

try {
  await bench()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
