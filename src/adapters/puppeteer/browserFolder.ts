/**
 * A folder of its own for all that a browser writes: profile, caches, temporary files. Its name tells
 * which process made it; what a process that was killed left behind is removed by the next.
 */
import { lstatSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { hostname, tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'

import { atEnd } from './atEnd.js'

export type BrowserFolder = { path: string; remove: () => Promise<void> }

/** A machine beside us may share the folder for temporary files, and has processes of its own. */
const prefix = () => `leidraad-browser-${hostname().replace(/[^\w]/g, '')}-`

/** What is being killed may still write. */
const removal = { recursive: true, force: true, maxRetries: 5, retryDelay: 40 } as const

export async function makeBrowserFolder(): Promise<BrowserFolder> {
  removeAbandoned()
  const owner = `${process.pid}-${startOf(process.pid) ?? 0}`
  const path = await mkdtemp(join(tmpdir(), `${prefix()}${owner}-`))
  const forget = atEnd(() => rmSync(path, removal))
  return {
    path,
    remove: async () => {
      await rm(path, removal)
      forget()
    },
  }
}

function removeAbandoned(): void {
  for (const name of readdirSync(tmpdir())) {
    const [, id, start] = /^(\d+)-(\d+)-\w+$/.exec(withoutPrefix(name)) ?? []
    if (id !== undefined && isGone(Number(id), start) && isOurs(join(tmpdir(), name))) {
      rmSync(join(tmpdir(), name), removal)
    }
  }
}

const withoutPrefix = (name: string): string =>
  name.startsWith(prefix()) ? name.slice(prefix().length) : ''

function isOurs(path: string): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false })
  return found !== undefined && found.isDirectory() && found.uid === userInfo().uid
}

function isGone(id: number, start: string | undefined): boolean {
  const startNow = startOf(id)
  return startNow === undefined ? !isRunning(id) : startNow !== start
}

/** A number of a process is used again; with the moment it started it is unique. Linux only. */
function startOf(id: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, 'utf8')
    // Counted after the name, which may hold spaces: proc(5), field 22.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
  } catch {
    return undefined
  }
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
