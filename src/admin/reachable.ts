import { getPayload, type SanitizedConfig } from 'payload'
import { cache } from 'react'

import { slugOf } from '../actions/slugOf.js'
import { patiently } from '../limits/patiently.js'

/** Longer than any answer takes, and shorter than people wait for a page that says nothing. */
const PATIENCE_MS = 4_000

/**
 * Throws while the database does not answer; once for layout and page of a request. Without it Payload
 * takes everybody for logged out then, and shows an empty page or the log-in. For all of `layout.tsx`,
 * `page.tsx` and `not-found.tsx` of the admin; `PageError` of `leidraad/client` is what people see then.
 */
export const reachable = cache(async (config: Promise<SanitizedConfig>): Promise<void> => {
  const payload = await getPayload({ config, cron: true })
  const asked = payload.db.findOne({ collection: slugOf(payload, 'boards') }).then(() => true)
  if (!(await patiently(asked, PATIENCE_MS))) {
    throw new Error('The database does not answer')
  }
})
