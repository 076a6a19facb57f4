import * as migration_20261123_initial from './20261123_initial.js';
import * as migration_20261123_prints from './20261123_prints.js';
import * as migration_20261129_without_locks from './20261129_without_locks.js';
import * as migration_20261130_consent from './20261130_consent.js';

export const migrations = [
  {
    up: migration_20261123_initial.up,
    down: migration_20261123_initial.down,
    name: '20261123_initial',
  },
  {
    up: migration_20261123_prints.up,
    down: migration_20261123_prints.down,
    name: '20261123_prints',
  },
  {
    up: migration_20261129_without_locks.up,
    down: migration_20261129_without_locks.down,
    name: '20261129_without_locks',
  },
  {
    up: migration_20261130_consent.up,
    down: migration_20261130_consent.down,
    name: '20261130_consent'
  },
];
