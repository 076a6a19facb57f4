import { spawnSync } from 'node:child_process'
import { execPath } from 'node:process'

/** Before the first browser test, so that no two of them build at once. */
export default function buildOnce() {
  const { status } = spawnSync(execPath, ['--import', 'tsx', 'scripts/build.ts'], {
    stdio: 'inherit',
  })
  if (status !== 0) {
    throw new Error('The platform could not be built')
  }
}
