/** For suites with a Payload of their own: an account, or a log-in, costs next to nothing. */
import crypto from 'node:crypto'

import PlainEnvironment from './environment.mjs'

const { pbkdf2 } = crypto
/** What Payload asks of a password, and `guardLogin` with it: a quarter of a second of one processor. */
const ROUNDS = 600_000
const ROUNDS_HERE = 600

/** The same hash in fewer rounds: every suite makes eight people or more, whose passwords guard nothing. */
const quickly = (...given) => {
  const [, , rounds] = given
  return pbkdf2(...(rounds === ROUNDS ? given.with(2, ROUNDS_HERE) : given))
}

export default class PlatformEnvironment extends PlainEnvironment {
  async setup() {
    await super.setup()
    crypto.pbkdf2 = quickly
  }

  async teardown() {
    crypto.pbkdf2 = pbkdf2
    await super.teardown()
  }
}
