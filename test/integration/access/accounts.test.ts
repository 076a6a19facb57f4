/** Log-ins: which passwords are taken, what a failed log-in tells, who lifts a lock. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'

import { outboxMails } from '../../../src/actions/mail/outboxMails.js'
import { MAIL_QUEUE, MAIL_TASK } from '../../../src/actions/mail/queueMail.js'
import { makeWorld, type World } from '../../fixtures/world.js'
import { startLeidraad, type Leidraad } from '../../support/leidraad.js'
import { describeDatabases } from '../../support/payload.js'
import { until } from '../signing/support.js'

const password = 'regenboog-2026'
const better = 'vier paarden lezen'

describeDatabases('Accounts', (database) => {
  let app: Leidraad
  let world: World
  let firstRegistered: Response
  let appointed: Response
  beforeAll(async () => {
    app = await startLeidraad(database)
    const first = { name: 'Eerste', email: 'eerste@kompas.example' }
    const register = (body: object) =>
      app.rest('POST', '/users/first-register', { body: { ...first, ...body } })
    firstRegistered = await register({ password: 'welkom01' })
    appointed = await register({ password: better, memberships: [{ role: 'platformAdmin' }] })
    world = await makeWorld(app.payload)
  }, 60_000)
  afterAll(() => app.stop())

  type Failure = { errors: { data?: { errors: { path: string; message: string }[] } }[] }
  const expectAtPassword = async (reply: Response, words: RegExp) => {
    expect(reply.status).toBe(400)
    const { errors } = (await reply.json()) as Failure
    expect(errors[0]?.data?.errors).toEqual([
      { path: 'password', message: expect.stringMatching(words) },
    ])
  }
  const stored = async (id: string) =>
    (await app.payload.db.findOne({
      collection: 'users',
      where: { id: { equals: id } },
    })) as unknown as Record<string, unknown>
  const logIn = async (email: string, given: string, cookie?: string) =>
    app.rest('POST', '/users/login', {
      body: { email, password: given },
      ...(cookie !== undefined && { headers: { Cookie: cookie } }),
    })
  const lock = async ({ id }: { id: string }, minutes = 9) => {
    const lockUntil = new Date(Date.now() + minutes * 60_000).toISOString()
    const data = { lockUntil, loginAttempts: 10 }
    await app.payload.db.updateOne({ collection: 'users', id, data })
  }
  const unlockAll = async () => {
    for (const { id } of Object.values(world.people)) {
      const data = { lockUntil: null, loginAttempts: 0 }
      await app.payload.db.updateOne({ collection: 'users', id, data })
    }
  }
  const mailsTo = async (email: string) =>
    (await outboxMails(app.outboxDir)).filter(({ to }) => to.includes(email))
  const ask = async (email: unknown) => {
    const reply = await app.rest('POST', '/users/forgot-password', { body: { email } })
    return { status: reply.status, body: await reply.text() }
  }

  it('whoever comes first does not appoint themselves', async () => {
    expect(appointed.status).toBe(403)
    const where = { email: { equals: 'eerste@kompas.example' } }
    expect(await app.payload.db.findOne({ collection: 'users', where })).toBeFalsy()
  })

  describe('A password', () => {
    it('of the first person is judged', async () => {
      await expectAtPassword(firstRegistered, /12 characters/)
    })

    it.each([
      ['abc', /12 characters/],
      ['a'.repeat(129), /128 characters/],
      ['passwordpassword', /easy to guess/],
      ['Mies Maas Meer', /name or e-mail/],
      [['kikker-stoel-lamp'], /12 characters/],
    ])('of a new person is not %j', async (given, words) => {
      const memberships = [{ role: 'teacher', school: world.schools.regenboog.id }]
      const body = { name: 'Mies Maas Meer', email: 'mies@x.example', password: given, memberships }
      const reply = await app.rest('POST', '/users', { as: world.people.schoolAdmin, body })
      await expectAtPassword(reply, words)
    })

    it('is not changed to a weak one, by oneself or by an administrator', async () => {
      const { teacher, schoolAdmin } = world.people
      const before = (await stored(teacher.id)).hash
      for (const as of [teacher, schoolAdmin]) {
        const body = { password: teacher.email }
        const reply = await app.rest('PATCH', `/users/${teacher.id}`, { as, body })
        await expectAtPassword(reply, /name or e-mail/)
      }
      const many = `/users?where[id][equals]=${teacher.id}`
      await app.rest('PATCH', many, { as: schoolAdmin, body: { password: 'abc' } })
      expect((await stored(teacher.id)).hash).toBe(before)
    })
  })

  describe('A log-in that fails', () => {
    it('tells the same of a wrong password, an unknown address and a locked account', async () => {
      const { teacher, reader } = world.people
      await lock(reader)
      const answers = []
      for (const email of [teacher.email, 'niemand@kompas.example', reader.email]) {
        const reply = await logIn(email, 'verkeerd-geraden')
        answers.push({ status: reply.status, body: await reply.text() })
      }
      expect(answers[1]).toEqual(answers[0])
      expect(answers[2]).toEqual(answers[0])
      expect(answers[0]).toMatchObject({ status: 401 })
      const right = await logIn(reader.email, password)
      expect({ status: right.status, body: await right.text() }).toEqual(answers[0])
    })

    it('tells the same when many are tried at once', async () => {
      const { coordinator } = world.people
      const tries = Array.from({ length: 14 }, () => logIn(coordinator.email, 'verkeerd-geraden'))
      const bodies = await Promise.all((await Promise.all(tries)).map((reply) => reply.text()))
      expect(new Set(bodies).size).toBe(1)
      expect((await stored(coordinator.id)).lockUntil).toBeTruthy()
    }, 30_000)
  })

  describe('A lock', () => {
    beforeEach(unlockAll)

    it('does not keep out who logged in from this browser before', async () => {
      const { teacher, reader } = world.people
      const before = await logIn(teacher.email, password)
      const cookie = /leidraad-known-[^;]+/.exec(before.headers.get('set-cookie') ?? '')?.[0]
      expect(before.headers.get('set-cookie')).toMatch(/leidraad-known-.*HttpOnly; SameSite=Strict/)
      await lock(teacher)
      expect((await logIn(teacher.email, password)).status).toBe(401)
      const stolen = cookie?.replace(teacher.id, reader.id) ?? ''
      await lock(reader)
      expect((await logIn(reader.email, password, stolen)).status).toBe(401)
      expect((await logIn(teacher.email, 'verkeerd-geraden', cookie)).status).toBe(401)
      // Locked anew by that: not again within seconds.
      expect((await logIn(teacher.email, password, cookie)).status).toBe(401)
      await lock(teacher)
      expect((await logIn(teacher.email, password, cookie)).status).toBe(200)
    }, 30_000)

    it('is lifted by an administrator of the school or board, and by nobody else', async () => {
      const { teacher, schoolAdmin, boardAdmin } = world.people
      const body = { email: teacher.email }
      const { coordinator, otherSchool, otherBoard } = world.people
      const others = [undefined, coordinator, otherSchool, otherBoard]
      for (const as of [...others, teacher]) {
        await app.rest('GET', '/users/me', { as })
      }
      await lock(teacher)
      for (const as of [...others, teacher]) {
        expect((await app.rest('POST', '/users/unlock', { as, body })).status).toBe(403)
        expect((await stored(teacher.id)).lockUntil).toBeTruthy()
      }
      for (const as of [schoolAdmin, boardAdmin]) {
        await lock(teacher)
        expect((await app.rest('POST', '/users/unlock', { as, body })).status).toBe(200)
        expect((await logIn(teacher.email, password)).status).toBe(200)
      }
    }, 30_000)
  })

  describe('A forgotten password', () => {
    it('is answered the same for every address, whatever the mail server does', async () => {
      const { boardAdmin } = world.people
      const { payload } = app
      const { sendEmail } = payload
      const away = () => Promise.reject(new Error(`no server for ${boardAdmin.email}`))
      payload.sendEmail = payload.email.sendEmail = away
      expect(await ask(boardAdmin.email)).toEqual(await ask('niemand@kompas.example'))
      const jobs = async () =>
        (
          await payload.find({
            collection: 'payload-jobs' as never,
            where: { taskSlug: { equals: MAIL_TASK } },
          })
        ).docs
      await until(async () => JSON.stringify(await jobs()).includes('"state":"failed"'))
      expect(JSON.stringify(await jobs())).not.toContain('@')
      payload.sendEmail = payload.email.sendEmail = sendEmail
      const data = { waitUntil: new Date(0).toISOString() }
      await payload.update({ collection: 'payload-jobs' as never, where: {}, data })
      await payload.jobs.run({ queue: MAIL_QUEUE, silent: true })
      expect(await mailsTo(boardAdmin.email)).toHaveLength(1)
      expect(await jobs()).toEqual([])
      await ask(boardAdmin.email.toUpperCase())
      expect((await ask('')).status).toBe(400)
      expect((await ask({ $ne: '' })).status).toBe(400)
      expect((await outboxMails(app.outboxDir)).map(({ school }) => school)).toEqual([''])
    })

    it('is chosen anew with the link of the mail, if it is a good one', async () => {
      const { boardAdmin } = world.people
      const [mail] = await mailsTo(boardAdmin.email)
      const token = /\/reset\/(\w+)/.exec(mail?.text ?? '')?.[1]
      expect(mail?.links[0]).toBe(`http://localhost:3000/admin/reset/${token}`)
      const reset = (given: string) =>
        app.rest('POST', '/users/reset-password', { body: { token, password: given } })
      await expectAtPassword(await reset('passwordpassword'), /easy to guess/)
      await expectAtPassword(await reset(boardAdmin.email), /name or e-mail/)
      expect((await reset(better)).status).toBe(200)
      expect((await logIn(boardAdmin.email, better)).status).toBe(200)
      expect((await reset('nog vier paarden lezen')).status).toBe(403)
    })

    it('is asked for at one place only', async () => {
      const { teacher } = world.people
      const source = `mutation { forgotPasswordUser(email: "${teacher.email}") }`
      const { errors } = await app.query(source, undefined)
      expect(errors?.[0]?.originalError).toMatchObject({ code: 'access.denied' })
      expect((await stored(teacher.id)).resetPasswordToken ?? undefined).toBeUndefined()
    })
  })
})
