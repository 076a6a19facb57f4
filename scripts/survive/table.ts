/** What the rounds of each ground came to, as lines and as the page docs/survival.md. */
import { availableParallelism } from 'node:os'

import { blowNames, type BlowKind } from './blows.js'
import type { Round } from './round.js'

export type Played = { name: string; rounds: Round[] }

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(1)
const sum = (rounds: readonly Round[], of: (round: Round) => number): number =>
  rounds.reduce((total, round) => total + of(round), 0)
const most = (rounds: readonly Round[], of: (round: Round) => number): number =>
  Math.max(0, ...rounds.map(of))

export const lineOf = (name: string, index: number, round: Round): string => {
  const blows = round.blows.map(({ kind }) => blowNames[kind]).join(', ')
  const end = round.losses.length ? `LOST: ${round.losses.join('; ')}` : 'all sealed'
  const twice = round.twice > 0 ? `, ${round.twice} mails twice` : ''
  return `${name}, round ${index + 1}: ${round.plans} plans; ${blows}; ${end} ${seconds(round.settled)} s after the last${twice}`
}

const countOf = (rounds: readonly Round[], kind: BlowKind): number =>
  sum(rounds, ({ blows }) => blows.filter((blow) => blow.kind === kind).length)

const columns: [string, (rounds: readonly Round[]) => string | number][] = [
  ['rounds', (rounds) => rounds.length],
  ...(Object.keys(blowNames) as BlowKind[]).map(
    (kind): [string, (rounds: readonly Round[]) => number] => [
      blowNames[kind],
      (rounds) => countOf(rounds, kind),
    ],
  ),
  ['plans', (rounds) => sum(rounds, ({ plans }) => plans)],
  ['losses', (rounds) => sum(rounds, ({ losses }) => losses.length)],
  ['mails twice', (rounds) => sum(rounds, ({ twice }) => twice)],
  ['sealed PDFs without a record', (rounds) => most(rounds, ({ strays }) => strays)],
  ['longest until all was sealed (s)', (rounds) => seconds(most(rounds, (one) => one.settled))],
  ['slowest health page (s)', (rounds) => seconds(most(rounds, (one) => one.health))],
]

const row = (cells: readonly unknown[]): string => `| ${cells.join(' | ')} |`

function tableOf(grounds: readonly Played[]): string {
  return [
    row(['', ...grounds.map(({ name }) => name)]),
    row(['---', ...grounds.map(() => '---:')]),
    ...columns.map(([name, of]) => row([name, ...grounds.map(({ rounds }) => of(rounds))])),
  ].join('\n')
}

export const pageOf = (grounds: readonly Played[], seed: number): string => `# What survives

What \`npm run survive\` saw (seed ${seed}). In each round a batch of plans is sent to two people each, all sign at
once over HTTP, and meanwhile servers are killed (SIGKILL, the server with all its processes), browsers are
killed over and over, the disk takes no writes, or the database is away or silent, for one to six seconds each,
one after the other. When nothing is left to do, everything is held against the records by a process beside the
servers: every file that was sent or sealed in any round is there, byte for byte by its SHA-256; every plan of
the round is sealed exactly once, and genuine to our own check; every copy was mailed. A file that a server had
to make again counts as lost, and so does a server that ended by itself.

A mail can come twice: who is killed between mailing and noting it mails again. A sealed PDF can stand on the disk
without a record, when the server was killed between the two; the sweep removes it after thirty days. Times are
of a machine with ${availableParallelism()} cores that ran all of it side by side.

${tableOf(grounds)}
`
