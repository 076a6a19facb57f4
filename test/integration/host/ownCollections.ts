/** What an app had before the plugin: people and pictures, with ids that count where the database does. */
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { CollectionConfig } from 'payload'

import { databaseFor } from '../../../src/database/databaseFor.js'
import { safeWrites } from '../../../src/database/safeWrites.js'
import type { LeidraadOptions } from '../../../src/index.js'

/** Of an auth collection that has nothing to do with ours. */
export const clerk = { email: 'bert@elders.example', password: 'kikker-stoel-lamp' }

/** With an administrator, a webmaster and authors of pages; some of them work at a school. */
const staff: CollectionConfig = {
  slug: 'staff',
  auth: true,
  access: { create: () => true },
  fields: [
    { name: 'name', type: 'text' },
    { name: 'phone', type: 'text' },
  ],
}

const pictures: CollectionConfig = {
  slug: 'pictures',
  upload: { staticDir: join(tmpdir(), `leidraad-pictures-${process.pid}`) },
  access: { read: ({ req }) => (req.user ? { secret: { not_equals: true } } : false) },
  fields: [{ name: 'secret', type: 'checkbox' }],
}

export const ownCollections = [staff, pictures]

export const says: Pick<LeidraadOptions, 'collections' | 'prefix'> = {
  prefix: 'leidraad-',
  collections: {
    users: 'staff',
    media: 'pictures',
    careProtocols: false,
    plans: ({ defaultCollection }) => ({
      ...defaultCollection,
      access: { read: () => true, update: () => true, delete: () => true },
      hooks: {},
      fields: [...defaultCollection.fields, { name: 'dossier', type: 'text' }],
    }),
  },
}

export const countingOf = (url: string) =>
  url.startsWith('file:')
    ? safeWrites(sqliteAdapter({ client: { url }, push: true }))
    : databaseFor(url)
