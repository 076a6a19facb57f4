/** `npm run check`: every rule of the house, each a named step, and the count at the end. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const results = join(mkdtempSync(join(tmpdir(), 'leidraad-check-')), 'jest.json')
const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js']

type Step = { name: string; command: [string, ...string[]] }
const npx = (...args: string[]): Step['command'] => ['npx', '--no-install', ...args]

const steps: Step[] = [
  { name: 'format', command: npx('prettier', '--check', '--log-level', 'warn', '.') },
  { name: 'lint', command: npx('eslint', '.', '--max-warnings', '0') },
  { name: 'types', command: npx('tsc', '--noEmit', '-p', '.') },
  {
    name: 'direction',
    command: npx('depcruise', 'src', 'collections', '--config', '.dependency-cruiser.cjs'),
  },
  // Payload's editor ends plain Node silently (payload #11081); the condition keeps it from doing so.
  {
    name: 'unused',
    command: [process.execPath, '-C', 'production', 'node_modules/knip/bin/knip.js'],
  },
  { name: 'build', command: ['npm', 'run', '--silent', 'build:package'] },
  { name: 'package', command: npx('publint', '--strict') },
  {
    name: 'package types',
    command: npx(
      'attw',
      '--pack',
      '.',
      '--profile',
      'esm-only',
      '--exclude-entrypoints',
      'client',
      'rsc',
    ),
  },
  {
    name: 'tests',
    command: [process.execPath, ...jest, '--maxWorkers=2', '--json', `--outputFile=${results}`],
  },
]

const count = { passed: 0, failed: 0 }
for (const { name, command } of steps) {
  console.log(`\n── ${name}`)
  const started = Date.now()
  const [program, ...args] = command
  const { status } = spawnSync(program, args, { stdio: 'inherit', env: process.env })
  const seconds = ((Date.now() - started) / 1000).toFixed(0)
  console.log(`── ${name}: ${status === 0 ? 'passed' : 'FAILED'} (${seconds} s)`)
  if (name !== 'tests') {
    count[status === 0 ? 'passed' : 'failed'] += 1
  }
}
addTests()
console.log(`\n${count.passed} passed, ${count.failed} failed`)
process.exit(count.failed === 0 ? 0 : 1)

type Report = {
  numPassedTests: number
  numFailedTests: number
  numFailedTestSuites: number
  testResults: { assertionResults: { status: string; fullName: string }[] }[]
}

/** Under CI every tool is there, so a skipped test is a failed one. */
function addTests() {
  const report = JSON.parse(readFileSync(results, 'utf8')) as Report
  const skipped = report.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'pending' || status === 'todo')
  count.passed += report.numPassedTests
  count.failed += Math.max(report.numFailedTests, report.numFailedTestSuites)
  for (const { fullName } of skipped) {
    console.log(`skipped: ${fullName}`)
  }
  if (process.env.CI) {
    count.failed += skipped.length
  }
}
