import type { Payload } from 'payload'

import { servicesOf } from './services.js'

/** What this app calls a collection of ours, or the one of its own that stands in its place. */
export const slugOf = <Name extends 'users' | 'media'>(
  payload: Pick<Payload, 'config'>,
  name: Name,
): Name =>
  // Under whatever slug: its records have the fields of ours.
  servicesOf(payload).options.slugs[name] as Name
