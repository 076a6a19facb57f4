/**
 * Kills and outages while batches of plans are sealed, on real servers:
 * `npm run survive -- --rounds 20 --seed 1`. MongoDB takes part when MONGODB_URL is set, with one server
 * and with two; `--database mongodb --servers 2` is that ground alone. Writes docs/survival.md, and ends
 * with 1 when anything that was sent or signed is lost. SIGTERM ends it after the rounds under way. Linux only.
 */
import { parseArgs } from 'node:util'

import type { GroundKind } from './survive/ground.js'
import type { Question } from './survive/survive.js'

const usage =
  'Expected: npm run survive -- [--rounds 20] [--plans 6] [--seed 1] [--database sqlite|mongodb] [--servers 1|2] [--port 4000]; two servers and mongodb need MONGODB_URL'

const every: readonly GroundKind[] = [
  { database: 'sqlite', servers: 1 },
  { database: 'mongodb', servers: 1 },
  { database: 'mongodb', servers: 2 },
]

function readQuestion(): Question {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '20' },
      plans: { type: 'string', default: '6' },
      seed: { type: 'string', default: '1' },
      database: { type: 'string' },
      servers: { type: 'string' },
      port: { type: 'string' },
    },
  })
  const { database, servers } = values
  const kinds = every.filter(
    (kind) =>
      (kind.database === 'sqlite' || process.env.MONGODB_URL !== undefined) &&
      (database === undefined || kind.database === database) &&
      (servers === undefined || kind.servers === Number(servers)),
  )
  const [rounds = 0, plans = 0, seed = 0] = [values.rounds, values.plans, values.seed].map(Number)
  if (
    kinds.length === 0 ||
    ![rounds, plans, seed].every((one) => Number.isInteger(one) && one > 0)
  ) {
    throw new Error(usage)
  }
  return { kinds, rounds, plans, seed, port: values.port ? Number(values.port) : undefined }
}

try {
  const question = readQuestion()
  // Takes seconds to load: a question that is none has been answered by now.
  const { survive } = await import('./survive/survive.js')
  process.exitCode = (await survive(question)) ? 0 : 1
} catch (error) {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error)
  process.exitCode = 1
}
