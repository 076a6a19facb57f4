/** One attempt on the running platform, and what came of it. */
import type { Reply } from './exchange.js'
import type { Ground } from './ground.js'

export type Outcome = {
  /** In words for the table: what the platform answered. */
  told: string
  isHeldOff: boolean
}

export type Attempt = {
  name: string
  /** From the visitor's address: they wait in one line, so their wait is told and not judged. */
  isOwnAddress?: true
  /** Makes the attempt, bounded in count and time. */
  run: (ground: Ground) => Promise<Outcome>
}

export type AttemptGroup = { title: string; attempts: readonly Attempt[] }

/** Held off when every answer has one of these statuses. */
export function answeredWith(replies: Reply | readonly Reply[], ...statuses: number[]): Outcome {
  const all = [replies].flat()
  const seen = [...new Set(all.map(({ status }) => status))].sort()
  return {
    told: seen.map(statusName).join(', '),
    isHeldOff: seen.every((status) => statuses.includes(status)),
  }
}

const statusName = (status: number): string => (status === 0 ? 'cut off' : String(status))

/** Held off when what is secret stands in no answer. */
export function withoutWord(reply: Reply, word: string): Outcome {
  const isThere = reply.text.includes(word)
  return { told: `${reply.status}${isThere ? ', it is in it' : ''}`, isHeldOff: !isThere }
}
