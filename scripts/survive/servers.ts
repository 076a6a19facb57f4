/** The servers of one ground, each as `npm start` runs it, on one folder and one database. */
import { existsSync } from 'node:fs'

import { startApp, type RunningApp } from '../../test/support/runningApp.js'

export type Server = {
  address: () => string
  pid: () => number
  /** All of it at once, as when the power goes. */
  kill: () => Promise<void>
  start: () => Promise<void>
  isUp: () => boolean
  stop: () => Promise<void>
  /** What it printed since this was last asked, in all its lives. */
  heard: () => string
  /** How long its health page takes, in milliseconds; 0 when it is not up. */
  healthTime: () => Promise<number>
}

const isRunning = (id: number): boolean => existsSync(`/proc/${id}`)

export async function startServer(env: Record<string, string>): Promise<Server> {
  let app: RunningApp = await startApp(env)
  let before = ''
  let told = 0
  const output = () => `${before}${app.output()}`
  const end = async (how: 'kill' | 'stop') => {
    await app[how]()
    before = output()
  }
  const { port } = new URL(app.address)
  return {
    address: () => app.address,
    pid: () => app.pid,
    isUp: () => isRunning(app.pid),
    kill: () => end('kill'),
    stop: () => end('stop'),
    start: async () => {
      app = await startApp({ ...env, PORT: port })
    },
    heard: () => {
      const fresh = output().slice(told)
      told += fresh.length
      return fresh
    },
    healthTime: async () => {
      const from = performance.now()
      const reply = await fetch(`${app.address}/api/leidraad/health`).catch(() => undefined)
      return reply ? Math.round(performance.now() - from) : 0
    },
  }
}
