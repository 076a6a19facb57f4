/** What must be right before the platform starts: each mistake is one clear sentence. */
import { accessSync, constants, mkdirSync } from 'node:fs'
import { createServer } from 'node:net'

import { openP12 } from '../../src/adapters/pades/sealIdentity.js'
import { checkDatabase } from '../../src/database/checkDatabase.js'
import { isDomainError } from '../../src/domain/errors.js'
import { errorText } from '../../src/translations/errors.js'
import type { Environment } from './environment.js'

export async function checkStart(environment: Environment): Promise<string[]> {
  const { dataDir, databaseUrl, port } = environment
  const folder = checkFolder(dataDir)
  if (folder) {
    return [folder]
  }
  const found = [
    await checkPort(port),
    await databaseMistake(databaseUrl),
    await sealMistake(environment),
  ]
  return found.filter((mistake) => mistake !== undefined)
}

export function checkFolder(dataDir: string): string | undefined {
  try {
    mkdirSync(dataDir, { recursive: true })
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)
    return undefined
  } catch {
    return `De map ${dataDir} is niet beschrijfbaar: geef schrijfrechten, of kies een andere map met LEIDRAAD_DATA.`
  }
}

function checkPort(port: number): Promise<string | undefined> {
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    return Promise.resolve('PORT moet een getal van 1 tot en met 65535 zijn.')
  }
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () =>
      resolve(
        `Poort ${port} is al in gebruik: stop wat daar draait, of kies een andere met PORT=${port + 1}.`,
      ),
    )
    server.listen(port, () => server.close(() => resolve(undefined)))
  })
}

async function databaseMistake(url: string): Promise<string | undefined> {
  const found = await checkDatabase(url)
  return found.ok ? undefined : found.message.nl
}

/** Without mail only the outbox of a demonstration would show the links, to the school itself. */
const withoutMail =
  'SEAL_P12 is een echt zegel, en dan krijgt ieder de persoonlijke link in de eigen mail: zet SMTP_URL op de mailserver, zoals smtps://naam:wachtwoord@mail.school.example.'

async function sealMistake(environment: Environment): Promise<string | undefined> {
  const { sealP12, sealPassphrase, smtpUrl } = environment
  if (!sealP12) {
    return undefined
  }
  try {
    await openP12({ p12: sealP12, passphrase: sealPassphrase, now: new Date() })
    return smtpUrl ? undefined : withoutMail
  } catch (error) {
    if (!isDomainError(error)) {
      throw error
    }
    const about = `SEAL_P12 (${sealP12})`
    return error.code === 'configuration.invalid'
      ? `${about} kan niet worden gelezen: controleer of het bestand bestaat en leesbaar is.`
      : `${about}: ${errorText(error, 'nl')}`
  }
}
