import { afterAll, beforeAll, expect, it } from '@jest/globals'

import {
  frozenPdf,
  openSigningPage,
  signedCopy,
} from '../../../src/actions/signing/openSigningPage.js'
import { MAIL_QUEUE } from '../../../src/actions/mail/queueMail.js'
import { remindSigner } from '../../../src/actions/signing/remindSigner.js'
import { declinePlan, signPlan } from '../../../src/actions/signing/signPlan.js'
import { savePlanSection } from '../../../src/actions/plans/savePlanSection.js'
import { withdrawRequest } from '../../../src/actions/signing/withdrawRequest.js'
import { oppTemplate } from '../../fixtures/world.js'
import { describeDatabases, onSqlite } from '../../support/payload.js'
import {
  addresses,
  coordinatorOf,
  mailsOf,
  makePlan,
  publishedTemplate,
  sealed,
  sentPlan,
  servicesIn,
  sign,
  signByAll,
  signers,
  startSchool,
  storedSection,
  tokenOf,
  typed,
  until,
  type School,
} from './support.js'
import { sendPlan } from '../../../src/actions/plans/sendPlan.js'

const [marta = '', sjoerd = '', lukasz = '', principal = ''] = addresses

describeDatabases('Answers to a signing request', (database) => {
  const itOnSqlite = onSqlite(database)
  let school: School
  beforeAll(async () => {
    school = await startSchool(database)
  }, 60_000)
  afterAll(() => school.stop())

  const nobody = () => school.requestOf(undefined)
  const code = (expected: string) => expect.objectContaining({ code: expected })
  const consent = async (token: string, rest: Record<string, unknown> = {}) =>
    signPlan({
      req: await nobody(),
      token,
      intent: 'consentActionPart',
      signature: typed('Marta'),
      ...rest,
    })
  const decline = async (email: string, reason: unknown = 'Wij zijn het niet eens.') =>
    declinePlan({ req: await nobody(), token: await tokenOf(school, email), reason })
  const statusOf = async (collection: string, id: string) =>
    (await school.one(collection, id)).status
  const signerOf = async (requestId: string, email: string) => {
    const [signer] = await school.find('signers', {
      and: [{ request: { equals: requestId } }, { email: { equals: email } }],
    })
    return signer ?? { id: '' }
  }

  it.each(['', 'x', 'a'.repeat(43), '../../etc/passwd', undefined, { $ne: '' }, ['a']])(
    'refuses the link %j',
    async (token) => {
      const req = await nobody()
      const refused = code('signing.token.invalid')
      await expect(openSigningPage({ req, token })).rejects.toEqual(refused)
      await expect(frozenPdf({ req, token })).rejects.toEqual(refused)
      await expect(signedCopy({ req, token })).rejects.toEqual(refused)
      await expect(consent(token as string)).rejects.toEqual(refused)
    },
  )

  it('takes the same answer twice as one, and no other after it', async () => {
    await sentPlan(school)
    const token = await tokenOf(school, marta)
    await consent(token)
    const events = (await school.find('audit-events')).length
    expect(await consent(token)).toEqual({ status: 'open' })
    await expect(consent(token, { intent: 'seen' })).rejects.toEqual(code('signing.closed'))
    await expect(decline(marta)).rejects.toEqual(code('signing.closed'))
    expect(await school.find('audit-events')).toHaveLength(events)
  })

  it('takes one answer when a person clicks ten times', async () => {
    const { requestId } = await sentPlan(school)
    const token = await tokenOf(school, marta)
    const answers = await Promise.all(Array.from({ length: 10 }, () => consent(token)))
    expect(answers.every(({ status }) => status === 'open')).toBe(true)
    const signed = await school.find('audit-events', {
      and: [
        { stream: { equals: `signing-request:${requestId}` } },
        { type: { equals: 'signer.signed' } },
      ],
    })
    expect(signed).toHaveLength(1)
  }, 30_000)

  itOnSqlite.each([
    ['an intent of another slot', { intent: 'established' }, 'signing.intent.unknown'],
    ['no statement', { intent: 'disagreeWithStatement' }, 'signing.statement.missing'],
    ['no name', { signature: typed(' ') }, 'signing.name.missing'],
    ['no signature', { signature: undefined }, 'signing.signature.invalid'],
  ])('refuses %s and stores nothing', async (_, sent, expected) => {
    const { requestId } = await sentPlan(school)
    await expect(consent(await tokenOf(school, marta), sent)).rejects.toEqual(code(expected))
    expect(await signerOf(requestId, marta)).toMatchObject({ status: 'invited' })
  })

  it('closes a request whose required slot declines, and tells the sender', async () => {
    const { planId, requestId } = await sentPlan(school)
    await sign(school, sjoerd)
    expect(await decline(marta)).toEqual({ status: 'declined' })
    expect(await statusOf('signing-requests', requestId)).toBe('declined')
    expect(await statusOf('plans', planId)).toBe('draft')
    const [mail] = await mailsOf(school)
    expect(mail?.to).toContain(school.world.people.coordinator.email)
    expect(mail?.text).not.toContain('/teken/')
    await expect(sign(school, lukasz)).rejects.toEqual(code('signing.closed'))
    const req = await nobody()
    const token = await tokenOf(school, lukasz)
    await expect(frozenPdf({ req, token })).rejects.toEqual(code('signing.closed'))
    const closed = await openSigningPage({ req, token })
    expect(closed).toMatchObject({
      request: { status: 'declined' },
      document: { sections: [], facts: [] },
    })
    expect(closed.document).not.toHaveProperty('inBrief')
  })

  itOnSqlite('asks for a reason', async () => {
    await sentPlan(school)
    await expect(decline(marta, ' ')).rejects.toEqual(code('signing.reason.missing'))
  })

  it('goes on, and seals, when an optional slot declines', async () => {
    const { requestId } = await sentPlan(school)
    await signByAll(school, [marta, sjoerd])
    expect(await decline(lukasz, 'Ik wil niet.')).toEqual({ status: 'open' })
    await sign(school, principal)
    await until(sealed(school, requestId))
    const req = await nobody()
    const { document } = await openSigningPage({ req, token: await tokenOf(school, principal) })
    expect(document.status).toBe('frozen')
    expect(JSON.stringify(document.inBrief)).toContain('Hulpvraag')
    await until(async () => Boolean((await signerOf(requestId, lukasz)).copySentAt))
  }, 30_000)

  const refuse = async (email: string) =>
    consent(await tokenOf(school, email), {
      intent: 'disagreeWithStatement',
      statement: 'Drie keer per week is te veel.',
    })
  const consentOfPlan = async (planId: string) => (await school.one('plans', planId)).consent
  const subjects = async () => (await mailsOf(school)).map(({ subject }) => subject)
  const setPolicy = (policy: Record<string, string>) =>
    school.payload.update({ collection: 'boards', id: school.world.boards.kompas.id, data: policy })

  it('tells the sender at once that a guardian refuses, and ends before anything is established', async () => {
    const { planId, requestId } = await sentPlan(school)
    expect(await consentOfPlan(planId)).toBe('open')
    expect(await refuse(sjoerd)).toEqual({ status: 'open' })
    expect(await consentOfPlan(planId)).toBe('refused')
    expect((await subjects())[0]).toBe('A parent does not consent to the action part of a plan')
    await sign(school, lukasz)
    expect(await consent(await tokenOf(school, marta))).toEqual({ status: 'noConsent' })
    expect(await statusOf('signing-requests', requestId)).toBe('noConsent')
    expect(await signerOf(requestId, principal)).toMatchObject({ status: 'waiting' })
    expect(await statusOf('plans', planId)).toBe('draft')
    expect((await subjects())[0]).toBe('A plan cannot be established: consent is missing')
    expect(await school.find('signed-documents', { plan: { equals: planId } })).toEqual([])

    const req = await coordinatorOf(school)
    const without = signers.filter(({ email }) => email !== sjoerd)
    await expect(sendPlan({ req, planId, signers: without })).rejects.toEqual(
      code('signing.refusal.left'),
    )
    await saveOf(planId, 'actionPart', { aids: 'Een andere afspraak.' })
    expect(await sendPlan({ req, planId, signers: without })).toMatchObject({})
  })

  itOnSqlite('asks somebody for consent to an action part, or is not sent', async () => {
    const { definition } = oppTemplate()
    const slots = definition.slots.map((slot) =>
      slot.role === 'guardian' ? { ...slot, intents: ['seen' as const] } : slot,
    )
    const template = await publishedTemplate(school, { ...definition, slots })
    const planId = await makePlan(school, template)
    const req = await coordinatorOf(school)
    await expect(sendPlan({ req, planId, signers })).rejects.toEqual(
      code('signing.consent.unasked'),
    )
  })

  itOnSqlite(
    'lets the perspective part alone be established without consent, where the board says so',
    async () => {
      await setPolicy({ withoutConsent: 'perspective' })
      const { planId, requestId } = await sentPlan(school)
      await setPolicy({ withoutConsent: 'nothing' })
      await consent(await tokenOf(school, marta))
      await refuse(sjoerd)
      await sign(school, lukasz)
      const token = await tokenOf(school, principal)
      const req = await nobody()
      expect(await openSigningPage({ req, token })).toMatchObject({
        consent: { state: 'refused', asked: 2, given: 1, refused: 1 },
        signer: { intents: ['establishedPerspective'] },
      })
      const established = { req, token, signature: typed('Ayşe') }
      await expect(signPlan({ ...established, intent: 'established' })).rejects.toEqual(
        code('signing.intent.unknown'),
      )
      await signPlan({ ...established, intent: 'establishedPerspective' })
      await until(sealed(school, requestId))
      expect(await consentOfPlan(planId)).toBe('refused')
      const { bytes } = await signedCopy({ req, token })
      const verdict = await servicesIn(school.payload).sealer.verify(bytes)
      expect(verdict).toMatchObject({
        result: 'genuine',
        evidence: { consent: { state: 'refused', withoutConsent: 'perspective' } },
      })
    },
    30_000,
  )

  itOnSqlite('lets one of two guardians suffice, where the board says so', async () => {
    await setPolicy({ consentOf: 'one' })
    const { planId } = await sentPlan(school)
    await setPolicy({ consentOf: 'all' })
    await consent(await tokenOf(school, marta))
    await consent(await tokenOf(school, sjoerd), { intent: 'seen' })
    expect(await consentOfPlan(planId)).toBe('given')
  })

  const saveOf = async (planId: string, sectionId: string, changes: Record<string, unknown>) => {
    const { answers, revision } = await storedSection(school, planId, sectionId)
    await savePlanSection({
      req: await coordinatorOf(school),
      planId,
      sectionId,
      revision,
      answers: { ...answers, ...changes },
    })
  }

  /** As if what waits on purpose had waited. */
  const comeNow = async () => {
    await school.payload.db.updateJobs({
      where: { queue: { equals: MAIL_QUEUE } },
      data: { waitUntil: new Date(0).toISOString() },
      returning: false,
    })
    await school.payload.jobs.run({ queue: MAIL_QUEUE })
  }

  it('keeps consent to the same action part, and asks it anew of another', async () => {
    const { planId, requestId } = await sentPlan(school)
    await consent(await tokenOf(school, marta))
    await sign(school, sjoerd)
    const req = await coordinatorOf(school)
    await withdrawRequest({ req, requestId })
    await saveOf(planId, 'reason', { question: 'Anders gevraagd.' })
    expect(await consentOfPlan(planId)).toBe('given')

    const again = await sendPlan({ req, planId, signers })
    expect(await signerOf(again.requestId, marta)).toMatchObject({
      intents: ['seen', 'disagreeWithStatement'],
    })
    expect(await consentOfPlan(planId)).toBe('given')
    await withdrawRequest({ req, requestId: again.requestId })

    const voided = async () =>
      (await mailsOf(school)).filter(({ subject }) => subject.includes('geldt niet meer'))
    await comeNow()
    const before = (await voided()).length
    const { answers } = await storedSection(school, planId, 'actionPart')
    await saveOf(planId, 'actionPart', { aids: 'Een kop' })
    expect(await consentOfPlan(planId)).toBe('voided')
    await saveOf(planId, 'actionPart', { aids: answers.aids })
    expect(await consentOfPlan(planId)).toBe('given')
    await comeNow()
    expect(await voided()).toHaveLength(before)

    await saveOf(planId, 'actionPart', { aids: 'Een koptelefoon.' })
    expect(await consentOfPlan(planId)).toBe('voided')
    await school.payload.jobs.run({ queue: MAIL_QUEUE })
    expect(await voided()).toHaveLength(before)
    await comeNow()
    const told = (await voided()).slice(0, -before || undefined)
    expect(told.map(({ to }) => to).join()).toContain(marta)
    expect(told.map(({ to }) => to).join()).toContain(sjoerd)
    expect(told).toHaveLength(2)
    const third = await sendPlan({ req, planId, signers })
    expect(await signerOf(third.requestId, marta)).toMatchObject({
      intents: ['consentActionPart', 'seen', 'disagreeWithStatement'],
    })
  }, 30_000)

  itOnSqlite('lets nobody in before their turn, and a reminder does not help', async () => {
    const { requestId } = await sentPlan(school)
    const { id } = await signerOf(requestId, principal)
    const req = await coordinatorOf(school)
    await expect(remindSigner({ req, signerId: id })).rejects.toEqual(code('signing.notYourTurn'))
  })

  it('kills the old link when a new one is sent', async () => {
    const { requestId } = await sentPlan(school)
    const old = await tokenOf(school, marta)
    const { id } = await signerOf(requestId, marta)
    await remindSigner({ req: await coordinatorOf(school), signerId: id })
    const renewed = await tokenOf(school, marta)
    expect(renewed).not.toBe(old)
    await expect(consent(old)).rejects.toEqual(code('signing.token.invalid'))
    expect(await consent(renewed)).toEqual({ status: 'open' })
    const [mail] = await mailsOf(school)
    expect(mail?.subject).toContain('Herinnering')
  })

  it('sends somebody three links an hour at most, those who ask at once included', async () => {
    const { requestId } = await sentPlan(school)
    const { id } = await signerOf(requestId, marta)
    const reminding = [1, 2, 3, 4].map(async () =>
      remindSigner({ req: await coordinatorOf(school), signerId: id }),
    )
    const refused = (await Promise.allSettled(reminding)).filter(
      (result): result is PromiseRejectedResult => result.status === 'rejected',
    )
    expect(refused.map(({ reason }) => (reason as { code: string }).code)).toEqual([
      'signing.remind.tooOften',
      'signing.remind.tooOften',
    ])
  })

  it('gives the plan back when the request is withdrawn, once', async () => {
    const { planId, requestId } = await sentPlan(school)
    const token = await tokenOf(school, marta)
    const req = await coordinatorOf(school)
    await withdrawRequest({ req, requestId })
    expect(await statusOf('plans', planId)).toBe('draft')
    await expect(consent(token)).rejects.toEqual(code('signing.closed'))
    await expect(withdrawRequest({ req, requestId })).rejects.toEqual(code('signing.closed'))
    const again = await sendPlan({ req, planId, signers })
    expect(again.requestId).not.toBe(requestId)
  })
})
