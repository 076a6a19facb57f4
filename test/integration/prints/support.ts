/** A school with many plans, and a printer that counts and fails when told to. */
import { makePrints, type MakePrints } from '../../../src/actions/prints/makePrints.js'
import { requestPrints } from '../../../src/actions/prints/requestPrints.js'
import type { LeidraadOptions } from '../../../src/index.js'
import { DomainError } from '../../../src/domain/errors.js'
import type { Printer } from '../../../src/ports/printer.js'
import { createFakeFinisher } from '../../fakes/FakeFinisher.js'
import { createFakePrinter } from '../../fakes/FakePrinter.js'
import { makeWorld, publishedOpp } from '../../fixtures/world.js'
import { startLeidraad } from '../../support/leidraad.js'
import type { DatabaseName } from '../../support/payload.js'
import { filesIn } from '../../support/zip.js'
import { records, type School } from '../signing/support.js'

type Told = {
  printed: string[]
  before: (html: string) => Promise<void> | void
  /** What came out of the printer, as it arrives. */
  after: (pdf: Uint8Array) => Uint8Array
  healthy: boolean
}

export const untold = (): Told => ({
  printed: [],
  before: () => undefined,
  after: (pdf) => pdf,
  healthy: true,
})

function createCountingPrinter(told: Told): Printer {
  const printer = createFakePrinter()
  return {
    ...printer,
    print: async (html) => {
      await told.before(html)
      told.printed.push(html)
      const print = await printer.print(html)
      return { ...print, pdf: told.after(print.pdf) }
    },
    health: () => Promise.resolve({ ok: told.healthy, detail: '' }),
  }
}

export type Printing = School & {
  told: Told
  clock: { passed: number }
}

export async function startPrinting(
  database: DatabaseName,
  options: Partial<LeidraadOptions> = {},
): Promise<Printing> {
  const told = untold()
  const clock = { passed: 0 }
  const app = await startLeidraad(database, {
    adapters: { printer: createCountingPrinter(told), finisher: createFakeFinisher() },
    now: () => new Date(Date.now() + clock.passed),
    printConcurrency: 2,
    ...options,
  })
  const world = await makeWorld(app.payload)
  const template = await publishedOpp(app.payload, world)
  return { ...app, world, templateId: template.id, ...records(app.payload), told, clock }
}

/** Each prints differently: about a pupil of its own, or from another day. */
export async function plansOf(school: Printing, count: number, groupName: string) {
  const { payload, world } = school
  const pupil = await payload.create({
    collection: 'pupils' as never,
    data: {
      school: world.schools.regenboog.id,
      firstName: 'Noor',
      lastName: `van ${groupName}`,
      groupName,
    },
    depth: 0,
  })
  const ids: string[] = []
  for (let index = 0; index < count; index++) {
    const startDate = new Date(Date.UTC(2026, 7, 1 + index, 12)).toISOString()
    const plan = await payload.create({
      collection: 'plans' as never,
      data: {
        pupil: pupil.id,
        template: school.templateId,
        school: world.schools.regenboog.id,
        startDate,
      },
      depth: 0,
    })
    ids.push(String(plan.id))
  }
  return ids
}

/** As `plansOf`; all but the first past Payload, which takes minutes for hundreds. */
export async function manyPlansOf(school: Printing, count: number, groupName: string) {
  const [first = ''] = await plansOf(school, 1, groupName)
  const { id: _, ...plan } = await school.one('plans', first)
  const sections = await school.find('plan-sections', { plan: { equals: first } })
  const create = (collection: string, data: Record<string, unknown>) =>
    school.payload.db.create({ collection, data })
  for (let index = 1; index < count; index++) {
    const startDate = new Date(Date.UTC(2026, 7, 1 + index, 12)).toISOString()
    const { id: copy } = (await create('plans', { ...plan, startDate })) as { id: string }
    for (const { id: _, answers, ...section } of sections) {
      await create('plan-sections', {
        ...section,
        plan: copy,
        key: `${copy}:${String(section.sectionId)}`,
        answers: {
          ...(answers as object),
          ...(section.sectionId === 'cover' && { startDate: startDate.slice(0, 10) }),
        },
      })
    }
  }
}

type Copies = { planId: string; count: number; group: string }
type Inserting = {
  drizzle?: { insert: (table: unknown) => { values: (rows: object[]) => Promise<unknown> } }
  tables?: Record<string, unknown>
  collections?: Record<string, { insertMany: (rows: object[]) => Promise<unknown> }>
}

/** About a group, and without answers; past Payload, which takes a minute for so many. */
export async function copiesOf(school: Printing, { planId, count, group }: Copies): Promise<void> {
  const { template, school: of, board } = await school.one('plans', planId)
  const { drizzle, tables, collections } = school.payload.db as unknown as Inserting
  const now = new Date().toISOString()
  const rows = Array.from({ length: count }, (_, index) => ({
    ...{ title: `Kopie ${index}`, template, school: of, board, group, status: 'draft' },
    ...{ createdAt: now, updatedAt: now },
  }))
  await (drizzle?.insert(tables?.plans).values(rows) ?? collections?.plans?.insertMany(rows))
}

export async function groupOf(
  school: Printing,
  name: string,
  schoolYear?: string,
): Promise<string> {
  const group = await school.payload.create({
    collection: 'groups' as never,
    data: { name, school: school.world.schools.regenboog.id, ...(schoolYear && { schoolYear }) },
    depth: 0,
  })
  return String(group.id)
}

export type Person = keyof Printing['world']['people']

export const personIn = (school: Printing, person: Person = 'coordinator') =>
  school.requestOf(school.world.people[person])

/** Asked for, not begun: the test says when. */
export async function asked(
  school: Printing,
  choice: Record<string, unknown>,
  person: Person = 'coordinator',
): Promise<string> {
  const req = await personIn(school, person)
  return (await requestPrints({ req, choice, queued: false })).id
}

export const make = async (
  school: Printing,
  jobId: string,
  more: Partial<MakePrints> = {},
): Promise<void> => makePrints({ req: await school.requestOf(undefined), jobId, ...more })

export async function zipOf(school: Printing, jobId: string, person: Person = 'coordinator') {
  const response = await school.rest('GET', `/print-jobs/${jobId}/download`, {
    as: school.world.people[person],
  })
  return {
    response,
    files: response.ok
      ? await filesIn(new Uint8Array(await response.arrayBuffer()))
      : new Map<string, Buffer>(),
  }
}

export const noPaper = () => new DomainError('printing.failed', 'No paper')

/** Twice the same page would be a document that was printed twice. */
export const printedTwice = ({ told }: Printing): number =>
  told.printed.length - new Set(told.printed).size
