/**
 * Whom a request came from, for Next's handlers: they see headers alone, and `X-Forwarded-For` is what
 * the sender wrote. Node tells its channel of every request before anybody handles it; what is known
 * of the other end is written down there, over whatever a sender put in that place.
 */
import { createHash } from 'node:crypto'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'

import { clientAddress } from '../domain/limits/clientAddress.js'

const HEADER = 'x-leidraad-address'
/** Next loads this file once for the server and once for its routes: they share the process alone. */
const told = Symbol.for('leidraad.tellAddresses')
const shared = globalThis as { [told]?: true }

/**
 * For `register` of `instrumentation.ts`. Without it all who ask are counted together.
 *
 * @param proxies how many proxies of your own stand before the server, each adding to
 *   `X-Forwarded-For`; 0 believes no such header
 */
export function tellAddresses({ proxies }: { proxies: number }): void {
  if (!Number.isInteger(proxies) || proxies < 0) {
    throw new TypeError(`Expected the number of proxies, 0 or more; got ${proxies}.`)
  }
  if (shared[told]) {
    return
  }
  shared[told] = true
  subscribe('http.server.request.start', (message) => {
    const { headers, socket } = (message as { request: IncomingMessage }).request
    const forwarded = headers['x-forwarded-for']
    headers[HEADER] =
      clientAddress({
        peer: socket.remoteAddress,
        forwarded: Array.isArray(forwarded) ? forwarded.join(',') : forwarded,
        proxies,
      }) ?? ''
  })
}

/** `undefined` when nobody tells, or the proxies said less than was promised. */
export const addressIn = (headers: Headers): string | undefined => toldIn(headers.get(HEADER))

/** The same, before Next has it. */
export const addressOf = ({ headers }: IncomingMessage): string | undefined =>
  toldIn(headers[HEADER])

const toldIn = (header: unknown): string | undefined =>
  shared[told] && typeof header === 'string' ? header || undefined : undefined

/** The session of Payload, whose cookie an app may give a name of its own, or a key of a program. */
const SESSION = /(?:^|;\s*)[^=;\s]+-token=([^;]+)/

/**
 * Which of 256 a visitor of an address is, by the session that they send; all without one are one.
 * Nobody has looked whether it is real: it is good for the order in a line, and for nothing else. So few,
 * because who makes up sessions is then no more than these.
 */
export function visitorOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const { authorization, cookie = '' } = headers
  // Behind a password of the whole server everybody sends that one.
  const key = authorization?.startsWith('Basic ') ? undefined : authorization
  const session = key ?? SESSION.exec(cookie)?.[1]
  return session === undefined ? '' : createHash('sha256').update(session).digest('hex').slice(0, 2)
}
