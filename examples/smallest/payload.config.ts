import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { leidraad } from 'leidraad'
import { sqliteDatabase } from 'leidraad/database/sqlite'
import { createSealer, sealIdentityFor } from 'leidraad/verify'
import { buildConfig } from 'payload'

const sealer = createSealer(await sealIdentityFor({ dataDir: '.data', now: new Date() }))

export default buildConfig({
  secret: process.env.PAYLOAD_SECRET ?? '',
  db: sqliteDatabase('file:./data.db', { push: true }),
  editor: lexicalEditor(),
  plugins: [leidraad({ sealer, firstUserAdministers: true })],
})
