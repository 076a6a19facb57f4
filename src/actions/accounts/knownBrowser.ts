import { createHmac, timingSafeEqual } from 'node:crypto'

import { parseCookies, type CollectionAfterLoginHook, type PayloadRequest } from 'payload'

import { servicesOf } from '../services.js'
import { accountBy, type Account } from './account.js'

const PURPOSE = 'leidraad-known-browser-v1'
const YEAR = 365 * 24 * 60 * 60

type Holder = Pick<Account, 'id' | 'salt'>

const cookieOf = ({ id }: Holder): string => `leidraad-known-${id}`

/** Of the account and its password: another password makes every browser a new one. */
const proofOf = ({ payload }: PayloadRequest, { id, salt }: Holder): string =>
  createHmac('sha256', payload.secret)
    .update([PURPOSE, id, salt ?? ''].join('\0'))
    .digest('base64url')

/** Leaves a proof in the browser of who logged in; it opens nothing by itself. */
export const rememberBrowser: CollectionAfterLoginHook = async ({ req, user }) => {
  const account = await accountBy(req, { id: { equals: (user as Holder).id } })
  if (account) {
    const secure = servicesOf(req.payload).options.publicUrl.startsWith('https:') ? '; Secure' : ''
    req.responseHeaders ??= new Headers()
    req.responseHeaders.append(
      'Set-Cookie',
      `${cookieOf(account)}=${proofOf(req, account)}; Path=/; Max-Age=${YEAR}; HttpOnly; SameSite=Strict${secure}`,
    )
  }
}

export function isKnownBrowser(req: PayloadRequest, account: Holder): boolean {
  const given = Buffer.from(parseCookies(req.headers).get(cookieOf(account)) ?? '')
  const proof = Buffer.from(proofOf(req, account))
  return given.length === proof.length && timingSafeEqual(given, proof)
}
