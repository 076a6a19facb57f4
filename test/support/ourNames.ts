/** Lets a test say our names of collections in an app that has a prefix before them. */
import type { Payload } from 'payload'

import { servicesOf } from '../../src/actions/services.js'
import { isCollectionName, type Slugs } from '../../src/domain/kernel/slugs.js'

type Asked = { collection?: unknown }

const operations = [
  'create',
  'find',
  'findByID',
  'findVersions',
  'findVersionByID',
  'restoreVersion',
  'count',
  'duplicate',
  'update',
  'delete',
  'login',
  'forgotPassword',
]

/** For the test alone: what it tests gets the Payload itself, and must find the slugs by itself. */
export function byOurNames(payload: Payload): Payload {
  const { slugs } = servicesOf(payload).options
  return new Proxy(payload, {
    get(target, key, receiver) {
      const found: unknown = Reflect.get(target, key, receiver)
      if (key === 'collections') {
        return { ...target.collections, ...oursIn(target, slugs) }
      }
      return typeof found === 'function' && operations.includes(String(key))
        ? (asked: Asked) => (found as (asked: Asked) => unknown).call(target, inApp(asked, slugs))
        : found
    },
  })
}

const inApp = (asked: Asked, slugs: Slugs): Asked =>
  isCollectionName(asked.collection) ? { ...asked, collection: slugs[asked.collection] } : asked

const oursIn = ({ collections }: Payload, slugs: Slugs) =>
  Object.fromEntries(Object.entries(slugs).map(([name, slug]) => [name, collections[slug]]))
