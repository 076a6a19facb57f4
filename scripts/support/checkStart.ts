/** What must be right before the platform starts: each mistake is one clear sentence. */
import { accessSync, constants, mkdirSync } from 'node:fs'
import { createServer } from 'node:net'

import { checkDatabase } from 'leidraad/database'

import type { Environment } from './environment.js'

export async function checkStart({ dataDir, databaseUrl, port }: Environment): Promise<string[]> {
  const folder = checkFolder(dataDir)
  if (folder) {
    return [folder]
  }
  const found = [await checkPort(port), await databaseMistake(databaseUrl)]
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
