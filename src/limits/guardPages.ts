/** What stands before the pages of Payload's admin, in `proxy.ts` of a Next app. */
import { randomBytes } from 'node:crypto'

import { NextResponse, type NextRequest } from 'next/server.js'

import { prefixedSlugs } from '../domain/kernel/slugs.js'
import { createRateLimiter } from '../adapters/memory/createRateLimiter.js'
import { DomainError, isDomainError } from '../domain/errors.js'
import { assertRate } from './assertRate.js'
import { jsonRefusal } from './refusal.js'
import { safeHeaders } from './safely.js'

/** What Next takes of a server action as well. */
const MOST = 1024 * 1024

/**
 * Scripts are ours by a number that changes with every page. Styles may stand in the page: Payload's
 * selects and its rich text write them while they run, without a number.
 */
const policyFor = (nonce: string): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')

const limiter = createRateLimiter()

/**
 * Holds the pages of the admin to the limits of `docs/security.md`, and gives them their headers.
 *
 * @example export const proxy = guardPages
 */
export async function guardPages(request: NextRequest): Promise<Response> {
  const { headers } = request
  const isHttps = headers.get('x-forwarded-proto')?.startsWith('https') === true
  try {
    await assertRate(limiter, { path: '/', slugs: prefixedSlugs(''), headers })
    assertSmall(headers)
    return page(request, isHttps)
  } catch (error) {
    if (!isDomainError(error)) {
      throw error
    }
    return withHeaders(jsonRefusal(error, headers), safeHeaders(isHttps))
  }
}

function assertSmall(headers: Headers): void {
  if (Number(headers.get('content-length') ?? 0) > MOST) {
    throw new DomainError('request.tooLarge', `A body of more than ${MOST} bytes`, {
      data: { max: '1 MB' },
    })
  }
}

/** Next reads the number from the request, and writes it at its scripts. */
function page(request: NextRequest, isHttps: boolean): Response {
  const policy = policyFor(randomBytes(16).toString('base64'))
  const headers = new Headers(request.headers)
  headers.set('Content-Security-Policy', policy)
  const response = NextResponse.next({ request: { headers } })
  return withHeaders(response, { ...safeHeaders(isHttps), 'Content-Security-Policy': policy })
}

function withHeaders(response: Response, headers: Record<string, string>): Response {
  Object.entries(headers).forEach(([name, value]) => {
    response.headers.set(name, value)
  })
  return response
}
