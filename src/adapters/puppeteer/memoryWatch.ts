/**
 * Ends a process of the browser that takes more memory than any document needs, before the machine
 * runs out of it. It looks only while something is being printed.
 */
import { kill } from 'node:process'

import { ownMemoryOf, processesUnder } from './processTree.js'

const EVERY_MS = 200

export interface MemoryWatch {
  /** The result ends it. */
  start(): () => void
  /** How many processes were ended so far. */
  readonly ended: number
}

export function createMemoryWatch(browser: number | undefined, limitMb: number): MemoryWatch {
  let ended = 0
  let watching = 0
  let timer: NodeJS.Timeout | undefined
  const look = () => {
    for (const id of browser === undefined ? [] : processesUnder(browser)) {
      if ((ownMemoryOf(id) ?? 0) > limitMb && end(id)) {
        ended += 1
      }
    }
  }
  return {
    start: () => {
      watching += 1
      timer ??= setInterval(look, EVERY_MS).unref()
      return () => {
        watching -= 1
        if (watching === 0) {
          clearInterval(timer)
          timer = undefined
        }
      }
    },
    get ended() {
      return ended
    },
  }
}

function end(id: number): boolean {
  try {
    return kill(id, 'SIGKILL')
  } catch {
    return false
  }
}
