import * as initial from './20261123_initial.js'
import * as prints from './20261123_prints.js'

export const migrations = [
  { name: '20261123_initial', up: initial.up, down: initial.down },
  { name: '20261123_prints', up: prints.up, down: prints.down },
]
