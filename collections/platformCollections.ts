/**
 * The rules of what Payload keeps for itself: its queue, preferences, locks and migrations. They are
 * reached by the same API as our records and, as Payload has them, mostly by anyone with an account,
 * of whatever board. Payload adds them after the plugins, so the rules are laid on the built config.
 */
import type {
  Access,
  CollectionBeforeChangeHook,
  Payload,
  PayloadRequest,
  SanitizedCollectionConfig,
} from 'payload'

import { closedAccess, nobody, type RecordAccess } from '../src/access/collectionAccess.js'
import {
  assertPreference,
  forgetOldest,
  ownPreferences,
} from '../src/actions/preferences/preferences.js'
import { savePreferenceHandler } from '../src/endpoints/preferences.js'

const own: Access = ({ req }) => (req.user ? ownPreferences(req) : false)
const loggedIn: Access = ({ req }) => Boolean(req.user)

const rules: Record<string, RecordAccess> = {
  'payload-jobs': closedAccess,
  'payload-kv': closedAccess,
  'payload-migrations': closedAccess,
  'payload-preferences': { ...closedAccess, read: own, delete: own },
  // Of a host's records, ours have none. Payload makes them itself; who comes later sees who is at
  // work, and may take over.
  'payload-locked-documents': { ...closedAccess, read: loggedIn, update: loggedIn, delete: own },
}

export function guardPlatformCollections({ config, collections }: Payload): void {
  for (const [slug, access] of Object.entries(rules)) {
    const collection = collections[slug]?.config
    if (collection) {
      collection.access = { ...collection.access, ...access }
      collection.graphQL = false
    }
  }
  guardPreferences(collections['payload-preferences']?.config)
  guardLocks(collections['payload-locked-documents']?.config)
  for (const global of config.globals.filter(({ slug }) => slug === 'payload-jobs-stats')) {
    global.access = { read: nobody, readVersions: nobody, update: nobody }
    global.graphQL = false
  }
}

function guardPreferences(collection: SanitizedCollectionConfig | undefined): void {
  if (!collection) {
    return
  }
  collection.hooks.beforeChange = [keepPreference]
  collection.hooks.afterChange = [({ req }) => (req.user ? forgetOldest(req) : undefined)]
  collection.endpoints = (collection.endpoints || []).map((endpoint) =>
    endpoint.path === '/:key' && endpoint.method === 'post'
      ? { ...endpoint, handler: savePreferenceHandler }
      : endpoint,
  )
}

/** The admin also writes them beside the endpoint, when it draws a list for one. */
const keepPreference: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  assertPreference({ ...(originalDoc as object | undefined), ...data })
  return data as unknown
}

function guardLocks(collection: SanitizedCollectionConfig | undefined): void {
  if (collection) {
    collection.hooks.beforeChange = [takeOverInOwnName]
  }
}

const takeOverInOwnName: CollectionBeforeChangeHook = ({ data, operation, req }) =>
  operation === 'update' && req.user ? { user: nameOf(req.user) } : (data as unknown)

const nameOf = ({ collection, id }: NonNullable<PayloadRequest['user']>) => ({
  relationTo: collection,
  value: id,
})
