import type { Payload } from 'payload'

import type { CollectionName } from '../domain/kernel/slugs.js'
import { servicesOf } from './services.js'

/** A collection as our code says it: ours, or the queue of Payload, which has one name in every app. */
export type RecordsOf = CollectionName | 'payload-jobs'

/** What this app calls a collection of ours, or the one of its own that stands in its place. */
export const slugOf = (payload: Pick<Payload, 'config'>, name: RecordsOf): string =>
  name === 'payload-jobs' ? name : servicesOf(payload).options.slugs[name]
