import type { CollectionConfig } from 'payload'

/** Everybody who works here: some write pages, some have a role at a school. */
export const Staff: CollectionConfig = {
  slug: 'staff',
  auth: true,
  admin: { useAsTitle: 'email' },
  fields: [
    { name: 'name', type: 'text' },
    { name: 'phone', type: 'text' },
  ],
}
