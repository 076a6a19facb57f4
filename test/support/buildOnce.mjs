import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { execPath } from 'node:process'

/** Of this very build: the next removes it with all of `.next`. */
export const DEMONSTRATION = '.next/demonstration'

/** Before the first browser test, so that no two of them build, or make the demonstration board, at once. */
export default function buildOnce() {
  run('scripts/build.ts')
  if (!existsSync(DEMONSTRATION)) {
    run('test/support/fillDemonstration.ts', DEMONSTRATION)
  }
}

function run(...args) {
  const { status } = spawnSync(execPath, ['-C', 'production', '--import', 'tsx', ...args], {
    stdio: 'inherit',
  })
  if (status !== 0) {
    throw new Error(`The platform could not be made ready: ${args.join(' ')}`)
  }
}
