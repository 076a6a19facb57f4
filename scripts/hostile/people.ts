/** Getting in as somebody else, or learning who has an account. */
import { demoPassword, demoPeople } from '../support/demoBoard.js'
import { answeredWith, withoutWord, type Attempt } from './attempt.js'
import { askedSigner, sendToSelf } from './plans.js'

const known = demoPeople[2].email
/** Right to left from here on: what follows is read backwards. */
const BACKWARDS = '\u202E'
/** Links that a signer is sent in an hour, the first included. */
const LINKS = 3
const unknown = 'niemand@school.example'

const logIn = (email: string) => ({
  method: 'POST',
  json: { email, password: 'not the right one' },
})

export const people: readonly Attempt[] = [
  {
    name: 'telling by its words whether an address has an account',
    run: async ({ send }) => {
      const replies = [
        await send('stranger', '/api/users/login', logIn(known)),
        await send('stranger', '/api/users/login', logIn(unknown)),
      ]
      const isSame = replies[0]?.text === replies[1]?.text
      return { told: isSame ? 'the same words' : 'other words', isHeldOff: isSame }
    },
  },
  {
    name: 'telling by a forgotten password whether an address has an account',
    run: async ({ send }) => {
      const path = '/api/users/forgot-password'
      const replies = [
        await send('stranger', path, { json: { email: known } }),
        await send('stranger', path, { json: { email: unknown } }),
      ]
      const isSame =
        replies[0]?.status === replies[1]?.status && replies[0]?.text === replies[1]?.text
      return { told: isSame ? 'the same answer' : 'another answer', isHeldOff: isSame }
    },
  },
  {
    name: 'a password of three letters',
    run: async ({ send }) => {
      const me = await send('teacher', '/api/users/me')
      const { user } = JSON.parse(me.text) as { user: { id: string } }
      const sending = { method: 'PATCH', json: { password: 'abc' } }
      return answeredWith(await send('teacher', `/api/users/${user.id}`, sending), 400, 403, 422)
    },
  },
  {
    name: 'fifty guesses at a personal link',
    run: async ({ send }) => {
      const guesses = Array.from({ length: 50 }, (_, index) =>
        send('stranger', `/teken/${String(index).padStart(43, 'a')}`),
      )
      return answeredWith(await Promise.all(guesses), 404, 429)
    },
  },
  {
    name: 'a signature sent by another site',
    run: async ({ send }) =>
      answeredWith(
        await send('stranger', `/teken/${'a'.repeat(43)}`, {
          method: 'POST',
          body: new URLSearchParams({ intent: 'seen' }),
          headers: { 'Sec-Fetch-Site': 'cross-site' },
        }),
        403,
        404,
      ),
  },
  {
    name: 'unlocking the account of somebody else',
    run: async ({ send }) =>
      answeredWith(
        await send('otherSchool', '/api/users/unlock', { json: { email: known } }),
        401,
        403,
        404,
      ),
  },
  {
    name: 'a page of the platform within a page of another site',
    run: async ({ send }) => {
      const pages = await Promise.all(
        ['/admin/login', '/controle'].map((path) => send('stranger', path)),
      )
      const isHeldOff = pages.every(({ headers }) =>
        headers.get('content-security-policy')?.includes('frame-ancestors'),
      )
      return { told: isHeldOff ? 'refused by every page' : 'allowed', isHeldOff }
    },
  },
  {
    name: 'signing for a parent by one’s own address',
    run: async (ground) => answeredWith(await sendToSelf(ground), 422),
  },
  {
    name: 'a name that is read backwards',
    run: async ({ send, idOf }) => {
      const path = `/api/pupils/${await idOf('schoolAdmin', 'pupils')}`
      const json = { firstName: `Łukasz${BACKWARDS}exe` }
      return answeredWith(await send('schoolAdmin', path, { method: 'PATCH', json }), 400, 422)
    },
  },
  {
    name: 'twenty-five reminders to one signer',
    run: async (ground) => {
      const path = `/api/signers/${await askedSigner(ground)}/remind`
      const replies = []
      for (let count = 0; count < 25; count++) {
        replies.push(await ground.send('coordinator', path, { method: 'POST' }))
      }
      const sent = replies.filter(({ status }) => status === 200).length
      const { told, isHeldOff } = answeredWith(replies, 200, 429)
      return { told: `${told}; ${sent} sent`, isHeldOff: isHeldOff && sent < LINKS }
    },
  },
  {
    name: 'a token after its holder logged out',
    run: async ({ send }) => {
      const json = { email: known, password: demoPassword }
      const { text } = await send('stranger', '/api/users/login', { json })
      const headers = { Authorization: `JWT ${(JSON.parse(text) as { token: string }).token}` }
      const before = await send('stranger', '/api/users/me', { headers })
      await send('stranger', '/api/users/logout', { method: 'POST', headers })
      const { told, isHeldOff } = withoutWord(
        await send('stranger', '/api/users/me', { headers }),
        known,
      )
      return { told, isHeldOff: isHeldOff && before.text.includes(known) }
    },
  },
  {
    name: 'recovering a password with an object for a token, and for an address',
    run: async ({ send }) => {
      const any = { $gt: '' }
      const reset = { token: any, password: 'a password of my own' }
      return answeredWith(
        [
          await send('stranger', '/api/users/reset-password', { json: reset }),
          await send('stranger', '/api/users/forgot-password', { json: { email: any } }),
        ],
        400,
        403,
      )
    },
  },
  {
    name: 'the password and the hash of somebody else',
    run: async ({ send, idOf }) => {
      const path = `/api/users/${await idOf('coordinator', 'users')}`
      const changes = [{ password: 'a password of my own' }, { hash: 'a', salt: 'b' }]
      const replies = changes.map((json) => send('otherSchool', path, { method: 'PATCH', json }))
      return answeredWith(await Promise.all(replies), 403, 404)
    },
  },
]
