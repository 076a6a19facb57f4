/** A platform to attack, on this machine only: the people of its demonstration board, and strangers. */
import { request } from 'node:http'
import type { Readable } from 'node:stream'

import { demoPassword, demoPeople } from '../support/demoBoard.js'

export type Reply = { status: number; text: string; headers: Headers }
export type Role = (typeof demoPeople)[number]['role'] | 'stranger' | 'otherSchool'

type Sending = {
  method?: string
  body?: BodyInit
  json?: unknown
  headers?: Record<string, string>
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
const PATIENCE = 60_000

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
    pour: (path, body, headers) => pourTo(`${address}${path}`, body, headers),
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
  const { json, body, method = json || body ? 'POST' : 'GET', headers } = sending
  const reply = await fetch(url, {
    method,
    redirect: 'manual',
    signal: AbortSignal.timeout(PATIENCE),
    headers: {
      ...(json !== undefined && { 'Content-Type': 'application/json' }),
      ...(token && { Authorization: `JWT ${token}` }),
      ...headers,
    },
    ...(json === undefined ? body && { body } : { body: JSON.stringify(json) }),
  }).catch(() => undefined)
  return reply
    ? { status: reply.status, text: await reply.text().catch(() => ''), headers: reply.headers }
    : { status: 0, text: '', headers: new Headers() }
}

function pourTo(url: string, body: Readable, headers: Record<string, string>): Promise<Reply> {
  return new Promise((resolve) => {
    const cut = () => resolve({ status: 0, text: '', headers: new Headers() })
    const sent = request(url, { method: 'POST', headers, timeout: PATIENCE }, (reply) => {
      reply.resume()
      resolve({ status: reply.statusCode ?? 0, text: '', headers: new Headers() })
      body.destroy()
      sent.destroy()
    })
    sent.on('error', cut).on('timeout', () => sent.destroy())
    body.on('error', cut).pipe(sent)
  })
}
