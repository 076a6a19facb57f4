import * as initial from './20261123_initial.js'
import * as prints from './20261123_prints.js'
import * as withoutLocks from './20261129_without_locks.js'
import * as consent from './20261130_consent.js'
import * as planLife from './20261130_plan_life.js'
import * as successor from './20261130_successor.js'
import * as talkAndEvaluation from './20261130_talk_and_evaluation.js'

export const migrations = [
  { name: '20261123_initial', up: initial.up, down: initial.down },
  { name: '20261123_prints', up: prints.up, down: prints.down },
  { name: '20261129_without_locks', up: withoutLocks.up, down: withoutLocks.down },
  { name: '20261130_consent', up: consent.up, down: consent.down },
  { name: '20261130_plan_life', up: planLife.up, down: planLife.down },
  { name: '20261130_successor', up: successor.up, down: successor.down },
  {
    name: '20261130_talk_and_evaluation',
    up: talkAndEvaluation.up,
    down: talkAndEvaluation.down,
  },
]
