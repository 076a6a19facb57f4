import { once } from 'node:events'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { cutLateAnswers } from './cutLateAnswers.js'

describe('A server that cuts what is not answered', () => {
  let server: Server
  beforeAll(async () => {
    cutLateAnswers({ milliseconds: 200 })
    server = createServer((asked, reply) => {
      if (asked.url === '/begun') {
        reply.write('begun, ')
        setTimeout(() => reply.end('and ended'), 500)
      }
      if (asked.url === '/sent') {
        asked.resume().on('end', () => reply.end('received'))
      }
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  const ask = (path: string, sentAfter = 0) =>
    new Promise<string>((resolve) => {
      const { port } = server.address() as AddressInfo
      const asked = request({ port, host: '127.0.0.1', method: 'POST', path, agent: false })
      asked.on('error', () => {
        resolve('cut')
      })
      asked.on('response', (reply) => {
        let text = ''
        reply.setEncoding('utf8').on('data', (part: string) => (text += part))
        reply.on('end', () => {
          resolve(text)
        })
      })
      asked.write('x')
      setTimeout(() => asked.end('y'), sentAfter)
    })

  it('ends the connection of who would wait for ever', async () => {
    expect(await ask('/never')).toBe('cut')
  })

  it('lets an answer that has begun take its time', async () => {
    expect(await ask('/begun')).toBe('begun, and ended')
  })

  it('waits for a question that is still being sent', async () => {
    expect(await ask('/sent', 500)).toBe('received')
  })
})
