/** A server on this machine that keeps what it is asked until a test lets it answer. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { once } from 'node:events'
import {
  createServer,
  get,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'

export type Answer = { from: string; status: number; retryAfter?: string; text: string }
type Kept = { from: string; cookie: string | undefined; response: ServerResponse }

const CHANNEL = 'http.server.request.start'

/** Who asks is known by `X-Forwarded-For`; `stand` puts something before the listener. */
export async function openLoopback(stand = (listener: RequestListener) => listener) {
  const kept: Kept[] = []
  const answers: Answer[] = []
  let came = 0
  let gone = 0
  const count = () => void (came += 1)
  subscribe(CHANNEL, count)
  const keep = ({ headers }: IncomingMessage, response: ServerResponse) => {
    kept.push({ from: String(headers['x-forwarded-for']), cookie: headers.cookie, response })
  }
  const server = createServer(stand(keep)).listen(0, '127.0.0.1')
  server.on('connection', (socket) => socket.once('close', () => (gone += 1)))
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo

  const hangingUp = (connection: { destroy: () => void }) => ({
    hangUp: async () => {
      const closed = gone
      connection.destroy()
      await until(() => gone > closed)
    },
  })
  /** Resolves once the server has it. */
  const ask = async (from: string, own: Record<string, string> = {}) => {
    const before = came
    const headers = { 'X-Forwarded-For': from, ...own }
    const asking = get({ port, host: '127.0.0.1', headers, agent: false })
    asking.on('error', () => undefined)
    asking.on('response', (reply: IncomingMessage) => void read(reply, from))
    await until(() => came > before)
    return hangingUp(asking)
  }
  /** So many over one connection, one after the other without waiting for an answer. */
  const askAtOnce = async (from: string, times: number) => {
    const before = came
    const socket = connect(port, '127.0.0.1')
    const headers = [`Host: localhost`, `X-Forwarded-For: ${from}`]
    socket.write(['GET / HTTP/1.1', ...headers, '', ''].join('\r\n').repeat(times))
    await until(() => came === before + times)
    return hangingUp(socket)
  }
  const read = async (reply: IncomingMessage, from: string) => {
    const text = Buffer.concat((await reply.toArray()) as Buffer[]).toString()
    const { statusCode: status = 0, headers } = reply
    answers.push({ from, status, retryAfter: headers['retry-after'], text })
  }
  return {
    kept,
    answers,
    ask,
    askAtOnce,
    /** Answers what is kept longest, and resolves when that was read. */
    answer: async () => {
      const { length } = answers
      await until(() => kept.length > 0)
      kept.shift()?.response.end('answered')
      await until(() => answers.length > length)
    },
    close: () => {
      unsubscribe(CHANNEL, count)
      server.closeAllConnections()
      server.close()
    },
  }
}

export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) {
    await setTimeout(1)
  }
}
