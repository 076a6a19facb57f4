import { AsyncResource } from 'node:async_hooks'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { performance } from 'node:perf_hooks'

import { DomainError, retryAfterOf, statusOf } from '../domain/errors.js'
import {
  emptyLine,
  joined,
  left,
  type FairLine,
  type LineLimits,
  type Moved,
} from '../domain/limits/fairLine.js'
import { addressOf, visitorOf } from './askedBy.js'
import { refusedAs } from './refusedAs.js'
import { safeHeaders } from './safely.js'

/** How many are answered at once, how many may wait, and when that is looked at. Times are milliseconds. */
export type Turns = LineLimits & {
  /**
   * Each time after so many milliseconds is looked whether the thread had time left: then what is not
   * answered waits for something else, as a password, a print or the rest of its body. It goes on, and
   * its place is for others.
   */
  lookAfter: number
}

/** Of the time of the thread, when it is at work. */
const BUSY = 0.9
/** In milliseconds. Among what works without end is what waits all the same. */
const LONGEST = 1_000

type Asked = {
  address: string
  visitor: string
  request: IncomingMessage
  response: ServerResponse
  /** Whoever makes room is at work on something else, of which this must know nothing. */
  handle: () => void
}

/** Handles what is asked address by address and visitor by visitor, and refuses it when too much waits. */
export function fairly(handle: RequestListener, { lookAfter, ...limits }: Turns): RequestListener {
  let line: FairLine<Asked> = emptyLine
  const move = ({ line: moved, begins, refused }: Moved<Asked>) => {
    line = moved
    if (refused) {
      refuse(refused)
    }
    if (begins) {
      begin(begins)
    }
  }
  const leave = (asked: Asked) => {
    move(left(line, asked, limits))
  }
  const begin = (asked: Asked) => {
    const { request, response } = asked
    // An answer of which nothing waits would begin the next, and that the next, before anybody is heard.
    setImmediate(() => {
      if (request.socket.destroyed) {
        return
      }
      whenWaiting(response, lookAfter, () => {
        leave(asked)
      })
      asked.handle()
    })
  }
  const leaveWhenOver = byConnection(leave)
  return (request, response) => {
    const asked = askedOf(handle, request, response)
    leaveWhenOver(asked)
    move(joined(line, asked, limits))
  }
}

const askedOf = (
  handle: RequestListener,
  request: IncomingMessage,
  response: ServerResponse,
): Asked => ({
  address: addressOf(request) ?? 'everybody',
  visitor: visitorOf(request),
  request,
  response,
  handle: AsyncResource.bind(() => {
    handle(request, response)
  }),
})

/**
 * Calls `leave` of what it is given when that is answered, or they hung up. Of what was sent at once over
 * one connection Node tells the first answer alone that they did.
 */
function byConnection(leave: (asked: Asked) => void): (asked: Asked) => void {
  const connections = new WeakMap<Socket, Set<Asked>>()
  const of = (socket: Socket): Set<Asked> => {
    const open = connections.get(socket) ?? new Set()
    if (!connections.has(socket)) {
      connections.set(socket, open)
      socket.once('close', () => {
        open.forEach(leave)
      })
    }
    return open
  }
  return (asked) => {
    const open = of(asked.request.socket)
    open.add(asked)
    asked.response.once('close', () => {
      open.delete(asked)
      leave(asked)
    })
  }
}

function whenWaiting(response: ServerResponse, lookAfter: number, then: () => void): void {
  const from = performance.eventLoopUtilization()
  const looking = setInterval(() => {
    const { utilization, active } = performance.eventLoopUtilization(from)
    if (utilization < BUSY || active > LONGEST) {
      clearInterval(looking)
      then()
    }
  }, lookAfter).unref()
  response.once('close', () => {
    clearInterval(looking)
  })
}

/** What they sent is not read, so the connection ends with the answer. */
function refuse({ request: { headers }, response }: Asked): void {
  const error = new DomainError('request.lineFull', 'Too many requests wait')
  const { cookie, 'accept-language': acceptLanguage } = headers
  const isHttps = String(headers['x-forwarded-proto']).startsWith('https')
  response
    .writeHead(statusOf(error.code), {
      ...safeHeaders(isHttps),
      'Content-Type': 'application/json',
      'Cache-Control': 'private, no-store',
      'Retry-After': retryAfterOf(error.code),
      Connection: 'close',
    })
    .end(JSON.stringify(refusedAs(error, { cookie, acceptLanguage })))
}
