/** The platform as `npm start` runs it: a production build, on a data folder and a port of its own. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { spawnServer, untilHealthy } from '../../scripts/start/server.js'
import { processesUnder } from '../../src/adapters/puppeteer/processTree.js'
import { DEMONSTRATION } from './buildOnce.mjs'
import { plainEnvironment } from './command.js'

export type RunningApp = {
  pid: number
  address: string
  dataDir: string
  outboxDir: string
  /** What it printed so far. */
  output: () => string
  /** Ends it and all that is under it at once, as when the power goes. */
  kill: () => Promise<void>
  /** Ends it as a container does, with SIGTERM. */
  stop: () => Promise<void>
  /** Ends it, and removes its data. */
  remove: () => Promise<void>
}

const READY_WITHIN_MS = 180_000

const bare = [process.execPath, '-C', 'production', '--import', 'tsx', 'scripts/start.ts']

/**
 * Starts on an empty data folder and a free port, or on those that `env` names. With a group of its own
 * it can be interrupted as at a keyboard, where all of a group hear it.
 */
export async function startApp(
  env: Record<string, string> = {},
  command = bare,
  { hasOwnGroup = false } = {},
): Promise<RunningApp> {
  const dataDir = env.LEIDRAAD_DATA ?? (await mkdtemp(join(tmpdir(), 'leidraad-app-')))
  const port = env.PORT ?? String(await freePort())
  const [program = '', ...flags] = command
  const child = spawn(program, flags, {
    env: plainEnvironment({ ...env, LEIDRAAD_DATA: dataDir, PORT: port }),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: hasOwnGroup,
  })
  const output = outputOf(child)
  await untilReady(child, output)
  return runningApp({ child, port, dataDir, output })
}

/**
 * The server alone, on a copy of the data folder with the demonstration board in it: for stories about
 * what people do, not about how it starts.
 */
export async function startDemonstration(): Promise<RunningApp> {
  const dataDir = await mkdtemp(join(tmpdir(), 'leidraad-app-'))
  await cp(DEMONSTRATION, dataDir, { recursive: true })
  return startServer({ dataDir, port: await freePort() })
}

type Place = { dataDir: string; port: number }

/** The server alone, on a data folder that has its database. */
export async function startServer(
  { dataDir, port }: Place,
  settings: Record<string, string> = {},
): Promise<RunningApp> {
  const env = plainEnvironment({ ...settings, LEIDRAAD_DATA: dataDir, PORT: String(port) })
  const child = spawnServer({ port, env, stderr: 'pipe' })
  const output = outputOf(child)
  const complaint = await untilHealthy(port)
  if (complaint !== undefined) {
    await ended(child)
    throw new Error(`The platform is not healthy: ${complaint}\n${output()}`)
  }
  return runningApp({ child, port: String(port), dataDir, output })
}

function outputOf({ stdout, stderr }: ChildProcess): () => string {
  const chunks: Buffer[] = []
  for (const stream of [stdout, stderr]) {
    stream?.on('data', (chunk: Buffer) => chunks.push(chunk))
  }
  return () => Buffer.concat(chunks).toString()
}

type Started = Pick<RunningApp, 'dataDir' | 'output'> & { child: ChildProcess; port: string }

function runningApp({ child, port, dataDir, output }: Started): RunningApp {
  const stop = () => ended(child)
  return {
    pid: child.pid ?? 0,
    address: `http://localhost:${port}`,
    dataDir,
    outboxDir: join(dataDir, 'outbox'),
    output,
    kill: () => killed(child),
    stop,
    remove: async () => {
      await stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

/** Its welcome comes after the first 200 of its own health page. */
async function untilReady(child: ChildProcess, output: () => string): Promise<void> {
  const end = Date.now() + READY_WITHIN_MS
  while (!output().includes('Leidraad draait.')) {
    if (child.exitCode !== null || Date.now() > end) {
      await ended(child)
      throw new Error(`The platform did not start: ${output()}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

async function killed(child: ChildProcess): Promise<void> {
  const { pid = 0 } = child
  const exited = once(child, 'exit')
  killAll([pid, ...processesUnder(pid)])
  await exited
}

export function killAll(ids: readonly number[]): void {
  for (const id of ids) {
    try {
      process.kill(id, 'SIGKILL')
    } catch {
      // It was gone already.
    }
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) {
    return
  }
  const exited = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await exited
}
