/** Whether memory stays flat: this process and all processes of the browser, document by document. */
import { readFileSync } from 'node:fs'

import { processesUnder } from '../../src/adapters/puppeteer/processTree.js'
import type { Printer } from '../../src/ports/printer.js'
import { percentile, round } from './measure.js'

export type MemoryResult = {
  documents: number
  firstMb: number
  lastMb: number
  memoryGrowthMb: number | null
}

const WARM_UP = 100
const DOCUMENTS = 1_000
const COMPARED = 50

/** Resident memory; what processes share counts for each of them. Linux only. */
export function residentMb(): number {
  return [process.pid, ...processesUnder(process.pid)].reduce((sum, id) => sum + residentOf(id), 0)
}

function residentOf(id: number): number {
  try {
    const status = readFileSync(`/proc/${id}/status`, 'utf8')
    return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

export async function benchMemory(printer: Printer, html: string): Promise<MemoryResult> {
  const samples: number[] = []
  for (let made = -WARM_UP; made < DOCUMENTS; made += 1) {
    await printer.print(html)
    if (made >= 0) {
      samples.push(residentMb())
    }
  }
  const first = percentile(samples.slice(0, COMPARED), 0.5)
  const last = percentile(samples.slice(-COMPARED), 0.5)
  return {
    documents: DOCUMENTS,
    firstMb: round(first),
    lastMb: round(last),
    memoryGrowthMb: first === 0 ? null : round(last - first),
  }
}
