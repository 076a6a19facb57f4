/** A request from an address of one's choice, which `fetch` cannot give. */
import { request, type IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'

import { HERE } from './addresses.js'

export type Reply = { status: number; text: string; headers: Headers }

type Sent = {
  method: string
  headers: Record<string, string>
  from: string
  /** All at once, or written as it goes. */
  body: Buffer | Readable
}

const PATIENCE = 60_000

/** Status 0 when the connection was cut. */
export function exchange(url: string, { method, headers, from, body }: Sent): Promise<Reply> {
  const { host, port, pathname, search } = new URL(url)
  const sent = request({
    method,
    host: HERE,
    port,
    localAddress: from,
    path: `${pathname}${search}`,
    headers: { ...headers, host },
    signal: AbortSignal.timeout(PATIENCE),
  })
  const replied = new Promise<Reply>((resolve, reject) => {
    sent.on('response', (reply) => void replyOf(reply).then(resolve))
    sent.on('error', ({ code }: NodeJS.ErrnoException) => {
      if (code === 'EADDRNOTAVAIL') {
        reject(new Error(`This machine has no address ${from} to attack from.`))
      }
      resolve({ status: 0, text: '', headers: new Headers() })
    })
  })
  if (Buffer.isBuffer(body)) {
    sent.end(body)
  } else {
    sent.on('response', () => body.destroy()).on('close', () => body.destroy())
    body.on('error', () => sent.destroy()).pipe(sent)
  }
  return replied
}

async function replyOf(reply: IncomingMessage): Promise<Reply> {
  const { statusCode: status = 0, headersDistinct } = reply
  const headers = new Headers()
  for (const [name, values = []] of Object.entries(headersDistinct)) {
    values.forEach((value) => headers.append(name, value))
  }
  const parts = (await reply.toArray().catch(() => [])) as Buffer[]
  return { status, text: Buffer.concat(parts).toString(), headers }
}
