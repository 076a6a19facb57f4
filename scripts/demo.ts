/**
 * `npm run demo`: a pupil's year in the terminal, without a server. From plan template to sealed PDF, then
 * the sealed evaluation of that plan and the sealed plan that follows it.
 * Every step is the product's own; the signers find their links in the mails that were sent.
 */
import { mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

import { movableClock } from './demo/clock.js'
import { runDemo } from './demo/runDemo.js'
import { checkFolder } from './support/checkStart.js'
import { readEnvironment } from './support/environment.js'
import { openPlatform } from './support/openPlatform.js'
import { stopWith } from './support/stopWith.js'

const { values } = parseArgs({
  options: { out: { type: 'string' }, database: { type: 'string' } },
})

async function main() {
  const own = readEnvironment()
  const outDir = resolve(values.out ?? join(own.dataDir, 'demo'))
  const mistake = checkFolder(outDir)
  if (mistake) {
    stopWith(mistake)
  }
  const workDir = join(outDir, 'work')
  rmSync(workDir, { recursive: true, force: true })
  mkdirSync(workDir, { recursive: true })
  const environment = {
    ...own,
    filesDir: join(workDir, 'files'),
    outboxDir: join(workDir, 'outbox'),
    databaseUrl: values.database ?? `file:${join(workDir, 'leidraad.db')}`,
    smtpUrl: undefined,
  }
  const clock = movableClock()
  const payload = await openPlatform(environment, clock.now)
  try {
    return await runDemo(payload, { outDir, clock, ...environment })
  } finally {
    await payload.destroy()
  }
}

const held = await main().catch((error: unknown) => stopWith(error))
process.exit(held ? 0 : 1)
