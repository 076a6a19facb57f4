/** Payload reads a prefix of a cloud store in the address of a file; here there is none, and it fails. */
import type { Payload, PayloadHandler, SanitizedCollectionConfig } from 'payload'

import { isOurs } from '../access/ours.js'
import { DomainError } from '../domain/errors.js'

export function guardFiles(payload: Payload): void {
  for (const { config } of Object.values(payload.collections)) {
    if (isOurs(payload, config.slug)) {
      config.endpoints = withoutPrefix(config.endpoints)
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
