/** The built platform in a process of its own. */
import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process'

import { STARTING } from '../../src/public/health.js'

const READY_WITHIN_MS = 120_000
const flags = ['--no-deprecation', '--import', './scripts/support/endWithStarter.mjs']

type ServerOptions = {
  port: number
  env?: NodeJS.ProcessEnv
  /** Where its errors go. @default those of this process */
  stderr?: 'inherit' | 'pipe'
}

/** It ends with this process. */
export function spawnServer({
  port,
  env = process.env,
  stderr = 'inherit',
}: ServerOptions): ChildProcess {
  const next = ['node_modules/next/dist/bin/next', 'start', '-p', String(port)]
  const stdio: StdioOptions = ['ignore', 'ignore', stderr, 'ipc']
  return spawn(process.execPath, [...flags, ...next], {
    stdio,
    env: { ...env, NODE_ENV: 'production' },
  })
}

/** What it said last while it was not well; nothing once it is. */
export async function untilHealthy(port: number): Promise<string | undefined> {
  const end = Date.now() + READY_WITHIN_MS
  let last = 'geen antwoord'
  while (Date.now() < end) {
    const reply = await asked(`http://localhost:${port}/api/leidraad/health`).catch(() => undefined)
    last = reply?.text ?? last
    if (reply?.ok && !last.includes(STARTING)) {
      return undefined
    }
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  return last
}

/** With its body: an answer may break off in the middle of it. */
async function asked(address: string) {
  const reply = await fetch(address)
  return { ok: reply.ok, text: await reply.text() }
}
