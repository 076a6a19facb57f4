/** Keeps passwords good, however they are set: with a new person, a change, or the link of a mail. */
import { ValidationError, type CollectionBeforeValidateHook, type PayloadRequest } from 'payload'

import { languageOf } from '../../domain/kernel/language.js'
import { holderWords, passwordProblem, type Holder } from '../../domain/tenancy/password.js'
import { passwordText } from '../../translations/accounts.js'
import { servicesOf } from '../services.js'
import { accountBy, type BeforeOperation } from './account.js'
import { slugOf } from '../slugOf.js'

export const keepPassword: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  const { password } = (data ?? {}) as { password?: unknown }
  if (password !== undefined && password !== null) {
    const stored = (originalDoc ?? {}) as Holder
    assertGood(req, password, { name: stored.name, email: stored.email, ...data })
  }
  return data
}

type Reset = { data?: { token?: unknown; password?: unknown } }

/** Payload hands the password of a reset to no other hook. */
export async function keepResetPassword({ args, operation, req }: BeforeOperation): Promise<void> {
  if (operation !== 'resetPassword') {
    return
  }
  const { token, password } = (args as Reset).data ?? {}
  const holder =
    typeof token === 'string' && (await accountBy(req, { resetPasswordToken: { equals: token } }))
  // Payload refuses what is no link that was mailed.
  if (holder) {
    assertGood(req, password, holder)
  }
}

function assertGood(req: PayloadRequest, password: unknown, holder: Holder): void {
  const { passwords } = servicesOf(req.payload)
  const known = holderWords(holder)
  const problem = passwordProblem(typeof password === 'string' ? password : '', holder, (one) =>
    passwords.isEasy(one, known),
  )
  if (problem) {
    const message = passwordText(problem, languageOf(req.i18n.language))
    throw new ValidationError(
      { collection: slugOf(req.payload, 'users'), errors: [{ message, path: 'password' }] },
      req.t,
    )
  }
}
