/**
 * What a person or program gets for an error, and what the log does: our errors have the status of
 * their code and a text in the language of the person; a refusal is one line of information, and
 * only what is wrong with the platform is an error with its stack.
 */
import { extractJWT, type AfterErrorHook, type Config, type PayloadRequest } from 'payload'

import { outageOf } from './actions/outageOf.js'
import { DomainError, isDomainError, retryAfterOf, statusOf } from './domain/errors.js'
import { languageOf } from './domain/kernel/language.js'
import { assertLoggedIn } from './endpoints/reply.js'
import { inTime } from './limits/inTime.js'
import { errorText } from './translations/errors.js'

/** Payload logs by the name of an error, and not by what happened; these it leaves to the hook. */
const ours = [
  'APIError',
  'AuthenticationError',
  'DomainError',
  'Forbidden',
  'GraphQLError',
  'Locked',
  'LockedAuth',
  'MissingFile',
  'NotFound',
  'QueryError',
  'SyntaxError',
  'UnauthorizedError',
  'UnverifiedEmail',
  'ValidationError',
]

export const loggingLevels: Config['loggingLevels'] = Object.fromEntries(
  ours.map((name) => [name, false as const]),
)

export const afterError: AfterErrorHook = async ({ error, graphqlResult, req }) => {
  const thrown = originalOf(error)
  const found = await ownError(thrown, req)
  logOnce(req, error, found ?? thrown)
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
const originalOf = (error: Error): Error =>
  (error as { originalError?: Error }).originalError ?? error

async function ownError(thrown: Error, req: PayloadRequest): Promise<DomainError | undefined> {
  const error = await behindRefusal(thrown, req)
  return isDomainError(error)
    ? error
    : (unreadableQuery(error, req) ?? (await outageOf(req.payload, error)))
}

const looking = { ms: 2_000, code: 'database.unavailable' } as const

/** Who sent a session and was refused for being nobody reads what became of it, not that they may not. */
async function behindRefusal(thrown: Error, req: PayloadRequest): Promise<Error> {
  const isNobody = thrown.name === 'Forbidden' && !req.user && extractJWT(req) !== null
  return isNobody
    ? inTime(assertLoggedIn(req), looking).then(
        () => thrown,
        (error: unknown) => error as Error,
      )
    : thrown
}

/** MongoDB's driver, of a text that is no id of its own. */
const isNoId = ({ name }: Error): boolean => name === 'BSONError' || name === 'CastError'

/** Payload reads a search that is text as JSON, and lets the parser's error through. */
const isNoJson = ({ name }: Error, { where, data }: PayloadRequest['query']): boolean =>
  name === 'SyntaxError' && typeof (where ?? data) === 'string'

const unreadableQuery = (error: Error, { query }: PayloadRequest): DomainError | undefined =>
  isNoJson(error, query) || (query.where !== undefined && isNoId(error))
    ? new DomainError('query.invalid', 'A search that cannot be read', { data: { path: 'where' } })
    : undefined

type Thrown = Error & { status?: number; code?: unknown }

/** Names of errors that Payload logged already are left alone; a host may choose those. */
function logOnce({ payload }: PayloadRequest, { name }: Error, thrown: Thrown): void {
  const levels = payload.config.loggingLevels as Record<string, unknown>
  if (levels[name] !== false) {
    return
  }
  if ((thrown.status ?? 500) >= 500) {
    payload.logger.error({ err: thrown })
  } else {
    payload.logger.info(
      `Refused: ${isDomainError(thrown) ? thrown.code : thrown.name}, ${thrown.message}`,
    )
  }
}
