/**
 * What the admin remembers for one person: which columns a list shows, what is folded. Payload takes
 * anything of any size under any name, so here is a limit to each, and to how many there are.
 */
import type { PayloadRequest, Where } from 'payload'

import { DomainError } from '../../domain/errors.js'

/** Bytes of JSON: the columns of a list take a few hundred, the folds of a long document some thousand. */
export const MAX_PREFERENCE = 32 * 1024
/** One for each list, and for the documents somebody was in last. */
const MAX_PREFERENCES = 200
/** `nav`, `collection-plans-<id>`: what the admin names them. */
const keyPattern = /^[\w.-]{1,150}$/

const slug = 'payload-preferences'

type Preference = { key?: unknown; value?: unknown }

export function assertPreference({ key, value }: Preference): void {
  if (typeof key !== 'string' || !keyPattern.test(key)) {
    throw new DomainError('preference.key', 'A preference under a name the admin does not use')
  }
  if (Buffer.byteLength(JSON.stringify(value ?? null)) > MAX_PREFERENCE) {
    throw new DomainError('preference.tooLarge', `A preference of over ${MAX_PREFERENCE} bytes`)
  }
}

/** The preferences of this person; nobody else's are ever asked for. */
export const ownPreferences = ({ user }: PayloadRequest): Where => ({
  and: [
    { 'user.relationTo': { equals: user?.collection } },
    { 'user.value': { equals: user?.id } },
  ],
})

export async function savePreference(req: PayloadRequest, { key, value }: Preference) {
  const { user, payload } = req
  if (!user) {
    throw new DomainError('access.denied', 'Nobody is logged in')
  }
  assertPreference({ key, value })
  const saved: unknown = await payload.db.upsert({
    collection: slug,
    data: { key, value, user: { relationTo: user.collection, value: user.id } },
    req,
    where: { and: [{ key: { equals: key } }, ownPreferences(req)] },
  })
  await forgetOldest(req)
  return saved
}

/** Keeps those that were used last. */
export async function forgetOldest(req: PayloadRequest): Promise<void> {
  const { docs } = await req.payload.db.find({
    collection: slug,
    where: ownPreferences(req),
    sort: '-updatedAt',
    limit: MAX_PREFERENCES,
    page: 2,
    pagination: true,
    req,
  })
  if (docs.length) {
    const ids = docs.map(({ id }) => id)
    await req.payload.db.deleteMany({ collection: slug, where: { id: { in: ids } }, req })
  }
}
