import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'

import { PASSWORD_LENGTH } from '../../domain/tenancy/password.js'
import type { PasswordJudge } from '../../ports/passwordJudge.js'

/** Guesses, as its authors advise against who may try without a limit over the network. */
const ENOUGH = 1e6

/** By lists of common passwords, patterns on the keyboard, repetition and dates. */
export function createPasswordJudge(): PasswordJudge {
  let zxcvbn: ZxcvbnFactory | undefined
  return {
    isEasy: (password, known) => {
      // Its lists are unpacked at the first password, not at every start.
      zxcvbn ??= new ZxcvbnFactory({
        dictionary,
        graphs: adjacencyGraphs,
        maxLength: PASSWORD_LENGTH.max,
      })
      return zxcvbn.check(password, [...known]).guesses < ENOUGH
    },
  }
}
