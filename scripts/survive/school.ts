/** Plans of the demonstration board, sent to two people each, who sign over HTTP until they are heard. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import { outboxMails, type OutboxMail } from '../../src/actions/mail/outboxMails.js'
import { openGround, type Ground } from '../hostile/ground.js'

export type Sent = { planId: string; requestId: string; addresses: string[] }

const TAKEN_WITHIN = 900_000
const TEMPLATE = 'Verslag van een gesprek met ouders'
const answers = JSON.parse(
  readFileSync(
    join(import.meta.dirname, '../../templates/examples/verslag-oudergesprek.json'),
    'utf8',
  ),
) as Record<string, unknown>

const signers = [
  { slotId: 'guardians', name: 'Marta Kowalska', intent: 'seen' },
  { slotId: 'teacher', name: 'Tom Terpstra', intent: 'established' },
]

export type School = {
  /** So many plans, of which the signers have their mails; `name` is part of every address. */
  send: (name: string, plans: number) => Promise<Sent[]>
  /** All at once, each over and over until the server has taken it. */
  signAll: (sent: readonly Sent[]) => Promise<void>
}

export async function openSchool(servers: readonly string[], outbox: string): Promise<School> {
  const [first = ''] = servers
  const ground = await openGround(first)
  const about = {
    pupil: await ground.idOf('coordinator', 'pupils'),
    template: await templateOf(ground),
  }
  return {
    send: async (name, plans) => {
      const names = Array.from({ length: plans }, (_, index) => `${name}-${index + 1}`)
      const asked = await Promise.all(names.map((one) => ask(ground, about, one)))
      await untilInvited(
        outbox,
        asked.flatMap(({ addresses }) => addresses),
      )
      return asked
    },
    signAll: async (sent) => {
      const people = sent.flatMap((one) => one.addresses)
      await Promise.all(people.map((to, from) => signUntilTaken({ servers, outbox, to, from })))
    },
  }
}

async function templateOf({ send }: Ground): Promise<string> {
  const where = `where[label][like]=${encodeURIComponent(TEMPLATE)}`
  const found = await send('coordinator', `/api/standard-versions?limit=1&depth=0&${where}`)
  const { docs } = parsed(found) as { docs: { id: string }[] }
  return docs[0]?.id ?? ''
}

type Reply = { status: number; text: string }

function parsed({ status, text }: Reply): unknown {
  if (status !== 200 && status !== 201) {
    throw new Error(`The platform answered ${status}: ${text.slice(0, 300)}`)
  }
  return JSON.parse(text)
}

const [SEE_OTHER, NOT_FOUND, BUSY] = [303, 404, 503]

/** Again when the server asks for that: a machine at work on many grounds may print too slowly. */
async function postedBy({ send }: Ground, path: string, json: unknown): Promise<unknown> {
  const end = Date.now() + TAKEN_WITHIN
  for (;;) {
    const reply = await send('coordinator', path, { json })
    if (reply.status !== BUSY || Date.now() > end) {
      return parsed(reply)
    }
    await pause(1_000)
  }
}

async function ask(ground: Ground, about: Record<string, string>, name: string): Promise<Sent> {
  const post = (path: string, json: unknown) => postedBy(ground, path, json)
  const { doc } = (await post('/api/plans?depth=0', { ...about, title: name })) as {
    doc: { id: string }
  }
  for (const [section, given] of Object.entries(answers)) {
    await post(`/api/plans/${doc.id}/sections/${section}`, { revision: 0, answers: given })
  }
  const named = signers.map(({ slotId, name: person }) => ({
    slotId,
    name: person,
    email: `${slotId}-${name}@voorbeeld.example`,
  }))
  const { requestId } = (await post(`/api/plans/${doc.id}/send`, { signers: named })) as {
    requestId: string
  }
  return { planId: doc.id, requestId, addresses: named.map(({ email }) => email) }
}

const MAILED_WITHIN = 300_000

async function untilInvited(outbox: string, people: readonly string[]): Promise<void> {
  const end = Date.now() + MAILED_WITHIN
  for (;;) {
    const mails = await outboxMails(outbox)
    const missing = people.filter((to) => linkOf(mails, to) === undefined)
    if (missing.length === 0) {
      return
    }
    if (Date.now() > end) {
      throw new Error(`Expected invitations of ${missing.join(', ')} in ${outbox}`)
    }
    await pause(500)
  }
}

/** Of the latest mail: who is mailed twice has a new link, and the one before works no more. */
const linkOf = (mails: readonly OutboxMail[], address: string): string | undefined =>
  mails
    .filter(({ to }) => to.includes(address))
    .map(({ text }) => /\/teken\/[\w-]+/.exec(text)?.[0])
    .find((link) => link !== undefined)

function formOf(address: string): Record<string, string> {
  const { name = '', intent = '' } = signers.find(({ slotId }) => address.startsWith(slotId)) ?? {}
  return { act: 'sign', intent, name }
}

type Signing = { servers: readonly string[]; outbox: string; to: string; from: number }

/** A person who gets no answer tries again, with another server when there is one. */
async function signUntilTaken({ servers, outbox, to, from }: Signing): Promise<void> {
  const end = Date.now() + TAKEN_WITHIN
  const link = async () => linkOf(await outboxMails(outbox), to) ?? ''
  let path = await link()
  for (let attempt = from; ; attempt++) {
    const server = servers[attempt % servers.length] ?? ''
    const { status, text } = await posted(`${server}${path}`, formOf(to))
    if (status === SEE_OTHER) {
      return
    }
    if (!mayPass(status) || Date.now() > end) {
      throw new Error(`A signature was answered with ${status}: ${text.slice(0, 300)}`)
    }
    await pause(500)
    path = status === NOT_FOUND ? await link() : path
  }
}

/** No answer, an answer of an outage, or a link that a later mail replaces. */
const mayPass = (status: number): boolean => status === 0 || status === NOT_FOUND || status >= 500

const PATIENCE = 30_000

async function posted(url: string, form: Record<string, string>): Promise<Reply> {
  try {
    const reply = await fetch(url, {
      method: 'POST',
      body: new URLSearchParams(form),
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE),
    })
    return { status: reply.status, text: await reply.text() }
  } catch {
    return { status: 0, text: '' }
  }
}
