/** What Next runs when its server starts, before a server of Node itself. */
import { once } from 'node:events'
import { createServer, request, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'

import { register } from './instrumentation.js'

const MINUTE = 60_000

describe('A server that has just started', () => {
  let server: Server
  const listener = jest.fn<RequestListener>((asked) => void asked.resume())
  beforeAll(async () => {
    register()
    server = createServer(listener).listen(0, '127.0.0.1')
    await once(server, 'listening')
  })
  afterAll(() => {
    jest.useRealTimers()
    server.closeAllConnections()
    server.close()
  })

  it('puts a line before who answers, and cuts who claims a body and sends nothing', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] })
    const { port } = server.address() as AddressInfo
    const headers = { 'Content-Length': '200000000' }
    const sent = request({ port, host: '127.0.0.1', method: 'POST', headers })
    const cut = once(sent, 'error')
    sent.flushHeaders()
    while (listener.mock.calls.length === 0) {
      await new Promise((turn) => setImmediate(turn))
    }
    expect(server.listeners('request')).not.toContain(listener)
    jest.advanceTimersByTime(MINUTE)
    await cut
  })

  it('cuts what gets no answer', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] })
    const { port } = server.address() as AddressInfo
    const before = listener.mock.calls.length
    const asked = request({ port, host: '127.0.0.1' })
    const cut = once(asked, 'error')
    asked.end()
    while (listener.mock.calls.length === before) {
      await new Promise((turn) => setImmediate(turn))
    }
    jest.advanceTimersByTime(3 * MINUTE)
    await cut
  })
})
