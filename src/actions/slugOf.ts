import type { Payload } from 'payload'

import { servicesOf } from './services.js'

/** What this app calls a collection of ours, or the one of its own that stands in its place. */
export const slugOf = (payload: Pick<Payload, 'config'>, name: 'users' | 'media'): string =>
  servicesOf(payload).options.slugs[name]
