/**
 * A record in every collection that Payload keeps for itself, for the denial matrix; and a host
 * whose notices can be locked.
 */
import type { CollectionConfig, Payload } from 'payload'

import type { World } from '../../fixtures/world.js'

const notices: CollectionConfig = {
  slug: 'notices',
  graphQL: { singularName: 'Notice', pluralName: 'Notices' },
  fields: [{ name: 'text', type: 'text' }],
}

export const host = { collections: [notices] }

type Entry = {
  /** The coordinator's, where it is anybody's. */
  data: (world: World, noticeId: string) => Record<string, unknown>
  /** Something an outsider might try to change. */
  change: object
  /** What the person whose it is, and what everyone with an account, may do by the API. */
  own?: readonly Verb[]
  everyone?: readonly Verb[]
}
export type Verb = 'read' | 'update' | 'delete'

const ofCoordinator = ({ people }: World) => ({
  user: { relationTo: 'users', value: people.coordinator.id },
})

export const ofThePlatform: Record<string, Entry> = {
  'payload-jobs': {
    data: () => ({ taskSlug: 'inline', queue: 'nobody', input: { plan: '1' } }),
    change: { queue: 'default' },
  },
  'payload-kv': { data: () => ({ key: 'key', data: { is: 'kept' } }), change: { data: {} } },
  'payload-migrations': {
    data: () => ({ name: '20261129_something', batch: 1 }),
    change: { name: 'another' },
  },
  'payload-preferences': {
    data: (world) => ({ key: 'nav', value: { open: true }, ...ofCoordinator(world) }),
    change: { value: { open: false } },
    own: ['read', 'delete'],
  },
  'payload-locked-documents': {
    data: (world, noticeId) => ({
      document: { relationTo: 'notices', value: noticeId },
      ...ofCoordinator(world),
    }),
    change: { globalSlug: 'another' },
    own: ['read', 'update', 'delete'],
    // Whoever comes later sees who is at work, and may take over in the own name.
    everyone: ['read', 'update'],
  },
}

export const makeRecords = async (payload: Payload, world: World) => {
  const notice = await payload.create({ collection: 'notices', data: { text: 'Open dag' } })
  const noticeId = String((notice as { id: unknown }).id)
  const made: Record<string, string> = { notices: noticeId }
  for (const [collection, { data }] of Object.entries(ofThePlatform)) {
    const record: unknown = await payload.db.create({ collection, data: data(world, noticeId) })
    made[collection] = String((record as { id: unknown }).id)
  }
  return made
}
