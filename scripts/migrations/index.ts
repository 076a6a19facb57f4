import * as initial from './20261123_initial.js'

export const migrations = [{ name: '20261123_initial', up: initial.up, down: initial.down }]
