/** What an app may have under every name of ours: it is never ours to read or write. */
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { CollectionConfig } from 'payload'

import { collectionNames } from '../../src/domain/kernel/slugs.js'

const anybody = () => true
const access = { create: anybody, read: anybody, update: anybody, delete: anybody }

/** @param touched gets what was done to any of them */
export const namesakes = (touched: string[]): CollectionConfig[] =>
  collectionNames.map((slug) => ({
    slug,
    access,
    hooks: {
      beforeOperation: [() => void touched.push(`an operation on ${slug}`)],
      beforeRead: [() => void touched.push(`a record of ${slug}`)],
    },
    ...(slug === 'users' && { auth: true }),
    ...(slug === 'media' && { upload: { staticDir: join(tmpdir(), `namesakes-${process.pid}`) } }),
    fields: [{ name: 'title', type: 'text' }],
  }))
