import * as migration_20261122_224723_initial from './20261122_224723_initial.js';

export const migrations = [
  {
    up: migration_20261122_224723_initial.up,
    down: migration_20261122_224723_initial.down,
    name: '20261122_224723_initial'
  },
];
