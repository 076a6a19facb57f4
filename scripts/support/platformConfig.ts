import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { leidraad } from 'leidraad'
import { databaseFor } from 'leidraad/database'
import { createMailAdapter } from 'leidraad/mail'
import { createSealer, sealIdentityFor } from 'leidraad/verify'
import { buildConfig } from 'payload'

import { migrations } from '../migrations/index.js'
import type { Environment } from './environment.js'
import { platformLook } from './platformLook.js'
import { recordTypes } from './recordTypes.js'

/** The runnable platform: the plugin, with database, mail and seal as the environment says. */
export async function platformConfig(environment: Environment, now?: () => Date) {
  const { dataDir, filesDir, outboxDir, publicUrl, secret, smtpUrl } = environment
  const sealing = await sealIdentityFor({
    dataDir,
    p12: environment.sealP12,
    passphrase: environment.sealPassphrase,
    now: new Date(),
  })
  return buildConfig({
    secret,
    serverURL: publicUrl,
    db: databaseFor(environment.databaseUrl, {
      migrationDir: 'scripts/migrations',
      // MongoDB has no tables to make.
      ...(!environment.databaseUrl.startsWith('mongodb') && { migrations }),
    }),
    editor: lexicalEditor(),
    email: createMailAdapter({
      from: environment.mailFrom,
      ...(smtpUrl ? { smtp: smtpUrl } : { outboxDir }),
    }),
    ...platformLook,
    telemetry: false,
    // What goes wrong, a line of JSON each; beside what a command prints.
    logger: { options: { level: 'warn' }, destination: process.stderr },
    plugins: [
      leidraad({
        sealer: createSealer(sealing),
        ...(now && { now }),
        publicUrl,
        pagesPath: '',
        firstUserAdministers: true,
        filesDir,
        ...(!smtpUrl && sealing.identity.demonstration && { outboxDir }),
        ...(environment.browserPath && { browserPath: environment.browserPath }),
      }),
    ],
    typescript: recordTypes,
  })
}
