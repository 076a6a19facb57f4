/** Mail leaves by the queue: nobody waits for it, none is lost, and the queue keeps no secret. */
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals'

import { inviteContributors } from '../../../src/actions/contributions/inviteContributors.js'
import type { MailState } from '../../../src/actions/mail/mailJobs.js'
import { MAIL_QUEUE, MAIL_TASK } from '../../../src/actions/mail/queueMail.js'
import { sendQueued } from '../../../src/actions/mail/sendQueued.js'
import { sweepMails } from '../../../src/actions/mail/sweepMails.js'
import { sendPlan } from '../../../src/actions/plans/sendPlan.js'
import { openSigningPage } from '../../../src/actions/signing/openSigningPage.js'
import { remindSigner } from '../../../src/actions/signing/remindSigner.js'
import { declinePlan } from '../../../src/actions/signing/signPlan.js'
import { signingState } from '../../../src/actions/signing/signingState.js'
import { describeDatabases, onSqlite } from '../../support/payload.js'
import { definition, parent } from '../contributions/support.js'
import {
  coordinatorOf,
  emptyPlan,
  mailJobs,
  mailsLeft,
  mailsOf,
  makePlan,
  publishedTemplate,
  sealed,
  sentPlan,
  servicesIn,
  signByAll,
  signers,
  startSchool,
  tokenOf,
  until,
  type School,
} from './support.js'

const marta = 'marta@ouder.example'
const MINUTE = 60_000

const away = () => Promise.reject(new Error(`connect ETIMEDOUT for ${marta}`))
const refusing = () =>
  Promise.reject(
    Object.assign(new Error(`550 no mailbox ${marta}`), { code: 'EENVELOPE', responseCode: 550 }),
  )

