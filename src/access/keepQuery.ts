/**
 * What a request may search and sort by. Payload checks the fields of a search, but sorts by any
 * path through a relation (the reset token of whoever published), and fails with 500 at a shape it
 * did not expect or at a path into JSON. So here both are held against the fields there are.
 */
import type {
  CollectionBeforeOperationHook,
  FlattenedField,
  PayloadRequest,
  SanitizedCollectionConfig,
} from 'payload'

import { DomainError } from '../domain/errors.js'
import { isRecord } from '../domain/kernel/json.js'

type Query = { where?: unknown; sort?: unknown }

export const keepQuery: CollectionBeforeOperationHook = ({
  args,
  collection,
  overrideAccess,
  req,
}) => {
  if (!overrideAccess) {
    const { where, sort } = args as Query
    for (const path of searchedPaths(where)) {
      assertSearchable(req, collection, path)
    }
    for (const path of sortedPaths(sort)) {
      assertSortable(collection, path)
    }
  }
}

const refusal = (path: string) =>
  new DomainError('query.invalid', 'Searched or sorted by what is not offered', { data: { path } })

function searchedPaths(where: unknown): string[] {
  if (!where) {
    return []
  }
  if (!isRecord(where)) {
    throw refusal('where')
  }
  return Object.entries(where).flatMap(([key, value]) => {
    if (/^(and|or)$/i.test(key) && Array.isArray(value)) {
      return value.flatMap((part) => (part ? searchedPaths(part) : []))
    }
    assertComparison(key, value)
    return [dotted(key)]
  })
}

/** `{ equals: 'x' }`: operators with a value each, and no value that is a question itself. */
function assertComparison(path: string, comparison: unknown): void {
  if (!isRecord(comparison) || Object.values(comparison).some(isRecord)) {
    throw refusal(path)
  }
}

/** As GraphQL writes it, and as everyone else. */
const dotted = (path: string): string => path.replaceAll('__', '.')

function sortedPaths(sort: unknown): string[] {
  const asked = [sort ?? []].flat() as unknown[]
  return asked.flatMap((part) => {
    if (typeof part !== 'string') {
      throw refusal('sort')
    }
    return part
      .split(',')
      .filter(Boolean)
      .map((path) => dotted(path.trim().replace(/^-/, '')))
  })
}

function assertSortable(collection: SanitizedCollectionConfig, path: string): void {
  const found = fieldAt(collection.flattenedFields, ofVersion(collection, path))
  if (path !== 'id' && (!found.field || found.rest.length || !isSortable(found.field))) {
    throw refusal(path)
  }
}

/** Follows relations; which fields may be searched at all is Payload's to say. */
function assertSearchable(
  req: PayloadRequest,
  collection: SanitizedCollectionConfig,
  path: string,
): void {
  let { field, rest } = fieldAt(collection.flattenedFields, ofVersion(collection, path))
  while (field && rest.length) {
    if (field.type === 'json' || field.type === 'richText') {
      throw refusal(path)
    }
    ;({ field, rest } = fieldAt(relatedFields(req, field), rest))
    if (field && isWorkedOut(field)) {
      throw refusal(path)
    }
  }
}

function relatedFields(req: PayloadRequest, field: FlattenedField): readonly FlattenedField[] {
  const target = 'relationTo' in field ? String(field.relationTo) : ''
  return req.payload.collections[target]?.config.flattenedFields ?? []
}

const ofVersions = ['parent', 'latest', 'autosave', 'snapshot']

/** The path within the record, of a version of it too. */
function ofVersion({ versions }: SanitizedCollectionConfig, path: string): string[] {
  const [first = '', ...rest] = path.split('.')
  if (!versions) {
    return [first, ...rest]
  }
  return first === 'version' ? rest : ofVersions.includes(first) ? ['id'] : [first, ...rest]
}

type Found = { field: FlattenedField | undefined; rest: string[] }

/** The field that the path names, or the last one before it leaves this collection. */
function fieldAt(fields: readonly FlattenedField[], [name, ...rest]: string[]): Found {
  const field = fields.find((each) => each.name === name)
  return field && rest.length && 'flattenedFields' in field
    ? fieldAt(field.flattenedFields, rest)
    : { field, rest }
}

const isSortable = (field: FlattenedField): boolean => !isHidden(field) && !isWorkedOut(field)

const isHidden = (field: FlattenedField): boolean => 'hidden' in field && field.hidden === true

/** No column of the database: its own collection answers for it, and nobody else. */
const isWorkedOut = (field: FlattenedField): boolean => 'virtual' in field && field.virtual === true
