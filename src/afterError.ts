/** Turns our errors into what a person or program gets: the status of the code, and a text in their language. */
import type { AfterErrorHook } from 'payload'

import { isDomainError, statusOf } from './domain/errors.js'
import { errorTexts, languageOf } from './translations/errors.js'

export const afterError: AfterErrorHook = ({ error, req }) => {
  if (!isDomainError(error)) {
    return
  }
  const message = errorTexts[languageOf(req.i18n.language)][error.code]
  return {
    response: { errors: [{ message, code: error.code, data: error.data }] },
    status: statusOf(error.code),
  }
}
