/**
 * `npm run import -- FILE --kind KIND --school SLUG`: a Word document (function-description) or a
 * template from elsewhere (plan-template) becomes a draft.
 */
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'

import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

import { importStandard } from '../src/actions/standards/importStandard.js'
import { importTemplate } from '../src/actions/versions/importTemplate.js'
import { parsedJson } from '../src/endpoints/bodyOf.js'
import { isDomainError } from '../src/domain/errors.js'
import { exchange, summaryText } from '../src/translations/exchange.js'
import { readEnvironment } from './support/environment.js'
import { openPlatform } from './support/openPlatform.js'
import { stopWith } from './support/stopWith.js'

const usage = `Gebruik: npm run import -- BESTAND.docx --kind function-description --school KORTE-NAAM
         npm run import -- BESTAND.json --kind plan-template --school KORTE-NAAM`

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
  const wanted = { req, school: await schoolId(payload) }
  if (kind === 'plan-template') {
    await readTemplateFile(wanted)
  } else {
    await readDocument(wanted)
  }
}

type Wanted = { req: PayloadRequest; school: string }

async function readDocument(wanted: Wanted) {
  const imported = await importStandard({
    ...wanted,
    file: new Uint8Array(file),
    kind: kind ?? '',
  })
  console.log(`Concept gemaakt: ${imported.title}`)
  console.log(summaryText(imported.summary, 'nl'))
  for (const notice of imported.notices) {
    console.log(`Let op: ${exchange.nl.notices[notice]}`)
  }
  console.log(`${environment.publicUrl}/admin/collections/function-descriptions/${imported.id}`)
}

async function readTemplateFile(wanted: Wanted) {
  const imported = await importTemplate({ ...wanted, value: parsedJson(file) }).catch(
    (error: unknown) => {
      listProblems(error)
      throw error
    },
  )
  console.log(`Concept gemaakt: ${imported.title}`)
  console.log(`${environment.publicUrl}/admin/collections/plan-templates/${imported.id}`)
}

function listProblems(error: unknown): void {
  const problems = isDomainError(error) ? error.data.problems : undefined
  if (Array.isArray(problems)) {
    problems.forEach((problem) => {
      console.error(`- ${String(problem)}`)
    })
  }
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
