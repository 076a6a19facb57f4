/**
 * `npm run hostile -- --platform [--url http://localhost:3000]`: attacks a running platform over HTTP,
 * its own or the demonstration it starts for this, and writes what each attempt met. Ends with 1 when
 * an attempt got through, or kept another visitor waiting for longer than `MOST_WAIT`.
 */
import { writeFileSync } from 'node:fs'

import { startApp } from '../../test/support/runningApp.js'
import { HERE } from './addresses.js'
import type { Attempt, AttemptGroup, Outcome } from './attempt.js'
import { doors } from './doors.js'
import { freezing } from './freezing.js'
import { openGround, type Ground } from './ground.js'
import { people } from './people.js'
import { slowly } from './slowly.js'
import { openVisitor, type Visitor } from './visitor.js'

/** Milliseconds. */
const MOST_WAIT = 500

const groups: readonly AttemptGroup[] = [
  { title: 'Doors of Payload', attempts: doors },
  { title: 'Getting in as somebody else', attempts: people },
  { title: 'Sending slowly', attempts: slowly },
  // Last, because who floods is kept out for a while.
  { title: 'Keeping everybody waiting', attempts: freezing },
]

type Row = Pick<Attempt, 'name' | 'isOwnAddress'> &
  Outcome & {
    /** Milliseconds. */
    waited: number
  }

type Scene = { ground: Ground; visitor: Visitor }

async function rowOf({ ground, visitor }: Scene, attempt: Attempt): Promise<Row> {
  const { name, isOwnAddress, run } = attempt
  await visitor.longestWait()
  const outcome = await run(ground).catch((error: unknown) => ({
    told: `failed: ${String(error)}`,
    isHeldOff: false,
  }))
  const row = { name, isOwnAddress, ...outcome, waited: await visitor.longestWait() }
  console.log(`${isGood(row) ? ' ' : '!'} ${name}: ${row.told}; another waited ${row.waited} ms`)
  return row
}

const isGood = ({ isHeldOff, isOwnAddress, waited }: Row): boolean =>
  isHeldOff && (waited <= MOST_WAIT || (isOwnAddress === true && Number.isFinite(waited)))

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;')

const tableOf = (title: string, rows: readonly Row[]): string =>
  [
    `## ${title}`,
    '',
    '| What was tried | What was answered | Got through | Another waited (ms) |',
    '| --- | --- | --- | --- |',
    ...rows.map(
      ({ name, told, isHeldOff, waited }) =>
        `| ${cell(name)} | ${cell(told)} | ${isHeldOff ? 'no' : '**yes**'} | ${waited} |`,
    ),
  ].join('\n')

const intro = `# Attacks on the platform

What \`npm run hostile -- --platform\` tried over HTTP on a production build with the demonstration board, as a
stranger, as people of the school and as the administrator of another. Meanwhile somebody else, a process of
its own, read a file of the public pages ten times a second; the last column is the longest they waited, on a
machine with 2 cores that ran attacker, visitor and platform. Attacks come from other addresses than theirs, but for one
that says so: within an address the order is that in which requests came, so there the wait is told and not judged.
It ends with 1 when an attempt gets through or another wait is over ${MOST_WAIT} ms.
`

async function attack(address: string): Promise<boolean> {
  const ground = await openGround(address)
  // What a page takes the first time is no attack.
  await ground.send('stranger', '/admin/login')
  await ground.send('teacher', '/admin')
  const visitor = await openVisitor(`http://${HERE}:${new URL(address).port}`)
  const tables: string[] = []
  let isGoodAll = true
  for (const { title, attempts } of groups) {
    const rows: Row[] = []
    for (const attempt of attempts) {
      rows.push(await rowOf({ ground, visitor }, attempt))
    }
    isGoodAll &&= rows.every(isGood)
    tables.push(tableOf(title, rows))
  }
  visitor.leave()
  writeFileSync('docs/hostile-platform.md', `${[intro, ...tables].join('\n\n')}\n`)
  return isGoodAll
}

/** Resolves with whether everything was held off. */
export async function attackPlatform(url: string | undefined): Promise<boolean> {
  if (url) {
    return attack(url)
  }
  const app = await startApp()
  try {
    return await attack(app.address)
  } finally {
    await app.remove()
  }
}
