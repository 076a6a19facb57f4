/** The steps of the demonstration, each the product's own action. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import {
  createLocalReq,
  type Payload,
  type PayloadRequest,
  type TypedUser,
  type Where,
} from 'payload'

import { printPlan } from '../../src/actions/plans/printPlan.js'
import { sendPlan } from '../../src/actions/plans/sendPlan.js'
import { servicesOf } from '../../src/actions/services.js'
import { outboxMails } from '../../src/actions/mail/outboxMails.js'
import { MAIL_TASK } from '../../src/actions/mail/queueMail.js'
import { sealRequest } from '../../src/actions/signing/sealRequest.js'
import { signPlan } from '../../src/actions/signing/signPlan.js'
import { canonicalBytes } from '../../src/domain/canonical.js'
import { EVIDENCE_FILE } from '../../src/domain/sealing/evidence.js'
import { explainVerdict } from '../../src/translations/explainVerdict.js'
import { exampleAnswers, makeDemoBoard } from '../support/demoBoard.js'
import type { Clock } from './clock.js'
import { demoSigners, type DemoSigner } from './demoSigners.js'
import { fillPlan } from './fillPlan.js'
import { tellLaterChapters } from './laterChapters.js'
import { step } from './step.js'

type Folders = { outDir: string; outboxDir: string; filesDir: string; dataDir: string }
type Demo = Folders & { clock: Clock }
type DemoBoard = Awaited<ReturnType<typeof makeDemoBoard>>

export async function runDemo(payload: Payload, { clock, ...folders }: Demo): Promise<boolean> {
  const write = (name: string, bytes: Uint8Array) => writeFile(join(folders.outDir, name), bytes)
  const suffix = await freeSuffix(payload)
  const demo = await step('Bestuur, school, mensen en standaarden maken', () =>
    makeDemoBoard(payload, suffix),
  )
  const req = await requestOf(payload, demo)
  const planId = await step('Plan voor een leerling maken en per onderdeel invullen', () =>
    makePlan(req, demo),
  )
  await step('Plan afdrukken om te lezen: plan.pdf', async () =>
    write('plan.pdf', (await printPlan({ req, planId })).bytes),
  )
  const requestId = await step('Versturen ter ondertekening aan vier mensen', async () => {
    const { requestId: sent } = await sendPlan({ req, planId, signers: demoSigners })
    return sent
  })
  const signing = { outboxDir: folders.outboxDir, done: new Set<string>() }
  await step('Ieder opent de eigen mail en tekent', () => signAll(payload, signing, demoSigners))
  const sealed = await step('Verzegelen: plan-signed.pdf, evidence.json, ca.pem', () =>
    seal(payload, requestId, folders),
  )
  await write('plan-signed.pdf', sealed)
  await tellLaterChapters({
    ...{ req, planId, clock },
    finish: async (name, sentId, signers) => {
      await signAll(payload, signing, signers)
      await write(name, await seal(payload, sentId, folders))
    },
  })
  await write('ca.pem', await readFile(join(folders.dataDir, 'seal', 'ca.pem')))
  return verify(payload, sealed, write)
}

async function seal(payload: Payload, requestId: string, { filesDir }: Folders) {
  await sealRequest({ req: await createLocalReq({}, payload), requestId })
  await mailsHaveLeft(payload)
  return sealedPdf(payload, requestId, filesDir)
}

/** On a database that is used more than once every run has its own board. */
async function freeSuffix(payload: Payload): Promise<string> {
  const { totalDocs } = await payload.count({ collection: 'boards' })
  return totalDocs === 0 ? '' : `-${totalDocs + 1}`
}

const requestOf = (payload: Payload, { people }: DemoBoard): Promise<PayloadRequest> =>
  createLocalReq(
    { user: { ...people.coordinator, collection: 'users' } as unknown as TypedUser },
    payload,
  )

async function makePlan(req: PayloadRequest, { pupil, template }: DemoBoard): Promise<string> {
  const plan = await req.payload.create({
    collection: 'plans',
    data: { pupil: pupil.id, template: template?.id, startDate: '2026-11-23' },
    depth: 0,
    req,
    user: req.user,
    overrideAccess: false,
  })
  const planId = String(plan.id)
  await fillPlan(req, planId, exampleAnswers())
  return planId
}

/** `done`: links that were used. */
type Signing = { outboxDir: string; done: Set<string> }

/** Guardians and pupil first; the principal is invited after them, so there is a second round. */
async function signAll(
  payload: Payload,
  { outboxDir, done }: Signing,
  signers: readonly DemoSigner[],
) {
  for (;;) {
    await mailsHaveLeft(payload)
    const mails = (await outboxMails(outboxDir)).flatMap((mail) => {
      const token = /\/teken\/([\w-]+)/.exec(mail.text)?.[1]
      return token && !done.has(token) ? [{ token, to: mail.to }] : []
    })
    if (!mails.length) {
      return
    }
    for (const { token, to } of mails) {
      const signer = signers.find(({ email }) => to.includes(email))
      if (signer) {
        const { intent, signature } = signer
        await signPlan({ req: await createLocalReq({}, payload), token, intent, signature })
      }
      done.add(token)
    }
  }
}

/** Mail leaves by the queue; into a folder that takes a moment. */
async function mailsHaveLeft(payload: Payload): Promise<void> {
  const where: Where = {
    and: [{ taskSlug: { equals: MAIL_TASK } }, { completedAt: { exists: false } }],
  }
  while ((await payload.count({ collection: 'payload-jobs', where })).totalDocs > 0) {
    await new Promise((later) => setTimeout(later, 50))
  }
}

async function sealedPdf(payload: Payload, requestId: string, filesDir: string) {
  const { docs } = await payload.find({
    collection: 'signed-documents',
    where: { request: { equals: requestId } },
    depth: 0,
  })
  const [found] = docs as unknown as { filename: string }[]
  if (docs.length !== 1 || !found) {
    throw new Error(`Expected one signed document, found ${docs.length}`)
  }
  return readFile(join(filesDir, 'signed-documents', found.filename))
}

async function verify(
  payload: Payload,
  sealed: Uint8Array,
  write: (name: string, bytes: Uint8Array) => Promise<void>,
): Promise<boolean> {
  const verdict = await servicesOf(payload).sealer.verify(new Uint8Array(sealed))
  if (verdict.result !== 'unreadable' && verdict.evidence) {
    await write(EVIDENCE_FILE, canonicalBytes(verdict.evidence))
  }
  const { title, meaning, advice } = explainVerdict(verdict, 'nl')
  console.log(`\n${title}\n${meaning}\n${advice}`)
  return verdict.result === 'genuine'
}
