/**
 * Kills and outages while batches of plans are sealed, on real servers:
 * `npm run survive -- --rounds 20 --seed 1`. MongoDB takes part when MONGODB_URL is set, with one server
 * and with two; `--database mongodb --servers 2` is that ground alone. Writes docs/survival.md, and ends
 * with 1 when anything that was sent or signed is lost. SIGTERM ends it after the rounds under way. Linux only.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

import { blowsOf } from './survive/blows.js'
import { nameOf, openGround, type GroundKind } from './survive/ground.js'
import { playRound } from './survive/round.js'
import { lineOf, pageOf, type Played } from './survive/table.js'

const usage =
  'Expected: npm run survive -- [--rounds 20] [--plans 6] [--seed 1] [--database sqlite|mongodb] [--servers 1|2] [--port 4000]; two servers and mongodb need MONGODB_URL'

const every: readonly GroundKind[] = [
  { database: 'sqlite', servers: 1 },
  { database: 'mongodb', servers: 1 },
  { database: 'mongodb', servers: 2 },
]

type Question = {
  kinds: GroundKind[]
  rounds: number
  plans: number
  seed: number
  port: number | undefined
}

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

const PORTS_OF_A_GROUND = 2
let isEnding = false

async function play(question: Question, index: number): Promise<Played> {
  const kind = question.kinds[index] as GroundKind
  const name = nameOf(kind)
  const port = question.port && question.port + index * PORTS_OF_A_GROUND
  const played: Played = { name, rounds: [] }
  const ground = await openGround(kind, port)
  const blows = blowsOf(question.seed, question.rounds, kind.database === 'mongodb')
  try {
    for (const [turn, asked] of blows.entries()) {
      if (isEnding) {
        break
      }
      const { plans } = question
      const round = await playRound(ground, { name: `round-${turn + 1}`, plans, blows: asked })
      played.rounds.push(round)
      console.log(lineOf(name, turn, round))
    }
  } finally {
    await ground.remove()
  }
  return played
}

async function survive(): Promise<boolean> {
  const question = readQuestion()
  process.once('SIGTERM', () => {
    isEnding = true
  })
  // Side by side: most of a round is waiting.
  const played = await Promise.all(question.kinds.map((_, index) => play(question, index)))
  const page = pageOf(played, question.seed)
  writeFileSync('docs/survival.md', page)
  console.log(`\n${page}`)
  return played.every(({ rounds }) => rounds.every(({ losses }) => losses.length === 0))
}

try {
  process.exitCode = (await survive()) ? 0 : 1
} catch (error) {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error)
  process.exitCode = 1
}
