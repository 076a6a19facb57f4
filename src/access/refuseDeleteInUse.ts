import type { CollectionBeforeDeleteHook, FlattenedField, PayloadRequest } from 'payload'

import { DomainError } from '../domain/errors.js'

/**
 * A school, board or pupil goes only when nothing names it any more. Otherwise SQLite would empty
 * the reference and MongoDB leave it dangling; a role or record that lost its school is its board's.
 */
export const refuseDeleteInUse: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
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
  slug: string,
  where: Record<string, { equals: unknown }>,
): Promise<boolean> {
  const { totalDocs } = await req.payload.db.count({ collection: slug, where, req })
  return totalDocs > 0
}
