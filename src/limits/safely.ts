/** Headers that a browser needs to keep what we send to itself. */

const YEAR = 365 * 24 * 60 * 60

const always = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy':
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
} as const

const NOTHING = "default-src 'none'; frame-ancestors 'none'"
/** A browser shows a PDF in a page of its own making, which `default-src` would leave empty. */
const UNFRAMED = "frame-ancestors 'none'"

/** Headers of everything; browsers skip the last one unless it came over https. */
export const safeHeaders = (isHttps: boolean): Record<string, string> => ({
  ...always,
  ...(isHttps && { 'Strict-Transport-Security': `max-age=${YEAR}` }),
})

/** What an answer said itself stays. */
export function safely(response: Response, { isHttps }: { isHttps: boolean }): Response {
  const isPdf = response.headers.get('content-type')?.startsWith('application/pdf')
  const wanted = {
    ...safeHeaders(isHttps),
    'Content-Security-Policy': isPdf ? UNFRAMED : NOTHING,
  }
  const headers = new Headers(response.headers)
  Object.entries(wanted)
    .filter(([name]) => !headers.has(name))
    .forEach(([name, value]) => headers.set(name, value))
  const { status, statusText } = response
  return new Response(response.body, { status, statusText, headers })
}
