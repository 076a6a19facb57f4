/**
 * Nobody waits for somebody else's pile of requests. Next takes them in the order in which they came, and
 * each costs the one thread some milliseconds before any other limit is met; so they wait before Next.
 */
import { subscribe } from 'node:diagnostics_channel'
import type { RequestListener, Server } from 'node:http'

import { fairly, type Turns } from './fairly.js'

/** Few, so that who comes next is heard soon; a school is one address. */
const usual: Turns = { all: 8, each: 4, own: 2, waiting: 2_000, lookAfter: 10 }

/** Next loads this file once for the server and once for its routes: they share the process alone. */
const taking = Symbol.for('leidraad.takeTurns')
const shared = globalThis as { [taking]?: true }

/** For `register` of `instrumentation.ts`, beside `tellAddresses`: without that all are one address. */
export function takeTurns(turns: Partial<Turns> = {}): void {
  if (shared[taking]) {
    return
  }
  shared[taking] = true
  const known = new WeakSet<Server>()
  subscribe('http.server.request.start', (message) => {
    const { server } = message as { server: Server }
    if (!known.has(server)) {
      known.add(server)
      standBefore(server, { ...usual, ...turns })
    }
  })
}

/** The server tells us of its requests, and we tell who listened before. */
function standBefore(server: Server, turns: Turns): void {
  const listeners = server.listeners('request') as RequestListener[]
  server.removeAllListeners('request')
  server.on(
    'request',
    fairly((request, response) => {
      listeners.forEach((listen) => listen.call(server, request, response))
    }, turns),
  )
}
