import type { CollectionConfig } from 'payload'

/** Of pages, in the menu of the site. */
export const Groups: CollectionConfig = {
  slug: 'groups',
  admin: { useAsTitle: 'title' },
  fields: [{ name: 'title', type: 'text', required: true }],
}
