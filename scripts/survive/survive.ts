/** What `npm run survive` does once it knows what is asked. */
import { writeFileSync } from 'node:fs'

import { blowsOf } from './blows.js'
import { nameOf, openGround, type GroundKind } from './ground.js'
import { playRound } from './round.js'
import { lineOf, pageOf, type Played } from './table.js'

export type Question = {
  kinds: GroundKind[]
  rounds: number
  plans: number
  seed: number
  port: number | undefined
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

export async function survive(question: Question): Promise<boolean> {
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
