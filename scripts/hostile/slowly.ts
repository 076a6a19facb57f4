/** Whoever sends slowly, or nothing of what was claimed, and holds on to what a server keeps for them. */
import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

import { ELSEWHERE, HERE } from './addresses.js'
import type { Attempt, Outcome } from './attempt.js'
import type { Reply } from './exchange.js'
import type { Ground } from './ground.js'

/** Every connection must have ended by then. */
const PATIENCE = 75_000
const SECOND = 1_000
/** Between one connection and the next: what is held is tried here, not how many come at once. */
const APART = 5

type Slow = {
  path: string
  headers: readonly string[]
  /** What comes of the body at once, before a byte a second. */
  lead?: string
  /** Nothing after the lead. */
  isSilent?: boolean
}

const length = (bytes: number) => `Content-Length: ${bytes}`
const json = 'Content-Type: application/json'
const action = ['Content-Type: text/plain;charset=UTF-8', `Next-Action: ${'a'.repeat(42)}`]
const file: Omit<Slow, 'path'> = {
  headers: ['Content-Type: multipart/form-data; boundary=b', length(20_000_000)],
  lead: '--b\r\nContent-Disposition: form-data; name="file"; filename="plan.pdf"\r\n\r\n%PDF-1.7\n',
}

const routes: readonly Slow[] = [
  { path: '/api/users/login', headers: [json, length(900_000)] },
  { path: '/api/graphql', headers: [json, length(900_000)] },
  { path: '/api/nowhere', headers: [json, 'Transfer-Encoding: chunked'] },
  { path: '/teken/nobody', headers: ['Content-Type: text/plain', length(900_000)] },
  { path: '/bijdrage/nobody/onderdeel/home', ...file },
  { path: '/controle', ...file },
  { path: '/admin', headers: [...action, length(900_000)] },
  { path: '/admin', headers: [...action, 'Transfer-Encoding: chunked'] },
]

/** Resolves with the seconds until the server answered or cut it off. */
function hold({ address }: Ground, { path, headers, lead = '', isSilent }: Slow): Promise<number> {
  return new Promise((resolve) => {
    const from = performance.now()
    const socket = connect({
      port: Number(new URL(address).port),
      host: HERE,
      localAddress: ELSEWHERE,
    })
    const end = () => {
      clearInterval(drip)
      socket.destroy()
      resolve(Math.round((performance.now() - from) / SECOND))
    }
    const isChunked = headers.includes('Transfer-Encoding: chunked')
    const drip = setInterval(() => isSilent || socket.write(isChunked ? '1\r\na\r\n' : 'a'), SECOND)
    socket.on('error', end).on('close', end).on('data', end)
    setTimeout(end, PATIENCE).unref()
    socket.write([`POST ${path} HTTP/1.1`, 'Host: localhost', ...headers, '', lead].join('\r\n'))
  })
}

async function endOf(holding: readonly Promise<number>[]): Promise<Outcome> {
  const longest = Math.max(...(await Promise.all(holding)))
  return {
    told: `answered or cut off within ${longest} s`,
    isHeldOff: longest * SECOND < PATIENCE,
  }
}

const checkedBySomebodyElse = ({ send }: Ground): Promise<Reply> => {
  const form = new FormData()
  form.set('file', new Blob(['no PDF at all']), 'plan.pdf')
  return send('stranger', '/controle', { method: 'POST', body: form, from: HERE })
}

export const slowly: readonly Attempt[] = [
  {
    name: 'four hundred bodies of a byte a second, to eight addresses, within two seconds',
    run: async (ground) => {
      const held: Promise<number>[] = []
      for (const route of Array.from({ length: 50 }, () => routes).flat()) {
        held.push(hold(ground, route))
        await pause(APART)
      }
      return endOf(held)
    },
  },
  {
    name: 'thirty files of a byte a second to the check page, which another wants to use',
    run: async (ground) => {
      const slow = { path: '/controle', ...file }
      const ended = endOf(Array.from({ length: 30 }, () => hold(ground, slow)))
      await pause(3 * SECOND)
      const { status } = await checkedBySomebodyElse(ground)
      const { told, isHeldOff } = await ended
      return { told: `${told}; the other: ${status}`, isHeldOff: isHeldOff && status !== 503 }
    },
  },
  ...[200_000_000, 900_000].map((bytes): Attempt => ({
    name: `a server action that claims ${bytes / 1_000_000} MB and sends nothing`,
    run: (ground) =>
      endOf([
        hold(ground, { path: '/admin', headers: [...action, length(bytes)], isSilent: true }),
      ]),
  })),
]
