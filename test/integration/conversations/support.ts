/** A school that plans a conversation, with a clock that only goes on when it is read. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import ICAL from 'ical.js'
import PostalMime from 'postal-mime'

import type { ConversationsOfPlan } from '../../../src/actions/conversations/conversationsOfPlan.js'
import { MAIL_QUEUE } from '../../../src/actions/mail/queueMail.js'
import type { OutboxMail } from '../../../src/actions/mail/outboxMails.js'
import type { DatabaseName } from '../../support/payload.js'
import {
  mailJobs,
  mailsOf,
  servicesIn,
  startSchool,
  until,
  type School,
} from '../signing/support.js'

export const MARTA = 'marta@ouder.example'
export const LUKASZ = 'lukasz@leerling.example'

export const tuesday = { date: '2026-12-08', from: '14:00', to: '14:45' }
export const friday = { date: '2026-12-11', from: '09:00', to: '09:45' }
export const FRIDAY = '2026-12-11T09:00-09:45'

export const marta = { name: 'Marta Kowalska', email: MARTA, role: 'guardian' }
export const lukasz = { name: 'Łukasz de Vries-Kowalski', email: LUKASZ, role: 'pupil' }

export type Planning = School & { setClock: (moment: string) => void }

export async function startPlanning(database: DatabaseName): Promise<Planning> {
  const school = await startSchool(database)
  let clock = 0
  const setClock = (moment: string) => {
    clock = Date.parse(moment)
  }
  servicesIn(school.payload).now = () => new Date((clock += 1000))
  return { ...school, setClock }
}

export const planned = (said: Record<string, unknown> = {}) => ({
  moments: [tuesday, friday],
  place: { kind: 'address', text: 'Kamer 3' },
  message: 'Fijn als het lukt.',
  guests: [marta, lukasz],
  ...said,
})

/** As the coordinator. */
export const post = (school: School, path: string, body: unknown = {}): Promise<Response> =>
  school.rest('POST', path, { as: school.world.people.coordinator, body })

export const plan = (school: School, planId: string, said?: Record<string, unknown>) =>
  post(school, `/plans/${planId}/conversations`, planned(said))

export async function listOf(school: School, planId: string): Promise<ConversationsOfPlan> {
  const as = school.world.people.coordinator
  const reply = await school.rest('GET', `/plans/${planId}/conversations`, { as })
  return (await reply.json()) as ConversationsOfPlan
}

/** The one that was planned last. */
export async function latest(school: School, planId: string) {
  const [conversation] = (await listOf(school, planId)).conversations
  if (!conversation) {
    throw new Error('no conversation')
  }
  return conversation
}

/** What happened to a conversation, in order. */
export const eventsOf = async (school: School, id: string) =>
  (await school.find('audit-events', { stream: { equals: `conversation:${id}` } })).map(
    ({ type }) => type,
  )

/** What the calendar file of a mail says. */
export async function eventIn(school: School, mail: OutboxMail | undefined) {
  const raw = await readFile(join(school.outboxDir, mail?.id ?? ''))
  const [file] = (await PostalMime.parse(raw)).attachments
  const calendar = ICAL.Component.fromString(new TextDecoder().decode(file?.content as ArrayBuffer))
  const event = calendar.getFirstSubcomponent('vevent')
  return {
    method: calendar.getFirstPropertyValue('method'),
    uid: event?.getFirstPropertyValue('uid'),
    sequence: event?.getFirstPropertyValue('sequence'),
    description: event?.getFirstPropertyValue('description'),
    begins: String(event?.getFirstPropertyValue('dtstart')),
  }
}

/** As the worker does that no test has: a mail that replaces one on its way is sent in a later run. */
export async function mailsTo(school: School, email: string) {
  await until(async () => {
    await school.payload.jobs.run({ queue: MAIL_QUEUE, silent: true })
    return !(await mailJobs(school)).some(({ hasError, waitUntil }) => !hasError && !waitUntil)
  })
  return (await mailsOf(school)).filter(({ to }) => to.includes(email))
}

/** Nothing leaves meanwhile, as when the server stops right after it stored what to mail. */
export async function held(school: School, work: () => Promise<unknown>): Promise<void> {
  const { jobs } = school.payload
  const { run } = jobs
  jobs.run = () => new Promise(() => undefined)
  await work()
  jobs.run = run
}

/** The secret in the latest mail to this address. */
export async function linkTo(school: School, email: string): Promise<string> {
  const mails = await mailsTo(school, email)
  const mail = mails.find(({ text }) => text.includes('/gesprek/'))
  return /\/gesprek\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? ''
}

export const page = (school: School, token: string, rest = '') =>
  school.rest('GET', `/leidraad/gesprek/${token}${rest}`)

/** How the conversation stood on this page, as its form sends along. */
export const askedIn = (html: string): string => /name="asked" value="(\w+)"/.exec(html)?.[1] ?? ''

/** From a page that is opened now, unless `asked` is given. */
export async function answer(
  school: School,
  token: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
) {
  const asked = askedIn(await (await page(school, token)).text())
  return school.rest('POST', `/leidraad/gesprek/${token}`, {
    body: new URLSearchParams({ asked, ...fields }),
    headers,
  })
}
