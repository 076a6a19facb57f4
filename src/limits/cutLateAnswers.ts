/**
 * Ends the connection of a question that is there in full and gets no answer. Routes of the API say so
 * themselves, in words and sooner; pages and server actions are Next's, which waits for ever.
 */
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'

/** When an answer comes too late. */
export type LatestAnswer = {
  /** In which an answer must begin, its turn waited for. @default 180,000 */
  milliseconds?: number
}

/** So many in that time. */
const LOOKS = 10

/** Next loads this file once for the server and once for its routes: they share the process alone. */
const watching = Symbol.for('leidraad.cutLateAnswers')
const shared = globalThis as { [watching]?: true }

/** For `register` of `instrumentation.ts`. */
export function cutLateAnswers({ milliseconds = 180_000 }: LatestAnswer = {}): void {
  if (shared[watching]) {
    return
  }
  shared[watching] = true
  subscribe('http.server.request.start', (message) => {
    watch(message as Exchange, milliseconds / LOOKS)
  })
}

type Exchange = { request: IncomingMessage; response: ServerResponse }

function watch({ request, response }: Exchange, every: number): void {
  let looks = 0
  const timer = setInterval(() => {
    looks += request.complete ? 1 : 0
    if (looks === LOOKS && !response.headersSent) {
      request.socket.destroy()
    }
  }, every).unref()
  response.once('close', () => {
    clearInterval(timer)
  })
}
