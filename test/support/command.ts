/** Commands of this repository, run as people run them. */
import { spawn } from 'node:child_process'

export type Ended = { code: number | null; output: string }

const ofTheTestRun = ['NODE_ENV', 'NODE_OPTIONS', 'DATABASE_URL', 'SMTP_URL', 'PORT']

/** Without what a test runner, or the shell around it, adds to the environment. */
export const plainEnvironment = (changes: Record<string, string> = {}): NodeJS.ProcessEnv => ({
  ...(Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !ofTheTestRun.includes(name)),
  ) as NodeJS.ProcessEnv),
  ...changes,
})

/** `npm run <name> -- <args>`, to its end. */
export const npmRun = (
  name: string,
  args: string[] = [],
  env: Record<string, string> = {},
): Promise<Ended> => run('npm', ['run', '--silent', name, '--', ...args], env)

export function run(
  program: string,
  args: string[],
  env: Record<string, string> = {},
  cwd = process.cwd(),
): Promise<Ended> {
  const child = spawn(program, args, {
    cwd,
    env: plainEnvironment({ npm_config_loglevel: 'error', ...env }),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, output: Buffer.concat(chunks).toString() }))
  })
}
