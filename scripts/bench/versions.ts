/** What the figures came from. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { arch, availableParallelism, cpus, platform, totalmem } from 'node:os'

import type { Browser as Chromium } from 'puppeteer-core'

import type { Jsreport } from './jsreport.js'

export type Versions = {
  node: string
  chromium: string
  puppeteer: string
  jsreport: string | null
  cpu: string
  cores: number
  memoryGb: number
  machine: string
}

export async function versionsOf(
  chromium: Chromium,
  jsreport: Jsreport | undefined,
): Promise<Versions> {
  const manifest = createRequire(import.meta.url).resolve('puppeteer-core/package.json')
  return {
    node: process.version,
    chromium: await chromium.version(),
    puppeteer: (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version,
    jsreport: jsreport?.version ?? null,
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    memoryGb: Math.round(totalmem() / 2 ** 30),
    machine: `${platform()} ${arch()}`,
  }
}
