/** Turns our errors into what a person or program gets: the status of the code, and a text in their language. */
import type { AfterErrorHook } from 'payload'

import { isDomainError, retryAfterOf, statusOf, type DomainError } from './domain/errors.js'
import { errorText, languageOf } from './translations/errors.js'

export const afterError: AfterErrorHook = ({ error, graphqlResult, req }) => {
  const found = domainErrorIn(error)
  if (!found) {
    return
  }
  const { code, data } = found
  const seconds = retryAfterOf(code)
  if (seconds !== undefined) {
    req.responseHeaders ??= new Headers()
    req.responseHeaders.set('Retry-After', String(seconds))
  }
  const message = errorText(found, languageOf(req.i18n.language))
  return graphqlResult
    ? { graphqlResult: { ...graphqlResult, message, extensions: { code, data } } }
    : { response: { errors: [{ message, code, data }] }, status: statusOf(code) }
}

/** GraphQL wraps what a resolver threw. */
function domainErrorIn(error: unknown): DomainError | undefined {
  if (isDomainError(error)) {
    return error
  }
  const original = (error as { originalError?: unknown } | undefined)?.originalError
  return isDomainError(original) ? original : undefined
}
