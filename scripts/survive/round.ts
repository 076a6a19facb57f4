/** One round: a batch is sent, all sign at once, blows fall, and all of it is held against the records. */
import { setTimeout as pause } from 'node:timers/promises'

import { outboxMails } from '../../src/actions/mail/outboxMails.js'
import { strike, type Blow } from './blows.js'
import type { Ground } from './ground.js'
import type { Sent } from './school.js'

export type Round = {
  plans: number
  blows: readonly Blow[]
  losses: string[]
  /** Mails that came twice: it is asked again for what was sent and not yet told. */
  twice: number
  /** Sealed PDFs that no record names, of this round and those before. */
  strays: number
  /** From the last blow until nothing was left to do, in milliseconds. */
  settled: number
  /** The longest that a health page took during an outage, in milliseconds. */
  health: number
}

export type Asked = { name: string; plans: number; blows: readonly Blow[] }

type Played = Omit<Round, 'plans' | 'blows'>

/** Of each server, in characters, when a round breaks off. */
const LAST_WORDS = 8_000

export async function playRound(ground: Ground, asked: Asked): Promise<Round> {
  const { plans, blows } = asked
  try {
    return { plans, blows, ...(await Promise.race([played(ground, asked), tooLong()])) }
  } catch (error) {
    console.error(ground.servers.map((server) => server.heard().slice(-LAST_WORDS)).join('\n'))
    await startEnded(ground)
    return { plans, blows, losses: [String(error)], twice: 0, strays: 0, settled: 0, health: 0 }
  }
}

/** Longer than all its waits together, each of which has an end of its own. */
const ROUND_MS = 60 * 60_000

async function tooLong(): Promise<never> {
  await pause(ROUND_MS, undefined, { ref: false })
  throw new Error('The round did not end')
}

async function played(ground: Ground, { name, plans, blows }: Asked): Promise<Played> {
  await ground.emptyOutbox()
  const sent = await ground.school.send(name, plans)
  const health = await struckWhileSigning(ground, sent, blows)
  const from = Date.now()
  const left = await settle(ground)
  const settled = Date.now() - from
  const { lost, twice } = await mailsOf(ground, sent)
  const losses = [
    ...left,
    ...lost,
    ...(await ground.witness.lossesOf(sent)),
    ...(await mendedAndEnded(ground)),
  ]
  return { losses, twice, strays: await ground.witness.strays(), settled, health }
}

/** Both to their end, also when one fails: no blow falls into the next round. */
async function struckWhileSigning(
  ground: Ground,
  sent: readonly Sent[],
  blows: readonly Blow[],
): Promise<number> {
  const signing = ground.school.signAll(sent)
  // Told when the blows are over.
  signing.catch(() => undefined)
  const health = await strikeAll(ground, blows)
  await signing
  return health
}

async function strikeAll(ground: Ground, blows: readonly Blow[]): Promise<number> {
  let slowest = 0
  for (const blow of blows) {
    slowest = Math.max(slowest, await strike({ ...ground, blow }))
  }
  return slowest
}

/** A job that gave up is tried anew: sealing after ten minutes, a mail after thirty. */
const PATIENCE = 40 * 60_000

async function settle({ witness }: Ground): Promise<string[]> {
  const end = Date.now() + PATIENCE
  for (;;) {
    const left = await witness.jobsLeft()
    if (left === 0) {
      return []
    }
    if (Date.now() > end) {
      return [`${left} jobs are left`]
    }
    await pause(500)
  }
}

async function mailsOf({ outbox }: Ground, sent: readonly Sent[]) {
  const mails = await outboxMails(outbox)
  const counts = sent.flatMap(({ addresses }) =>
    addresses.flatMap((address) => {
      const own = mails.filter(({ to }) => to.includes(address))
      const copies = own.filter(({ attachments }) => attachments.length > 0).length
      return [
        { what: `invitation of ${address}`, count: own.length - copies },
        { what: `copy of ${address}`, count: copies },
      ]
    }),
  )
  return {
    lost: counts.filter(({ count }) => count === 0).map(({ what }) => `no ${what}`),
    twice: counts.reduce((sum, { count }) => sum + Math.max(0, count - 1), 0),
  }
}

const MENDED = /The file of a request (was|is) gone/g

/** What a server had to make again was lost; a server that ended by itself was not struck. */
async function mendedAndEnded({ servers }: Ground): Promise<string[]> {
  const losses: string[] = []
  for (const server of servers) {
    const mended = [...server.heard().matchAll(MENDED)].length
    if (mended > 0) {
      losses.push(`a server found ${mended} files gone`)
    }
  }
  const ended = await startEnded({ servers })
  return ended > 0 ? [...losses, 'a server ended by itself'] : losses
}

async function startEnded({ servers }: Pick<Ground, 'servers'>): Promise<number> {
  const ended = servers.filter((server) => !server.isUp())
  await Promise.all(ended.map((server) => server.start()))
  return ended.length
}
