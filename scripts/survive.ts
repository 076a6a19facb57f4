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

type Playing = Played & {
  kind: GroundKind
  port: number | undefined
  /** After each round: a run that is broken off has told what it saw. */
  told: () => void
}

async function play(question: Question, { kind, name, rounds, port, told }: Playing) {
  const ground = await openGround(kind, port)
  const blows = blowsOf(question.seed, question.rounds, kind.database === 'mongodb')
  try {
    for (const [turn, asked] of blows.entries()) {
      if (isEnding) {
        break
      }
      const { plans } = question
      const round = await playRound(ground, { name: `round-${turn + 1}`, plans, blows: asked })
      rounds.push(round)
      console.log(lineOf(name, turn, round))
      told()
    }
  } finally {
    await ground.remove()
  }
}

async function survive(): Promise<boolean> {
  const question = readQuestion()
  process.once('SIGTERM', () => {
    isEnding = true
  })
  const page = () => pageOf(played, question.seed)
  const told = () => {
    writeFileSync('docs/survival.md', page())
  }
  const played = question.kinds.map((kind, index): Playing => ({
    kind,
    name: nameOf(kind),
    rounds: [],
    port: question.port && question.port + index * PORTS_OF_A_GROUND,
    told,
  }))
  // Side by side: most of a round is waiting.
  await Promise.all(played.map((one) => play(question, one)))
  console.log(`\n${page()}`)
  return played.every(({ rounds }) => rounds.every(({ losses }) => losses.length === 0))
}

try {
  process.exitCode = (await survive()) ? 0 : 1
} catch (error) {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error)
  process.exitCode = 1
}
