import { execFileSync, spawnSync } from 'node:child_process'

/** Whether an independent tool is installed; a test that needs it is skipped by name without it. */
export const hasTool = (name: string): boolean =>
  spawnSync(name, ['--version'], { stdio: 'ignore' }).error === undefined

/** What the tool prints; throws when it fails. */
export const runTool = (name: string, args: string[]): string =>
  execFileSync(name, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

/** The same, of what is no text. */
export const runPicture = (name: string, args: string[]): Buffer =>
  execFileSync(name, args, { stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 64 * 1024 * 1024 })
