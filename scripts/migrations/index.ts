import * as initial from './20261123_initial.js'
import * as prints from './20261123_prints.js'
import * as withoutLocks from './20261129_without_locks.js'

export const migrations = [
  { name: '20261123_initial', up: initial.up, down: initial.down },
  { name: '20261123_prints', up: prints.up, down: prints.down },
  { name: '20261129_without_locks', up: withoutLocks.up, down: withoutLocks.down },
]
