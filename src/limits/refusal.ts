/** What is refused before Payload sees it: a page where people read pages, else as Payload says it. */
import type { Payload } from 'payload'

import { retryAfterOf, statusOf, type DomainError } from '../domain/errors.js'
import { json } from '../endpoints/reply.js'
import { healthEndpoint } from '../public/health.js'
import { failurePage } from '../public/messagePage.js'
import { refusedAs } from './refusedAs.js'

type Refused = { request: Request; path: string; payload: Payload }

export async function refusal(
  error: DomainError,
  { request, path, payload }: Refused,
): Promise<Response> {
  const { headers, url } = request
  const response = isPage(path)
    ? await failurePage({ headers, searchParams: new URL(url).searchParams, payload }, error)
    : jsonRefusal(error, headers)
  const seconds = error.data.seconds ?? retryAfterOf(error.code)
  if (typeof seconds === 'number') {
    response.headers.set('Retry-After', String(seconds))
  }
  return response
}

/** Of what is ours the health is for programs. */
const isPage = (path: string): boolean =>
  path.startsWith('/leidraad/') && path !== healthEndpoint.path

export const jsonRefusal = (error: DomainError, headers: Headers): Response =>
  json(
    refusedAs(error, {
      cookie: headers.get('cookie'),
      acceptLanguage: headers.get('accept-language'),
    }),
    statusOf(error.code),
  )
