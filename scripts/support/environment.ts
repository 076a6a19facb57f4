/** What the environment says, with the defaults that make `npm start` work on an empty machine. */
import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

import { keepOnce } from './keepOnce.js'

export type Environment = {
  /** Database, files, seal, secret and outgoing mail, unless each is said otherwise. */
  dataDir: string
  filesDir: string
  outboxDir: string
  databaseUrl: string
  port: number
  publicUrl: string
  secret: string
  smtpUrl: string | undefined
  mailFrom: string
  sealP12: string | undefined
  sealPassphrase: string | undefined
  browserPath: string | undefined
}

export function readEnvironment(env: NodeJS.ProcessEnv = process.env): Environment {
  const dataDir = resolve(env.LEIDRAAD_DATA ?? '.data')
  const port = Number(env.PORT ?? 3000)
  return {
    dataDir,
    filesDir: join(dataDir, 'files'),
    outboxDir: join(dataDir, 'outbox'),
    databaseUrl: env.DATABASE_URL ?? `file:${join(dataDir, 'leidraad.db')}`,
    port,
    publicUrl: env.PUBLIC_URL ?? `http://localhost:${port}`,
    secret: env.PAYLOAD_SECRET ?? ownSecret(dataDir),
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM ?? 'Leidraad <leidraad@localhost>',
    sealP12: env.SEAL_P12,
    sealPassphrase: env.SEAL_P12_PASSPHRASE,
    browserPath: env.PUPPETEER_EXECUTABLE_PATH,
  }
}

/** Made once and kept: a new secret would log everyone out. */
function ownSecret(dataDir: string): string {
  mkdirSync(dataDir, { recursive: true })
  return keepOnce(join(dataDir, 'secret'), () => randomBytes(32).toString('hex'))
}
