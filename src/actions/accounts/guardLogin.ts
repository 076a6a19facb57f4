/**
 * Every log-in that fails looks and lasts the same: wrong password, unknown address, locked account.
 *
 * Payload locks an account after ten wrong passwords. A browser in which its holder has logged in
 * before is let past that lock once every few seconds, so that a stranger who keeps guessing keeps
 * out nobody but who comes with a new browser; they reset their password, or have an administrator
 * lift the lock.
 */
import { pbkdf2, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'

import {
  AuthenticationError,
  LockedAuth,
  type CollectionAfterErrorHook,
  type PayloadRequest,
} from 'payload'

import { storedIdIn } from '../../access/references.js'
import { DomainError } from '../../domain/errors.js'
import { isKnownBrowser } from './knownBrowser.js'
import { nowOf } from '../services.js'
import { accountOfAddress, type Account, type BeforeOperation } from './account.js'
import { slugOf } from '../slugOf.js'

export const LOCK_TIME = 10 * 60_000
/** Between two tries of a known browser at a locked account. */
const KNOWN_PAUSE = 5_000
/** Failures are told at a multiple of this after they began, longer than what they differ by. */
const STEP = 500

type Login = { data?: { email?: unknown; password?: unknown } }

/** What is guarded at the address of our own cannot be had around it. */
function assertDoor(operation: string, { payloadAPI }: PayloadRequest): void {
  const isElsewhere =
    (operation === 'forgotPassword' && payloadAPI !== 'local') ||
    (operation === 'login' && payloadAPI === 'GraphQL')
  if (isElsewhere) {
    throw new DomainError(
      'access.denied',
      `The ${operation} of an account has an address of its own`,
    )
  }
}

export async function guardLogin({ args, operation, req }: BeforeOperation): Promise<void> {
  assertDoor(operation, req)
  const { email, password } = (args as Login).data ?? {}
  if (operation !== 'login' || typeof email !== 'string' || typeof password !== 'string') {
    return
  }
  req.context.loginBegan = performance.now()
  const account = await accountOfAddress(req, email)
  if (!account || !(await mayTry(req, account))) {
    await hashInVain(password)
    throw new AuthenticationError(req.t)
  }
}

async function mayTry(req: PayloadRequest, account: Account): Promise<boolean> {
  const left = account.lockUntil ? Date.parse(account.lockUntil) - Date.parse(nowOf(req)) : 0
  if (left <= 0) {
    return true
  }
  if (left > LOCK_TIME - KNOWN_PAUSE || !isKnownBrowser(req, account)) {
    return false
  }
  // One try: the count of wrong passwords stands, so that another one locks again.
  const slug = slugOf(req.payload, 'users')
  const id = storedIdIn(req.payload, slug, account.id)
  await req.payload.db.updateOne({ collection: slug, id, data: { lockUntil: null }, req })
  return true
}

/** As much work as Payload's own check of a password. */
const hashInVain = (password: string): Promise<Buffer> =>
  promisify(pbkdf2)(password, randomBytes(32).toString('hex'), 600_000, 32, 'sha256')

export const tellFailedLogin: CollectionAfterErrorHook = async ({ error, req }) => {
  const isLocked = error instanceof LockedAuth
  if (!isLocked && !(error instanceof AuthenticationError)) {
    return
  }
  const { loginBegan } = req.context
  if (typeof loginBegan === 'number') {
    const elapsed = performance.now() - loginBegan
    await new Promise((told) => setTimeout(told, STEP - (elapsed % STEP)))
  }
  // Parallel tries reach Payload's own words for a lock.
  const { message } = new AuthenticationError(req.t)
  return isLocked ? { response: { errors: [{ message }] }, status: 401 } : undefined
}
