/** What `npm run render` does with a question that it understands. */
import { createWriteStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import { createLocalReq, type Payload, type PayloadRequest, type TypedUser } from 'payload'

import { downloadPrints, failedList, printsOf } from '../../src/actions/prints/downloadPrints.js'
import { makePrints } from '../../src/actions/prints/makePrints.js'
import { jobUnderWay, requestPrints } from '../../src/actions/prints/requestPrints.js'
import { COMMAND_LINE, JOBS } from '../../src/actions/prints/stored.js'
import { servicesOf } from '../../src/actions/services.js'
import { isDomainError } from '../../src/domain/errors.js'
import { sameScope, type PrintScope } from '../../src/domain/prints/printJob.js'
import { failureText } from '../../src/translations/prints.js'
import { readEnvironment } from '../support/environment.js'
import { openPlatform } from '../support/openPlatform.js'
import { stopWith } from '../support/stopWith.js'

const PRIVATE_FILE = 0o600
const PRIVATE_FOLDER = 0o700

export type Question = { scope: PrintScope; out: string; data?: string; email?: string }

/** The exit code: 0 when all of them were made. */
export async function renderPlans(question: Question): Promise<number> {
  const payload = await openPlatform(
    readEnvironment({ ...process.env, ...(question.data && { LEIDRAAD_DATA: question.data }) }),
  )
  const code = await render(payload, question).catch((error: unknown) => {
    console.error(isDomainError(error) ? '' : error)
    return isDomainError(error) ? stopWith(error) : 1
  })
  await servicesOf(payload).printer.close()
  await payload.destroy()
  return code
}

/** Whoever runs commands on the server is its administrator, who reads no restricted sections. */
const administrator = {
  id: COMMAND_LINE,
  collection: 'users',
  memberships: [{ role: 'platformAdmin' }],
} as unknown as TypedUser

async function accountOf(payload: Payload, email: string): Promise<TypedUser> {
  const { docs } = await payload.find({
    collection: 'users',
    where: { email: { equals: email } },
    limit: 1,
    depth: 0,
  })
  const [found] = docs
  return found
    ? { ...found, collection: 'users' }
    : stopWith(`Er is geen account met het e-mailadres ${email}.`, 2)
}

/** The one that was stopped halfway, when this asks for the same. */
async function jobFor(req: PayloadRequest, scope: PrintScope): Promise<string> {
  const begun = await jobUnderWay(req)
  if (begun && sameScope(begun.scope, scope)) {
    return begun.id
  }
  return (await requestPrints({ req, choice: scope, queued: false })).id
}

function showProgress({ done, failed, total }: { done: number; failed: number; total: number }) {
  const seen = done + failed
  const line = `${done} van ${total} gemaakt${failed > 0 ? `, ${failed} niet gelukt` : ''}`
  if (process.stdout.isTTY) {
    process.stdout.write(`\r${line}${seen === total ? '\n' : ''}`)
  } else if (seen === total || seen % 50 === 0) {
    console.log(line)
  }
}

async function write(req: PayloadRequest, jobId: string, out: string): Promise<void> {
  if (out.endsWith('.zip')) {
    await mkdir(dirname(out), { recursive: true })
    const { zip } = await downloadPrints({ req, jobId })
    await pipeline(Readable.fromWeb(zip as never), createWriteStream(out, { mode: PRIVATE_FILE }))
    return
  }
  await mkdir(out, { recursive: true, mode: PRIVATE_FOLDER })
  const { files, failures } = await printsOf({ req, jobId })
  for (const { name, read } of [...files, ...failedList(failures, 'nl')]) {
    await writeFile(join(out, name), await read(), { mode: PRIVATE_FILE })
  }
}

async function render(payload: Payload, { scope, out, email }: Question): Promise<number> {
  const user = email === undefined ? administrator : await accountOf(payload, email)
  const req = await createLocalReq({ user, req: { i18n: { language: 'nl' } } as never }, payload)
  const jobId = await jobFor(req, scope)
  await makePrints({
    req,
    jobId,
    force: true,
    onProgress: showProgress,
    ...(email === undefined && { as: administrator }),
  })
  const { files, failures } = await printsOf({ req, jobId })
  await write(req, jobId, out)
  // What was asked for is where it was asked; the platform keeps no second copy.
  await payload.delete({ collection: JOBS, id: jobId, depth: 0 })
  console.log(`${files.length} PDF’s in ${out}`)
  failures.forEach((failure) => {
    console.error(`- ${failureText(failure, 'nl')}`)
  })
  return failures.length > 0 ? 1 : 0
}
