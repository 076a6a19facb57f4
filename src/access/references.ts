/**
 * Between our code, in which every id is text, and the database of the app, which may count. What is
 * read becomes text in `actions/records` and `actions/load`; what is written goes back in a hook that
 * every collection of ours has, so that forms and scripts may send either.
 */
import type { CollectionBeforeChangeHook, FlattenedField, Payload } from 'payload'

import { slugOf } from '../actions/slugOf.js'
import { DomainError } from '../domain/errors.js'
import { isRecord, type JsonRecord } from '../domain/kernel/json.js'
import { idOf, storedId, type RecordId } from '../domain/kernel/reference.js'
import type { RecordName, Stored } from '../records/stored.js'

type Collections = Pick<Payload, 'collections' | 'db'>
type Platform = Pick<Payload, 'collections' | 'config'>

/** An id as the database of the app has it. */
export function storedIdIn({ collections, db }: Collections, slug: string, id: string): RecordId {
  return storedId(id, collections[slug]?.customIDType ?? db.defaultIDType)
}

/** A record as it was read, with its own id and those of its relations as text. */
export function withTextIds<Name extends RecordName>(
  payload: Platform,
  collection: Name,
  record: unknown,
): Stored<Name> {
  const slug = slugOf(payload, collection)
  const fields = payload.collections[slug]?.config.flattenedFields ?? []
  const read = mapped(fields, record as JsonRecord, (id) => idOf(id) ?? id)
  return { ...read, ...('id' in read && { id: idOf(read) }) } as Stored<Name>
}

/** After all other hooks: those of ours name records by text. */
export const storeIds: CollectionBeforeChangeHook = ({ collection, data, req }) =>
  mapped(collection.flattenedFields, data as JsonRecord, stored(req.payload))

const stored =
  (payload: Collections): Change =>
  (id, to) =>
    typeof id === 'string' ? storedIdIn(payload, to, id) : id

/** The same in one field of a collection that is the app's for the rest. */
export const storeIdsOf =
  (name: string): CollectionBeforeChangeHook =>
  ({ collection, data, req }) =>
    mapped(
      collection.flattenedFields.filter((field) => field.name === name),
      data as JsonRecord,
      stored(req.payload),
    )

/**
 * The id of a relation in what somebody sent. A database may make an id of what is none to us (a
 * list of one, on MongoDB), so such a value is refused instead of overlooked.
 */
export function sentIdOf(record: object, field: string): string | undefined {
  const value = (record as Record<string, unknown>)[field]
  // A relation of ours names its collection itself: who sends one as well means another.
  const id = isRecord(value) && 'relationTo' in value ? undefined : idOf(value)
  if (id === undefined && value !== undefined && value !== null && value !== '') {
    throw new DomainError('access.tenantMismatch', `${field} is no reference to a record`, {
      data: { field },
    })
  }
  return id
}

type Change = (id: unknown, collection: string) => unknown

const mapped = (
  fields: readonly FlattenedField[],
  record: JsonRecord,
  change: Change,
): JsonRecord => ({
  ...record,
  ...Object.fromEntries(
    fields
      .filter(({ name }) => name in record)
      .map((field) => [field.name, mappedField(field, record[field.name], change)]),
  ),
})

function mappedField(field: FlattenedField, value: unknown, change: Change): unknown {
  if (Array.isArray(value)) {
    return value.map((item: unknown) => mappedField(field, item, change))
  }
  if (field.type === 'relationship' || field.type === 'upload') {
    return mappedReference(field.relationTo, value, change)
  }
  return 'flattenedFields' in field && isRecord(value)
    ? mapped(field.flattenedFields, value, change)
    : value
}

/** Records that came along whole stay as they are. */
function mappedReference(to: string | string[], value: unknown, change: Change): unknown {
  if (isRecord(value)) {
    return typeof value.relationTo === 'string'
      ? { ...value, value: change(value.value, value.relationTo) }
      : value
  }
  return typeof to === 'string' ? change(value, to) : value
}
