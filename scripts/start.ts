/**
 * `npm start`: the platform in production, on an empty machine too. Checks, builds when this source
 * has no build, migrates, makes the demonstration board in an empty database, and serves.
 */
import { checkFolder, checkStart } from './support/checkStart.js'
import { stopWithNpm } from './support/endTogether.js'
import { readEnvironment } from './support/environment.js'
import { holdDatabase } from './support/holdDatabase.js'
import { stopWith } from './support/stopWith.js'

async function main() {
  // The database, its files and the mails are about children: for this account alone.
  process.umask(0o077)
  stopWithNpm()
  const folder = checkFolder(process.env.LEIDRAAD_DATA ?? '.data')
  if (folder) {
    stopWith(folder)
  }
  const environment = readEnvironment()
  const mistakes = await checkStart(environment)
  if (mistakes.length) {
    stopWith(mistakes.join('\n'))
  }
  const taken = await holdDatabase(environment.databaseUrl)
  if (taken) {
    stopWith(taken)
  }
  // Takes seconds to load: who made a mistake has read of it by now.
  const { runPlatform } = await import('./start/runPlatform.js')
  await runPlatform(environment)
}

await main().catch((error: unknown) => stopWith(error))
