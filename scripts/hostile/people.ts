/** Getting in as somebody else, or learning who has an account. */
import { demoPeople } from '../support/demoBoard.js'
import { answeredWith, type Attempt } from './attempt.js'

const known = demoPeople[2].email
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
]
