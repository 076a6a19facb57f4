import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { en } from '@payloadcms/translations/languages/en'
import { nl } from '@payloadcms/translations/languages/nl'
import { leidraad } from 'leidraad'
import { safeWrites } from 'leidraad/database/sqlite'
import { createMailAdapter } from 'leidraad/mail'
import type { PrintCache } from 'leidraad/ports'
import { createSealer, sealIdentityFor } from 'leidraad/verify'
import { buildConfig } from 'payload'

import { Groups } from './src/collections/Groups'
import { Pages } from './src/collections/Pages'
import { Pictures } from './src/collections/Pictures'
import { Plans } from './src/collections/Plans'
import { Staff } from './src/collections/Staff'
import { duration } from './src/fieldTypes/duration'
import { countPages } from './src/jobs/countPages'

/** A seal for a demonstration; a real one comes of `p12`. */
const sealer = createSealer(await sealIdentityFor({ dataDir: './data', now: new Date() }))

/** An adapter of one's own: prints everything anew. */
const printCache: PrintCache = { once: (_key, make) => make() }

export default buildConfig({
  secret: process.env.PAYLOAD_SECRET ?? '',
  routes: { api: '/rest', admin: '/beheer' },
  admin: { user: 'staff' },
  collections: [Staff, Pictures, Pages, Plans, Groups],
  // Its own adapter, with ids that count; `push` makes the tables in development.
  db: safeWrites(sqliteAdapter({ client: { url: 'file:./data.db' }, push: true })),
  editor: lexicalEditor(),
  email: createMailAdapter({ outboxDir: './outbox', from: 'Elders <elders@localhost>' }),
  i18n: {
    fallbackLanguage: 'nl',
    supportedLanguages: { nl, en },
    translations: { nl: { leidraad: { admin: { today: { title: 'Vandaag op school' } } } } },
  },
  jobs: { tasks: [countPages], autoRun: [{ cron: '0 * * * *' }] },
  telemetry: false,
  typescript: { autoGenerate: false },
  plugins: [
    leidraad({
      sealer,
      // Whoever registers first in an empty app; a living one makes its first administrator itself.
      firstUserAdministers: true,
      adapters: { printCache },
      // It has plans and groups of its own.
      prefix: 'leidraad-',
      fieldTypes: [duration],
      fieldTypesProvider: '/src/fieldTypes/provider#FieldTypes',
      collections: {
        users: 'staff',
        media: 'pictures',
        careProtocols: false,
        plans: ({ defaultCollection }) => ({
          ...defaultCollection,
          admin: { ...defaultCollection.admin, group: 'School' },
          fields: [...defaultCollection.fields, { name: 'dossierNumber', type: 'text' }],
        }),
      },
    }),
  ],
})
