/** The processes under a process and what they occupy, as Linux tells it; elsewhere nothing is known. */
import { readdirSync, readFileSync } from 'node:fs'

/** A process may be gone between two looks. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function threadsOf(id: number): string[] {
  try {
    return readdirSync(`/proc/${id}/task`)
  } catch {
    return []
  }
}

/** Each thread has its own. */
export function processesUnder(id: number): number[] {
  const children = threadsOf(id)
    .flatMap((thread) => read(`/proc/${id}/task/${thread}/children`).split(' '))
    .filter((child) => child !== '')
    .map(Number)
  return children.flatMap((child) => [child, ...processesUnder(child)])
}

/** In MB, without what it shares with others, such as its program; undefined where unknown. */
export function ownMemoryOf(id: number): number | undefined {
  const status = read(`/proc/${id}/status`)
  const [anonymous, shared] = ['RssAnon', 'RssShmem'].map((name) => {
    const found = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]
    return found === undefined ? undefined : Number(found) / 1024
  })
  return anonymous === undefined ? undefined : anonymous + (shared ?? 0)
}

export function memoryOfTree(id: number): number | undefined {
  const known = [id, ...processesUnder(id)]
    .map(ownMemoryOf)
    .filter((memory) => memory !== undefined)
  return known.length === 0 ? undefined : known.reduce((sum, memory) => sum + memory)
}
