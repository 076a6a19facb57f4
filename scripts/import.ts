/** `npm run import -- FILE.docx --kind function-description --school SLUG`: a Word document becomes a draft. */
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'

import { createLocalReq, type Payload } from 'payload'

import { importStandard } from '../src/actions/standards/importStandard.js'
import { exchange } from '../src/translations/exchange.js'
import { readEnvironment } from './support/environment.js'
import { openPlatform } from './support/openPlatform.js'
import { stopWith } from './support/stopWith.js'

const usage =
  'Gebruik: npm run import -- BESTAND.docx --kind function-description --school KORTE-NAAM'

/** Whoever runs commands on the server is its administrator; the rules of the school still apply. */
const administrator = {
  id: 'command-line',
  collection: 'users',
  memberships: [{ role: 'platformAdmin' }],
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { kind: { type: 'string' }, school: { type: 'string' } },
})
const [path] = positionals
const { kind, school } = values
if (!path || !kind || !school) {
  stopWith(usage, 2)
}

const file = await readFile(path).catch(() =>
  stopWith(`Het bestand ${path} kan niet worden gelezen: bestaat het, en mag je het lezen?`),
)
const environment = readEnvironment()
const payload = await openPlatform(environment)
try {
  await importFile(payload)
} catch (error) {
  await payload.destroy()
  stopWith(error)
}
await payload.destroy()
process.exit(0)

async function importFile(payload: Payload) {
  const req = await createLocalReq({ user: administrator }, payload)
  const imported = await importStandard({
    req,
    file: new Uint8Array(file),
    kind: kind ?? '',
    school: await schoolId(payload),
  })
  console.log(`Concept gemaakt: ${imported.title}`)
  console.log(exchange.nl.summary(imported.summary))
  for (const notice of imported.notices) {
    console.log(`Let op: ${exchange.nl.notices[notice]}`)
  }
  console.log(`${environment.publicUrl}/admin/collections/function-descriptions/${imported.id}`)
}

async function schoolId(payload: Payload): Promise<string> {
  const { docs } = await payload.find({
    collection: 'schools',
    where: { slug: { equals: school } },
    depth: 0,
    limit: 1,
  })
  const [found] = docs
  return found ? String(found.id) : stopWith(`Er is geen school met de korte naam ${school}.`)
}
