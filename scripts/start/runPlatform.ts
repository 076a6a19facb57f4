/** What `npm start` does once nothing stands in the way. */
import { build, needsBuild } from '../support/build.js'
import { demoPassword, demoPeople, fillEmpty, isEmpty } from '../support/demoBoard.js'
import { passSignalsTo } from '../support/endTogether.js'
import type { Environment } from '../support/environment.js'
import { matchFolder } from '../support/matchFolder.js'
import { openPlatform } from '../support/openPlatform.js'
import { stopWith } from '../support/stopWith.js'
import { spawnServer, untilHealthy } from './server.js'

export async function runPlatform(environment: Environment): Promise<void> {
  const demo = await prepareDatabase(environment)
  if (needsBuild()) {
    console.log('Het platform wordt gebouwd; dat duurt de eerste keer een paar minuten.')
    await build()
  }
  await serve(environment, demo)
}

/** Migrates, holds the folder against it, and fills an empty database. Says whether the demonstration board is there. */
async function prepareDatabase(environment: Environment): Promise<boolean> {
  const payload = await openPlatform(environment)
  try {
    const mistake = await matchFolder(payload, environment.dataDir)
    if (mistake) {
      stopWith(mistake)
    }
    if (await isEmpty(payload)) {
      console.log('De database is leeg: het demonstratiebestuur wordt gemaakt.')
      await fillEmpty(payload)
    }
    const { totalDocs } = await payload.count({
      collection: 'users' as never,
      where: { email: { equals: demoPeople[0].email } },
    })
    return totalDocs > 0
  } finally {
    await payload.destroy()
  }
}

async function serve({ port, publicUrl }: Environment, demo: boolean) {
  const server = spawnServer({ port })
  passSignalsTo(server)
  server.on('exit', (code) => {
    process.exit(code ?? 0)
  })
  const complaint = await untilHealthy(port)
  if (complaint !== undefined) {
    console.error(`Het platform draait, maar is niet gezond: ${complaint}`)
  }
  printWelcome(publicUrl, demo)
}

function printWelcome(publicUrl: string, demo: boolean) {
  const lines = [
    '',
    'Leidraad draait.',
    `  Beheer      ${publicUrl}/admin`,
    `  Controleren ${publicUrl}/controle`,
    `  Gezondheid  ${publicUrl}/api/leidraad/health`,
  ]
  if (demo) {
    const width = Math.max(...demoPeople.map(({ email }) => email.length))
    lines.push('', `Demonstratie: log in met wachtwoord ${demoPassword} als`)
    lines.push(...demoPeople.map(({ email, role }) => `  ${email.padEnd(width)}  ${role}`))
  }
  console.log(lines.join('\n'))
}
