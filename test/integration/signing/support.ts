/** A plan on its way through signing, for the tests of this folder. */
import type { Payload, PayloadRequest } from 'payload'

import { latestMails, outboxMails, type OutboxMail } from '../../../src/actions/mail/outboxMails.js'
import { MAIL_TASK } from '../../../src/actions/mail/queueMail.js'
import { sendPlan } from '../../../src/actions/plans/sendPlan.js'
import { publishStandard } from '../../../src/actions/standards/publishStandard.js'
import { signPlan } from '../../../src/actions/signing/signPlan.js'
import type { PlanDefinition } from '../../../src/domain/definition/definition.js'
import type { Intent } from '../../../src/domain/signing/slots.js'
import { fillPlan, makeWorld, oppTemplate, publishedOpp, type World } from '../../fixtures/world.js'
import { startLeidraad, type HostApp, type Leidraad } from '../../support/leidraad.js'
import type { DatabaseName } from '../../support/payload.js'
import { createFakePrinter } from '../../fakes/FakePrinter.js'
import type { Services } from '../../../src/actions/services.js'

export const signers = [
  { slotId: 'guardians', name: 'Marta Kowalska', email: 'marta@ouder.example' },
  { slotId: 'guardians', name: 'Sjoerd de Vries', email: 'sjoerd@ouder.example' },
  { slotId: 'pupil', name: 'Łukasz de Vries-Kowalski', email: 'lukasz@leerling.example' },
  { slotId: 'principal', name: 'Ayşe Demir', email: 'directie@de-regenboog.example' },
]

export const addresses = signers.map(({ email }) => email)

const intentOf: Record<string, Intent> = {
  'marta@ouder.example': 'consentActionPart',
  'sjoerd@ouder.example': 'consentActionPart',
  'lukasz@leerling.example': 'heard',
  'directie@de-regenboog.example': 'established',
}

type Doc = Record<string, unknown> & { id: string }

/** A school with a published OPP. Prints empty pages unless `printer` says otherwise. */
export async function startSchool(database: DatabaseName, host: HostApp = {}) {
  // Without a cache: a test may look at what is composed.
  const options = { adapters: { printer: createFakePrinter() }, printCacheBytes: 0 }
  const app = await startLeidraad(database, options, host)
  const world = await makeWorld(app.payload)
  const template = await publishedOpp(app.payload, world)
  return { ...app, world, templateId: template.id, ...records(app.payload) }
}

export type School = Awaited<ReturnType<typeof startSchool>>

export const records = (payload: Payload) => ({
  find: async (collection: string, where: Record<string, unknown> = {}): Promise<Doc[]> => {
    const { docs } = await payload.find({
      collection: collection,
      where: where as never,
      pagination: false,
      depth: 0,
      sort: 'createdAt',
    })
    return docs as unknown as Doc[]
  },
  one: async (collection: string, id: string): Promise<Doc> =>
    (await payload.findByID({ collection: collection, id, depth: 0 })) as never,
})

export const servicesIn = (payload: Payload): Services => payload.config.custom.leidraad as Services

export const coordinatorOf = (school: { requestOf: Leidraad['requestOf']; world: World }) =>
  school.requestOf(school.world.people.coordinator)

/** A complete plan, as a draft. */
export async function makePlan(
  school: School,
  template: string = school.templateId,
): Promise<string> {
  const planId = await emptyPlan(school, template)
  await fillPlan(school.payload, planId)
  return planId
}

export async function emptyPlan(
  school: School,
  template: string = school.templateId,
): Promise<string> {
  const plan = await school.payload.create({
    collection: 'plans',
    data: {
      pupil: school.world.pupil.id,
      template,
      school: school.world.schools.regenboog.id,
    },
    depth: 0,
  })
  return String(plan.id)
}

/** The answers to one section as they are stored. */
export async function storedSection(
  school: School,
  planId: string,
  sectionId: string,
): Promise<{
  answers: Record<string, unknown>
  revision: number
  savedBy: unknown
  provenance: Record<string, unknown> | null
}> {
  const [row] = await school.find('plan-sections', {
    key: { equals: `${planId}:${sectionId}` },
  })
  return row as never
}

export async function sentPlan(school: School, template?: string) {
  const planId = await makePlan(school, template)
  const { requestId } = await sendPlan({ req: await coordinatorOf(school), planId, signers })
  return { planId, requestId }
}

/** The same template, but everyone may sign at once. */
export function unorderedTemplate(school: School): Promise<string> {
  const { definition } = oppTemplate()
  const slots = definition.slots.map((slot) => ({ ...slot, order: 1 }))
  return publishedTemplate(school, { ...definition, slots })
}

export async function publishedTemplate(
  school: School,
  definition: PlanDefinition,
): Promise<string> {
  const { title, planKind } = oppTemplate()
  const draft = await school.payload.create({
    collection: 'plan-templates',
    data: { title, planKind, definition, school: school.world.schools.regenboog.id },
    depth: 0,
  })
  const req = await school.requestOf(school.world.people.schoolAdmin)
  const { id } = await publishStandard({ req, kind: 'planTemplate', standardId: String(draft.id) })
  return id
}

export const mailJobs = (school: School): Promise<Doc[]> =>
  school.find('payload-jobs', { taskSlug: { equals: MAIL_TASK } })

/** Until all mails have left that can leave now. */
export async function mailsLeft(school: School): Promise<void> {
  const isLeaving = ({ hasError, waitUntil }: Doc) => !hasError && !waitUntil
  await until(async () => !(await mailJobs(school)).some(isLeaving))
}

/** Every mail that was sent. */
export async function mailsOf(school: School): Promise<OutboxMail[]> {
  await mailsLeft(school)
  return outboxMails(school.outboxDir)
}

/** The link in the latest mail to this address, or to this name. */
export async function tokenOf(school: School, email: string): Promise<string> {
  await mailsLeft(school)
  for await (const { to, text } of latestMails(school.outboxDir)) {
    const [, token] = /\/teken\/([\w-]+)/.exec(text) ?? []
    if (to.includes(email) && token !== undefined) {
      return token
    }
  }
  return ''
}

export const typed = (name: string) => ({ method: 'typed', name })

export async function sign(school: School, email: string): Promise<{ status: string }> {
  const req: PayloadRequest = await school.requestOf(undefined)
  const token = await tokenOf(school, email)
  return signPlan({
    req,
    token,
    intent: intentOf[email],
    signature: typed(`Handtekening ${email}`),
  })
}

export async function signByAll(school: School, emails = addresses): Promise<void> {
  for (const email of emails) {
    await sign(school, email)
  }
}

/** Everyone signed; the queue holds the job, and nobody has started it. */
export async function signedNotSealed(school: School, sent = sentPlan(school)) {
  const ids = await sent
  await signByAll(school, addresses.slice(0, 3))
  const { run } = school.payload.jobs
  school.payload.jobs.run = () => new Promise(() => undefined)
  await sign(school, addresses[3] ?? '')
  school.payload.jobs.run = run
  return ids
}

/** Sealing starts by itself after the last signature. */
export async function until(done: () => Promise<boolean>, patience = 20_000): Promise<void> {
  const deadline = Date.now() + patience
  while (!(await done())) {
    if (Date.now() > deadline) {
      throw new Error('waited in vain')
    }
    await new Promise((later) => setTimeout(later, 50))
  }
}

export const sealed = (school: School, requestId: string) => async () =>
  (await school.one('signing-requests', requestId)).status === 'sealed'