describeDatabases('The mails of a plan', (database) => {
  const itOnSqlite = onSqlite(database)
  let school: School
  let deliver: School['payload']['sendEmail']
  beforeAll(async () => {
    school = await startSchool(database)
    deliver = school.payload.sendEmail
  }, 60_000)
  afterEach(async () => {
    school.payload.sendEmail = deliver
    await mailsLeft(school)
    await school.payload.delete({ collection: 'payload-jobs' as never, where: {} })
  })
  afterAll(() => school.stop())

  const inMinutes = async (minutes: number, work: () => Promise<void>) => {
    const services = servicesIn(school.payload)
    const { now } = services
    services.now = () => new Date(Date.now() + minutes * MINUTE)
    await work()
    services.now = now
  }
  const sweepIn = (minutes: number) =>
    inMinutes(minutes, async () => sweepMails({ req: await school.requestOf(undefined) }))
  const runMails = () => school.payload.jobs.run({ queue: MAIL_QUEUE, silent: true })
  const changeJobs = (data: Record<string, unknown>) =>
    school.payload.update({ collection: 'payload-jobs' as never, where: {}, data })
  const runRetries = async () => {
    await changeJobs({ waitUntil: new Date(0).toISOString() })
    await runMails()
  }
  const send = async () => {
    const planId = await makePlan(school)
    return { planId, ...(await sendPlan({ req: await coordinatorOf(school), planId, signers })) }
  }
  const askParent = async () => {
    const planId = await emptyPlan(school, await publishedTemplate(school, definition))
    const req = await coordinatorOf(school)
    await inviteContributors({ req, planId, sent: { contributors: [parent] } })
    return (await school.find('contributions', { plan: { equals: planId } }))[0]
  }
  const stateFor = async (planId: string): Promise<MailState | undefined> => {
    const { requests } = await signingState({ req: await coordinatorOf(school), planId })
    return requests[0]?.signers.find(({ name }) => name === 'Marta Kowalska')?.mail
  }
  const martaIn = async (requestId: string) => {
    const where = { and: [{ request: { equals: requestId } }, { email: { equals: marta } }] }
    return (await school.find('signers', where))[0] ?? { id: '' }
  }
  const mailsTo = async (email: string) =>
    (await mailsOf(school)).filter(({ to }) => to.includes(email))

  it('keep nobody waiting for a mail server that does not answer, and leave later', async () => {
    let connections = 0
    school.payload.sendEmail = () => {
      connections += 1
      return new Promise(() => undefined)
    }
    const { planId, requestId } = await send()
    expect(await school.one('plans', planId)).toMatchObject({ status: 'signing' })
    expect(await stateFor(planId)).toBe('waiting')
    await until(() => Promise.resolve(connections === 3))
    expect(JSON.stringify(await mailJobs(school))).not.toMatch(/@|teken\/|Kowalska/)
    school.payload.sendEmail = deliver
    const before = (await school.find('audit-events')).length
    await runMails()
    expect(await stateFor(planId)).toBe('waiting')
    // As when their process ended, and another saw that they give no sign of life.
    await changeJobs({ processing: false })
    await runMails()
    expect(await stateFor(planId)).toBeUndefined()
    expect(await mailsTo(marta)).toHaveLength(1)
    expect((await martaIn(requestId)).invitedAt).toBeTruthy()
    expect(await school.find('audit-events')).toHaveLength(before)
    const req = await school.requestOf(undefined)
    const view = await openSigningPage({ req, token: await tokenOf(school, marta) })
    expect(view.request.id).toBe(requestId)
  }, 30_000)

  it('are tried again by themselves, and the coordinator sees it', async () => {
    school.payload.sendEmail = away
    const { planId } = await send()
    await until(async () => (await stateFor(planId)) === 'retrying')
    await runRetries()
    expect(await stateFor(planId)).toBe('retrying')
    expect(JSON.stringify(await mailJobs(school))).not.toContain('@')
    // As after the last try.
    await changeJobs({ hasError: true })
    expect(await stateFor(planId)).toBe('failed')
    const before = (await mailsTo(marta)).length
    school.payload.sendEmail = deliver
    await sweepIn(29)
    expect(await stateFor(planId)).toBe('failed')
    await sweepIn(31)
    await runMails()
    expect(await stateFor(planId)).toBeUndefined()
    expect(await mailsTo(marta)).toHaveLength(before + 1)
  }, 30_000)

  it('are done once they left, also when the database went away before that was noted', async () => {
    school.payload.sendEmail = away
    const { planId } = await send()
    await until(async () => (await stateFor(planId)) === 'retrying')
    const at = new Date().toISOString()
    const done = { executedAt: at, completedAt: at, taskSlug: MAIL_TASK, taskID: '1' }
    await changeJobs({ hasError: true, log: [{ ...done, state: 'succeeded' }] })
    expect(await stateFor(planId)).toBeUndefined()
    school.payload.sendEmail = deliver
    await sweepIn(0)
    expect((await mailJobs(school)).filter(({ hasError }) => hasError)).toEqual([])
  }, 30_000)

  it('stop at an address that the mail server refuses, until a person sends again', async () => {
    school.payload.sendEmail = refusing
    const { planId, requestId } = await send()
    await until(async () => (await stateFor(planId)) === 'refused')
    expect(JSON.stringify(await mailJobs(school))).not.toContain('@')
    await sweepIn(120)
    await runRetries()
    expect(await stateFor(planId)).toBe('refused')
    school.payload.sendEmail = deliver
    const before = (await mailsTo(marta)).length
    const { id } = await martaIn(requestId)
    await remindSigner({ req: await coordinatorOf(school), signerId: id })
    expect(await mailsTo(marta)).toHaveLength(before + 1)
    expect(await stateFor(planId)).toBeUndefined()
  }, 30_000)

  it('are not sent twice when their job runs again', async () => {
    const { requestId } = await sentPlan(school)
    const { id } = await martaIn(requestId)
    const at = new Date(Date.now() - MINUTE).toISOString()
    const before = (await mailsTo(marta)).length
    await sendQueued(await school.requestOf(undefined), { kind: 'signingInvitation', id, at })
    expect(await mailsTo(marta)).toHaveLength(before)
    await signByAll(school)
    await until(sealed(school, requestId))
    const withCopies = (await mailsTo(marta)).length
    await sendQueued(await school.requestOf(undefined), { kind: 'signedCopy', id, at })
    await sendQueued(await school.requestOf(undefined), {
      kind: 'signingInvitation',
      id,
      at: '2999-01-01',
    })
    expect(await mailsTo(marta)).toHaveLength(withCopies)
  }, 30_000)

  it('copy the sealed PDF to each once, when the mail server is back', async () => {
    const { requestId } = await sentPlan(school)
    await signByAll(
      school,
      signers.slice(0, 3).map(({ email }) => email),
    )
    const last = signers[3]?.email ?? ''
    await tokenOf(school, last)
    school.payload.sendEmail = away
    await signByAll(school, [last])
    await until(sealed(school, requestId))
    await until(async () => (await mailJobs(school)).every(({ waitUntil }) => Boolean(waitUntil)))
    school.payload.sendEmail = deliver
    const before = (await mailsOf(school)).length
    await runRetries()
    await runRetries()
    const copies = (await mailsOf(school)).slice(0, -before)
    expect(copies.map(({ attachments }) => attachments.length)).toEqual([1, 1, 1, 1])
    expect(await mailJobs(school)).toEqual([])
  }, 30_000)

  it('leave once when an earlier version was stopped before it sent them', async () => {
    // Those of the tests above, whose jobs are gone.
    await sweepIn(3)
    await runMails()
    const copied = await sentPlan(school)
    const last = signers[3]?.email ?? ''
    await signByAll(
      school,
      signers.slice(0, 3).map(({ email }) => email),
    )
    await tokenOf(school, last)
    school.payload.sendEmail = away
    await signByAll(school, [last])
    await until(sealed(school, copied.requestId))
    const invited = await send()
    const asked = await askParent()
    await until(async () => (await mailJobs(school)).every(({ waitUntil }) => Boolean(waitUntil)))
    await school.payload.delete({ collection: 'payload-jobs' as never, where: {} })
    school.payload.sendEmail = deliver
    const before = (await mailsOf(school)).length
    await sweepIn(1)
    expect(await mailJobs(school)).toEqual([])
    for (const minutes of [3, 4]) {
      await sweepIn(minutes)
      expect(await mailJobs(school)).toHaveLength(4 + 3 + 1)
    }
    await runMails()
    await sweepIn(5)
    expect(await mailJobs(school)).toEqual([])
    expect(await mailsOf(school)).toHaveLength(before + 4 + 3 + 1)
    expect((await martaIn(copied.requestId)).copySentAt).toBeTruthy()
    expect((await martaIn(invited.requestId)).invitedAt).toBeTruthy()
    expect(asked && (await school.one('contributions', asked.id)).invitedAt).toBeTruthy()
  }, 60_000)

  itOnSqlite.each([
    ['nl', 'Een plan is niet ondertekend'],
    ['en', 'A plan was not signed'],
  ])(
    'speak %s to a sender who does',
    async (language, subject) => {
      const req = await coordinatorOf(school)
      req.i18n = { ...req.i18n, language }
      await sendPlan({ req, planId: await makePlan(school), signers })
      const token = await tokenOf(school, marta)
      await declinePlan({ req: await school.requestOf(undefined), token, reason: 'Nee.' })
      const [mail] = await mailsTo(school.world.people.coordinator.email)
      expect(mail?.subject).toBe(subject)
      const [invitation] = await mailsTo(marta)
      expect(invitation?.subject).toContain('vraagt u een plan te lezen')
    },
    30_000,
  )
})
