import { availableParallelism } from 'node:os'

const base = {
  // Elsewhere are thousands of folders without a test, which would all be walked through.
  roots: ['<rootDir>/src', '<rootDir>/collections', '<rootDir>/test', '<rootDir>/scripts'],
  testEnvironment: '<rootDir>/test/support/environment.mjs',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.(ts|tsx)$': '@swc/jest' },
  moduleNameMapper: {
    '^leidraad$': '<rootDir>/src/index.ts',
    '^leidraad/(.*)$': '<rootDir>/src/exports/$1',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
}

/** Installs what is published and serves it: takes minutes and the registry of npm, so `npm test` leaves it to `check`. */
const ofThePackage = '<rootDir>/test/e2e/package.test.ts'

/** @type {import('jest').Config} */
export default {
  // A machine that builds and prints meanwhile is slow to close a database.
  testTimeout: 30_000,
  // Each takes up to 2 GB, with its browser. One more than there are processors was no quicker, and kept
  // what compiles in a suite beyond its limits.
  maxWorkers: Math.min(Math.max(availableParallelism(), 2), 4),
  // Node keeps every module that was evaluated in a context (node #59118): a worker that had run a hundred
  // suites spent most of its time collecting garbage. It is begun anew instead.
  workerIdleMemoryLimit: '1GB',
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: ['<rootDir>/src/**/*.test.ts', '<rootDir>/collections/**/*.test.ts'],
    },
    { ...base, displayName: 'contracts', testMatch: ['<rootDir>/test/contracts/*.test.ts'] },
    {
      ...base,
      displayName: 'integration',
      testMatch: ['<rootDir>/test/integration/**/*.test.ts'],
      testEnvironment: '<rootDir>/test/support/platformEnvironment.mjs',
    },
    {
      ...base,
      displayName: 'e2e',
      testMatch: ['<rootDir>/test/e2e/*.test.ts'],
      testPathIgnorePatterns: [ofThePackage],
      globalSetup: '<rootDir>/test/support/buildOnce.mjs',
    },
    { ...base, displayName: 'package', testMatch: [ofThePackage] },
  ],
}
