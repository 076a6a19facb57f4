/** What befalls the servers while plans are sealed: the same for the same seed. */
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'

import fc from 'fast-check'

import { processesUnder } from '../../src/adapters/puppeteer/processTree.js'
import { killAll } from '../../test/support/runningApp.js'
import type { Door } from './proxy.js'
import type { Server } from './servers.js'

const everywhere = ['kill', 'printer', 'disk'] as const
const withDoor = ['kill', 'printer', 'disk', 'database', 'silence'] as const

export const blowNames = {
  kill: 'server killed',
  printer: 'browsers killed',
  disk: 'no room on the disk',
  database: 'database away',
  silence: 'database silent',
} as const

export type BlowKind = keyof typeof blowNames

export type Blow = {
  kind: BlowKind
  /** Milliseconds after the one before, or after signing began. */
  after: number
  /** Milliseconds. */
  lasts: number
  /** Which of the servers, counted round. */
  server: number
}

export type Struck = Ground & { blow: Blow }
type Ground = { servers: readonly Server[]; door?: Door | undefined }

const MOST_BLOWS = 5
/** Within the time that sealing a batch takes. */
const LONGEST_WAIT = 4_000
const [SHORTEST, LONGEST] = [1_000, 6_000]

/** The blows of each round. A kill is as likely as all else together. */
export function blowsOf(seed: number, rounds: number, hasDoor: boolean): Blow[][] {
  const others = (hasDoor ? withDoor : everywhere).slice(1)
  const blow = fc.record({
    kind: fc.oneof(fc.constant('kill' as const), fc.constantFrom(...others)),
    after: fc.integer({ min: 0, max: LONGEST_WAIT }),
    lasts: fc.integer({ min: SHORTEST, max: LONGEST }),
    server: fc.nat({ max: 1 }),
  })
  const blows = fc.array(blow, { minLength: 1, maxLength: MOST_BLOWS })
  return fc.sample(fc.noBias(blows), { seed, numRuns: rounds })
}

type Befalling = { begin: () => unknown; end: () => unknown }

/** Gives the longest that the health page of a server took meanwhile, in milliseconds. */
export async function strike(struck: Struck): Promise<number> {
  const { servers, blow } = struck
  await pause(blow.after)
  const server = servers[blow.server % servers.length] as Server
  if (blow.kind === 'kill') {
    await server.kill()
    await pause(blow.lasts)
    await server.start()
    return 0
  }
  const { begin, end } = befalling(struck, server)[blow.kind]
  await begin()
  const [slowest] = await Promise.all([slowestHealth(servers, blow.lasts), pause(blow.lasts)])
  await end()
  return slowest
}

function befalling({ door }: Ground, server: Server): Record<Exclude<BlowKind, 'kill'>, Befalling> {
  let killing: NodeJS.Timeout
  const open = () => door?.open()
  return {
    printer: {
      begin: () => (killing = setInterval(() => killBrowsers(server), 100)),
      end: () => clearInterval(killing),
    },
    disk: { begin: () => setRoom(server, '0'), end: () => setRoom(server, 'unlimited') },
    database: { begin: () => door?.shut(), end: open },
    silence: { begin: () => door?.silence(), end: open },
  }
}

function killBrowsers({ pid }: Server): void {
  killAll(processesUnder(pid()).filter(isBrowser))
}

const isBrowser = (id: number): boolean => {
  try {
    return /chrom/i.test(readFileSync(`/proc/${id}/cmdline`, 'utf8').split('\0', 1).join(''))
  } catch {
    return false
  }
}

const run = promisify(execFile)

/** Whatever a server and those under it write fails as on a disk that is full; what was there stays. */
async function setRoom({ pid }: Server, bytes: string): Promise<void> {
  for (const id of [pid(), ...processesUnder(pid())]) {
    await run('prlimit', ['--pid', String(id), `--fsize=${bytes}:`]).catch(() => undefined)
  }
}

async function slowestHealth(servers: readonly Server[], lasts: number): Promise<number> {
  await pause(lasts / 2)
  return Math.max(...(await Promise.all(servers.map(({ healthTime }) => healthTime()))))
}
