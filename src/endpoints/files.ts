/** Payload reads a prefix of a cloud store in the address of a file; here there is none, and it fails. */
import type { Payload, PayloadHandler, SanitizedCollectionConfig } from 'payload'

import { DomainError } from '../domain/errors.js'

export function guardFiles({ collections }: Payload, slugs: readonly string[]): void {
  for (const slug of slugs) {
    const collection = collections[slug]?.config
    if (collection?.upload) {
      collection.endpoints = withoutPrefix(collection.endpoints)
    }
  }
}

const withoutPrefix = (endpoints: SanitizedCollectionConfig['endpoints']) =>
  (endpoints || []).map((endpoint) =>
    endpoint.path === '/file/:filename'
      ? { ...endpoint, handler: refusingPrefix(endpoint.handler) }
      : endpoint,
  )

const refusingPrefix =
  (handler: PayloadHandler): PayloadHandler =>
  (req) => {
    if (req.searchParams.has('prefix')) {
      throw new DomainError('query.invalid', 'A file has no prefix', { data: { path: 'prefix' } })
    }
    return handler(req)
  }
