/** Whether axe finds a barrier on a page. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

import { expect } from '@jest/globals'
import type { Page } from 'puppeteer-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Ours, not the frame of the admin around it. */
export async function expectAccessible(page: Page, within = 'main'): Promise<void> {
  await page.evaluate(axe)
  const found = await page.evaluate(async (root) => {
    const { run } = (window as unknown as { axe: { run: Run } }).axe
    type Run = (
      scope: string,
    ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
    const { violations } = await run(root)
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  }, within)
  expect(found).toEqual([])
}
