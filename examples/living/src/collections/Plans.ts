import type { CollectionConfig } from 'payload'

/** For the garden of the school: nothing to do with those of pupils. */
export const Plans: CollectionConfig = {
  slug: 'plans',
  admin: { useAsTitle: 'title' },
  fields: [{ name: 'title', type: 'text', required: true }],
}
