import { once } from 'node:events'
import {
  createServer,
  request,
  type ClientRequest,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { cutSlowSenders } from './cutSlowSenders.js'

describe('a server that cuts who sends slowly', () => {
  let server: Server
  beforeAll(async () => {
    cutSlowSenders({ bytes: 1_000, milliseconds: 100 })
    server = createServer((asked, reply) => {
      asked.on('error', () => undefined)
      const { 'x-read-after': after = '0' } = asked.headers
      setTimeout(() => lengthOf(asked, reply), Number(after))
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  const sending = (headers: Record<string, string> = {}): ClientRequest => {
    const { port } = server.address() as AddressInfo
    return request({ port, host: '127.0.0.1', method: 'POST', headers })
  }
  const answer = (sent: ClientRequest) =>
    new Promise<string>((resolve) => {
      sent.on('error', () => resolve('cut'))
      sent.on('response', (reply) => {
        reply.setEncoding('utf8').on('data', (text: string) => resolve(text))
      })
    })
  const sendEvery = async (sent: ClientRequest, part: string, times: number) => {
    for (let count = 0; count < times && !sent.destroyed; count += 1) {
      sent.write(part)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    sent.end()
  }

  it('ends a byte now and then', async () => {
    const sent = sending()
    const [answered] = await Promise.all([answer(sent), sendEvery(sent, 'x', 100)])
    expect(answered).toBe('cut')
  })

  it('ends a large claim of which nothing comes', async () => {
    const sent = sending({ 'Content-Length': '200000000' })
    sent.flushHeaders()
    expect(await answer(sent)).toBe('cut')
  })

  it('waits for who goes on sending', async () => {
    const sent = sending()
    const [answered] = await Promise.all([answer(sent), sendEvery(sent, 'x'.repeat(5_000), 30)])
    expect(answered).toBe('150000')
  })

  it('lets an answer take its time', async () => {
    const sent = sending({ 'Content-Length': '1' })
    sent.end('x')
    expect(await answer(sent)).toBe('1')
  })

  it('counts no time in which it did not read itself', async () => {
    const sent = sending({ 'X-Read-After': '350' })
    sent.end('x'.repeat(5_000_000))
    expect(await answer(sent)).toBe('5000000')
  })

  it('ends a byte now and then after that as well', async () => {
    const sent = sending({ 'X-Read-After': '350' })
    const [answered] = await Promise.all([answer(sent), sendEvery(sent, 'x', 100)])
    expect(answered).toBe('cut')
  })
})

function lengthOf(asked: IncomingMessage, reply: ServerResponse): void {
  let length = 0
  asked.on('data', (part: Buffer) => (length += part.length))
  asked.on('end', () => setTimeout(() => reply.end(String(length)), 250))
}
