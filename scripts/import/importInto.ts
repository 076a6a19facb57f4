/** What `npm run import` does with a file and a place for it. */
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

import { importStandard } from '../../src/actions/standards/importStandard.js'
import { importTemplate } from '../../src/actions/versions/importTemplate.js'
import { isDomainError } from '../../src/domain/errors.js'
import { parsedJson } from '../../src/endpoints/bodyOf.js'
import { exchange, summaryText } from '../../src/translations/exchange.js'
import { readEnvironment } from '../support/environment.js'
import { openPlatform } from '../support/openPlatform.js'
import { stopWith } from '../support/stopWith.js'

/** @property school the short name of the school that gets it */
type Question = { school: string; kind: string; file: Buffer }

/** Whoever runs commands on the server is its administrator; the rules of the school still apply. */
const administrator = {
  id: 'command-line',
  collection: 'users',
  memberships: [{ role: 'platformAdmin' }],
}

/** Makes the draft and says where it is; ends the command when that cannot be. */
export async function importInto(question: Question): Promise<void> {
  const environment = readEnvironment()
  const payload = await openPlatform(environment)
  try {
    const place = await importFile(payload, question)
    console.log(`${environment.publicUrl}/admin/collections/${place}`)
  } catch (error) {
    await payload.destroy()
    stopWith(error)
  }
  await payload.destroy()
}

async function importFile(payload: Payload, { school, kind, file }: Question): Promise<string> {
  const req = await createLocalReq({ user: administrator }, payload)
  const wanted = { req, school: await schoolId(payload, school), kind, file: new Uint8Array(file) }
  return kind === 'plan-template' ? readTemplateFile(wanted) : readDocument(wanted)
}

type Wanted = { req: PayloadRequest; school: string; kind: string; file: Uint8Array }

async function readDocument(wanted: Wanted): Promise<string> {
  const imported = await importStandard(wanted)
  console.log(`Concept gemaakt: ${imported.title}`)
  console.log(summaryText(imported.summary, 'nl'))
  for (const notice of imported.notices) {
    console.log(`Let op: ${exchange.nl.notices[notice]}`)
  }
  return `function-descriptions/${imported.id}`
}

async function readTemplateFile({ req, school, file }: Wanted): Promise<string> {
  const imported = await importTemplate({ req, school, value: parsedJson(file) }).catch(
    (error: unknown) => {
      listProblems(error)
      throw error
    },
  )
  console.log(`Concept gemaakt: ${imported.title}`)
  return `plan-templates/${imported.id}`
}

function listProblems(error: unknown): void {
  const problems = isDomainError(error) ? error.data.problems : undefined
  if (Array.isArray(problems)) {
    problems.forEach((problem) => {
      console.error(`- ${String(problem)}`)
    })
  }
}

async function schoolId(payload: Payload, school: string): Promise<string> {
  const { docs } = await payload.find({
    collection: 'schools',
    where: { slug: { equals: school } },
    depth: 0,
    limit: 1,
  })
  const [found] = docs
  return found ? String(found.id) : stopWith(`Er is geen school met de korte naam ${school}.`)
}
