/** `npm run check`: every rule of the house, each a named step, and the count at the end. */
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'

import { runStep, type Step } from './support/runStep.js'

const folder = mkdtempSync(join(tmpdir(), 'leidraad-check-'))
const results = join(folder, 'jest.json')
const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js']
const npx = (...args: string[]): Step['command'] => ['npx', '--no-install', ...args]

/** The longest first: none of them needs another. */
const ofTheSource: Step[] = [
  { name: 'lint', command: npx('eslint', '.', '--max-warnings', '0') },
  { name: 'build', command: ['npm', 'pack', '--loglevel', 'error', '--pack-destination', folder] },
  { name: 'types', command: npx('tsc', '--noEmit', '-p', '.') },
  { name: 'format', command: npx('prettier', '--check', '--log-level', 'warn', '.') },
  // Payload's editor ends plain Node silently (payload #11081); the condition keeps it from doing so.
  {
    name: 'unused',
    command: [process.execPath, '-C', 'production', 'node_modules/knip/bin/knip.js'],
  },
  {
    name: 'direction',
    command: npx('depcruise', 'src', 'collections', '--config', '.dependency-cruiser.cjs'),
  },
]

/** What `build` packed: judged as it would be published. */
const ofThePackage = (tarball: string): Step[] => [
  { name: 'package', command: npx('publint', tarball, '--strict') },
  {
    name: 'package types',
    command: npx(
      'attw',
      tarball,
      '--profile',
      'esm-only',
      '--exclude-entrypoints',
      'client',
      'rsc',
    ),
  },
]

const tests = (tarball: string): Step => ({
  name: 'tests',
  command: [process.execPath, ...jest, '--json', `--outputFile=${results}`],
  env: { LEIDRAAD_PACKAGE: tarball },
})

const count = { passed: 0, failed: 0 }
await sideBySide(ofTheSource)
const [packed = 'the package that was not made'] = readdirSync(folder)
const tarball = join(folder, packed)
await sideBySide(ofThePackage(tarball))
await runStep(tests(tarball), 'as it comes')
addTests()
console.log(`\n${count.passed} passed, ${count.failed} failed`)
process.exit(count.failed === 0 ? 0 : 1)

/** As many at a time as there are processors; each says all it has to say when it ends. */
async function sideBySide(steps: Step[]): Promise<void> {
  const waiting = [...steps]
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      count[(await runStep(step, 'at the end')) ? 'passed' : 'failed'] += 1
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, lane))
}

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
