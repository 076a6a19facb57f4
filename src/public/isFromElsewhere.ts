import type { PayloadRequest } from 'payload'

/**
 * Whether a browser says that a form was sent from another site. The secret in the address is what
 * protects these pages; this refuses whoever got hold of the address and borrows a visitor.
 * `Origin` says nothing here: under `Referrer-Policy: no-referrer` browsers send `null` for our own
 * forms as well.
 */
export function isFromElsewhere({ headers }: PayloadRequest): boolean {
  const site = headers.get('sec-fetch-site')
  return site === 'cross-site' || site === 'same-site'
}
