import { isDomainError } from '../../src/domain/errors.js'
import { errorText } from '../../src/translations/errors.js'

/** Ends the command with one clear sentence; what a rule of ours refused also says which. */
export function stopWith(reason: unknown, code = 1): never {
  if (typeof reason === 'string') {
    console.error(reason)
  } else if (isDomainError(reason)) {
    console.error(`${errorText(reason, 'nl')}\n${reason.message}`)
  } else {
    console.error(reason)
  }
  process.exit(code)
}
