/** A platform to attack, on this machine only: the people of its demonstration board, and strangers. */
import type { Readable } from 'node:stream'

import { demoPassword, demoPeople } from '../support/demoBoard.js'
import { ELSEWHERE } from './addresses.js'
import { exchange, type Reply } from './exchange.js'

export type Role = (typeof demoPeople)[number]['role'] | 'stranger' | 'otherSchool'

type Sending = {
  method?: string
  body?: BodyInit
  json?: unknown
  headers?: Record<string, string>
  /** The address it comes from. @default `ELSEWHERE` */
  from?: string
}

export type Ground = {
  address: string
  send: (role: Role, path: string, sending?: Sending) => Promise<Reply>
  /** A body that is written as it goes; status 0 when the connection was cut. */
  pour: (path: string, body: Readable, headers: Record<string, string>) => Promise<Reply>
  /** The id of the first record of a collection that this role reads. */
  idOf: (role: Role, collection: string) => Promise<string>
}

const LOCAL = ['localhost', '127.0.0.1', '[::1]']

export async function openGround(address: string): Promise<Ground> {
  if (!LOCAL.includes(new URL(address).hostname)) {
    throw new Error(
      'Only a platform on this machine is attacked: give --url http://localhost:PORT.',
    )
  }
  const tokens = await tokensOf(address)
  const send = (role: Role, path: string, sending: Sending = {}) =>
    sendTo(`${address}${path}`, sending, tokens[role])
  return {
    address,
    send,
    pour: (path, body, headers) =>
      exchange(`${address}${path}`, { method: 'POST', headers, from: ELSEWHERE, body }),
    idOf: async (role, collection) => {
      const { text } = await send(role, `/api/${collection}?limit=1&depth=0`)
      return (JSON.parse(text) as { docs: { id: string }[] }).docs[0]?.id ?? 'none'
    },
  }
}

async function tokensOf(address: string): Promise<Partial<Record<Role, string>>> {
  const tokens: Partial<Record<Role, string>> = {}
  for (const { email, role } of demoPeople) {
    const { text } = await sendTo(`${address}/api/users/login`, {
      method: 'POST',
      json: { email, password: demoPassword },
    })
    const { token } = JSON.parse(text) as { token: string }
    tokens[role in tokens ? 'otherSchool' : role] = token
  }
  return tokens
}

async function sendTo(url: string, sending: Sending, token?: string): Promise<Reply> {
  const { json, body, method = json || body ? 'POST' : 'GET', headers, from = ELSEWHERE } = sending
  const asked = new Request(url, {
    method,
    headers: {
      ...(json !== undefined && { 'Content-Type': 'application/json' }),
      ...(token && { Authorization: `JWT ${token}` }),
      ...headers,
    },
    body: json === undefined ? body : JSON.stringify(json),
  })
  return exchange(url, {
    method,
    headers: Object.fromEntries(asked.headers),
    from,
    body: Buffer.from(await asked.arrayBuffer()),
  })
}
