import { afterAll, beforeAll, expect, it } from '@jest/globals'

import {
  frozenPdf,
  openSigningPage,
  signedCopy,
} from '../../../src/actions/signing/openSigningPage.js'
import { remindSigner } from '../../../src/actions/signing/remindSigner.js'
import { declinePlan, signPlan } from '../../../src/actions/signing/signPlan.js'
import { withdrawRequest } from '../../../src/actions/signing/withdrawRequest.js'
import { describeDatabases } from '../../support/payload.js'
import {
  addresses,
  coordinatorOf,
  mailsOf,
  sealed,
  sentPlan,
  sign,
  signByAll,
  signers,
  startSchool,
  tokenOf,
  typed,
  until,
  type School,
} from './support.js'
import { sendPlan } from '../../../src/actions/plans/sendPlan.js'

const [marta = '', sjoerd = '', lukasz = '', principal = ''] = addresses

describeDatabases('Answers to a signing request', (database) => {
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

  it.each([
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
    expect(await openSigningPage({ req, token })).toMatchObject({
      request: { status: 'declined' },
      document: { sections: [], facts: [] },
    })
  })

  it('asks for a reason', async () => {
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
    await until(async () => Boolean((await signerOf(requestId, lukasz)).copySentAt))
  }, 30_000)

  it('lets nobody in before their turn, and a reminder does not help', async () => {
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
