import type { Payload } from 'payload'

import type { RecordName } from '../records/stored.js'
import { servicesOf } from './services.js'

/** What this app calls a collection of ours, or the one of its own that stands in its place. */
export const slugOf = (payload: Pick<Payload, 'config'>, name: RecordName): string =>
  // The queue of Payload has one name in every app.
  name === 'payload-jobs' ? name : servicesOf(payload).options.slugs[name]
