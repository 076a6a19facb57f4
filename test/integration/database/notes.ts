import type { CollectionConfig, Payload, PayloadRequest } from 'payload'

import { ours } from '../../../src/access/ours.js'

const open = { create: () => true, read: () => true, update: () => true, delete: () => true }

/** A document with rows, and with a hook that does what a test puts in its request's context. */
export const notes: CollectionConfig = {
  slug: 'notes',
  custom: ours,
  access: open,
  fields: [
    { name: 'title', type: 'text', required: true },
    { name: 'rows', type: 'array', fields: [{ name: 'text', type: 'text' }] },
  ],
  versions: { drafts: true, maxPerDoc: 0 },
  hooks: {
    afterChange: [
      async ({ req, context }) => {
        await (context.during as ((req: PayloadRequest) => Promise<void>) | undefined)?.(req)
      },
    ],
  },
}

export const links: CollectionConfig = {
  slug: 'links',
  custom: ours,
  access: open,
  indexes: [{ fields: ['stream', 'sequence'], unique: true }],
  fields: [
    { name: 'stream', type: 'text', required: true },
    { name: 'sequence', type: 'number', required: true },
  ],
}

/** Of the app around us, whose hook does what a test puts in its request's context. */
export const pages: CollectionConfig = { ...notes, slug: 'pages', custom: {}, versions: false }
export const visits: CollectionConfig = {
  slug: 'visits',
  access: open,
  fields: [{ name: 'at', type: 'text', required: true }],
}

/** The collections of these tests are in no generated types. */
export const slug = (name: string): never => name as never
export type Note = { id: string; title: string; rows: { id: string; text: string }[] }

export const createNote = async (payload: Payload, title: string, req?: PayloadRequest) =>
  (await payload.create({
    collection: slug('notes'),
    data: { title, rows: [] },
    ...(req && { req }),
  })) as unknown as Note

export const countOf = async (payload: Payload, name: string): Promise<number> =>
  (await payload.count({ collection: slug(name) })).totalDocs
