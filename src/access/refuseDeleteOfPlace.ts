import type { CollectionBeforeDeleteHook, FlattenedField, PayloadRequest } from 'payload'

import { DomainError } from '../domain/errors.js'

/**
 * A school or board goes only when nothing names it any more: a database may empty such a
 * reference, and a record or role without its school would belong to the whole board.
 */
export const refuseDeleteOfPlace: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  for (const { config } of Object.values(req.payload.collections)) {
    for (const path of pathsTo(collection.slug, config.flattenedFields)) {
      if (await isNamed(req, config.slug, { [path]: { equals: id } })) {
        throw new DomainError('record.inUse', `${config.slug} still name this ${collection.slug}`)
      }
    }
  }
}

function pathsTo(slug: string, fields: readonly FlattenedField[], prefix = ''): string[] {
  return fields.flatMap((field) => {
    const path = `${prefix}${field.name}`
    if (field.type === 'relationship') {
      return field.relationTo === slug ? [path] : []
    }
    return 'flattenedFields' in field ? pathsTo(slug, field.flattenedFields, `${path}.`) : []
  })
}

async function isNamed(
  req: PayloadRequest,
  collection: string,
  where: Record<string, { equals: unknown }>,
): Promise<boolean> {
  const { totalDocs } = await req.payload.db.count({ collection, where, req })
  return totalDocs > 0
}
