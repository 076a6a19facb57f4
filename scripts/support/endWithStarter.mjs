/**
 * Loaded into the server that `npm start` starts: it ends when that command is gone, however it went,
 * because the command holds the database for it.
 */
import { setTimeout } from 'node:timers'

const PATIENCE_MS = 8_000

process.once('disconnect', () => {
  process.kill(process.pid, 'SIGTERM')
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), PATIENCE_MS).unref()
})
