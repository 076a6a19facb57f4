/**
 * Ends the connection of who takes a request's body for ever: a byte now and then, or nothing of what
 * was claimed. Routes of the API have a patience of their own; pages and server actions are Next's, and
 * Node waits five minutes for them.
 */
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'

/** The slowest that may still send. */
export type SlowestSender = {
  /** So many bytes must come … @default 32 kB: a telephone with the poorest of connections */
  bytes?: number
  /** … in this time, over and over, until all is there. @default 30,000 */
  milliseconds?: number
}

/** So many in that time, to see when reading began. */
const LOOKS = 10

/** Next loads this file once for the server and once for its routes: they share the process alone. */
const watching = Symbol.for('leidraad.cutSlowSenders')
const shared = globalThis as { [watching]?: true }

/** For `register` of `instrumentation.ts`. */
export function cutSlowSenders({
  bytes = 32 * 1024,
  milliseconds = 30_000,
}: SlowestSender = {}): void {
  if (shared[watching]) {
    return
  }
  shared[watching] = true
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage }
    if (hasBody(request)) {
      watch(request, { bytes, milliseconds })
    }
  })
}

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0

function watch(request: IncomingMessage, { bytes, milliseconds }: Required<SlowestSender>): void {
  const { socket } = request
  let before = socket.bytesRead
  let looks = 0
  const timer = setInterval(() => {
    looks = isRead(request) ? looks + 1 : 0
    if (looks === LOOKS && !request.complete && socket.bytesRead - before < bytes) {
      socket.destroy()
    }
    if (looks % LOOKS === 0) {
      before = socket.bytesRead
      looks = 0
    }
  }, milliseconds / LOOKS).unref()
  request.once('close', () => {
    clearInterval(timer)
  })
}

/** As long as nobody reads, as in the line before Next, no more than a little can come. */
const isRead = ({ readableFlowing }: IncomingMessage): boolean => readableFlowing !== null
